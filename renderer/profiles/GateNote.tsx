/** What the default of a Hierarchy profile hides although other profiles grant it (domain.md §6), and the cure. */
import { CircleCheck, EyeOff } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Directory, HierarchyEffect } from '../../shared/api.ts';
import type { HierarchyProfile } from '../../shared/model/types.ts';
import { useDesk } from '../state/desk.ts';
import { useText } from '../ui/text.tsx';
import { goToProfile } from './places.ts';
import { itemsOf, type ProfileLists } from './profileTree.ts';

interface GateNoteProps {
  readonly effect: HierarchyEffect;
  readonly record: HierarchyProfile;
  readonly lists: ProfileLists;
  readonly directory: Directory;
}

export function GateNote({ effect, record, lists, directory }: GateNoteProps) {
  const t = useText();
  const hidden = effect.nodes.flatMap((code, at) => {
    const by = effect.hidden[at] ?? [];
    return by.length === 0 ? [] : [{ code, by: by.map((position) => effect.profiles[position] ?? '') }];
  });
  const profiles = itemsOf(lists, 'entityDependent');
  const nameOf = (profile: string): string => profiles.find(({ code }) => code === profile)?.name ?? profile;
  const fallback = profiles.find(({ code }) => code === record.default);
  if (record.default === null) {
    return (
      <div className="gate gate--warns" role="status">
        <EyeOff size={16} aria-hidden={true} />
        <p>{t('profiles.gate.none')}</p>
      </div>
    );
  }
  if (hidden.length === 0) {
    return (
      <div className="gate" role="status">
        <CircleCheck size={16} aria-hidden={true} />
        <p>{t('profiles.gate.open', { name: nameOf(record.default) })}</p>
      </div>
    );
  }
  const openGate = (): void => {
    const nodes = hidden.map(({ code }) => code);
    void useDesk
      .getState()
      .stage({ kind: 'setLevel', holders: [`profile:${record.default ?? ''}`], nodes, level: 'read' });
  };
  return (
    <div className="gate gate--warns" role="status">
      <EyeOff size={16} aria-hidden={true} />
      <div className="gate__body">
        <p>{t('profiles.gate.hides', { name: nameOf(record.default), count: hidden.length })}</p>
        <ul className="gate__list">
          {hidden.slice(0, MOST_LISTED).map(({ code, by }) => (
            <li key={code}>
              {t('profiles.gate.hidden', {
                node: directory.nodes.names[directory.nodes.codes.indexOf(code)] ?? code,
                profiles: by.map(nameOf).join(', '),
              })}
            </li>
          ))}
          {hidden.length > MOST_LISTED && (
            <li>{t('desk.review.more', { count: hidden.length - MOST_LISTED })}</li>
          )}
        </ul>
      </div>
      {fallback?.builtIn === true ? (
        <Button className="button" onPress={() => goToProfile('entityDependent', record.default)}>
          {t('profiles.gate.show', { name: nameOf(record.default) })}
        </Button>
      ) : (
        <Button className="button" onPress={openGate}>
          {t('profiles.gate.cure', { name: nameOf(record.default) })}
        </Button>
      )}
    </div>
  );
}

const MOST_LISTED = 6;
