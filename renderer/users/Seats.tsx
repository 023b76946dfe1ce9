/** Active users and seats, always in sight (domain.md §10): in words, and as a measure. */
import { TriangleAlert } from 'lucide-react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { useDesk } from '../state/desk.ts';
import { usePlaces } from '../state/places.ts';
import { useText } from '../ui/text.tsx';

interface SeatsProps {
  /** With the draft in force. */
  readonly active: number;
  /** null = unlimited. */
  readonly seats: number | null;
}

export function Seats({ active, seats }: SeatsProps) {
  const t = useText();
  const stored = useDesk((state) => state.store?.activeUsers ?? active);
  const changed = stored === active ? '' : t('users.seats.before', { active: stored });
  const free = seats === null ? 1 : seats - active;
  const about =
    seats === null
      ? ''
      : free < 0
        ? t('users.seats.over')
        : free === 0
          ? t('users.seats.full')
          : t('users.seats.free', { count: free });
  const text =
    seats === null ? t('users.seats.unlimited', { active }) : t('users.seats.of', { active, seats });
  const hint = [about, changed].filter((line) => line !== '').join(' ');
  return (
    <TooltipTrigger delay={400}>
      <Button
        className={`seats ${free <= 0 ? 'seats--full' : ''} ${changed === '' ? '' : 'seats--changed'}`}
        aria-label={[`${t('users.seats.label')}: ${text}`, hint].filter(Boolean).join('. ')}
        onPress={() => usePlaces.getState().go('settings', { section: 'licence' })}
      >
        {free <= 0 && <TriangleAlert size={13} aria-hidden={true} />}
        {text}
        {seats !== null && (
          <span className="seats__measure" aria-hidden={true}>
            <span style={{ inlineSize: `${Math.min(100, (100 * active) / seats)}%` }} />
          </span>
        )}
      </Button>
      <Tooltip className="tooltip" offset={4}>
        {hint === '' ? text : hint}
      </Tooltip>
    </TooltipTrigger>
  );
}
