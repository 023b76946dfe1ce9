/** A calendar day, typed part by part in the order of the chosen language, or picked from a calendar. */
import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Label,
  Popover,
} from 'react-aria-components';
import { useText } from './text.tsx';
import './dayField.css';

interface DayFieldProps {
  readonly label: string;
  /** Whether the label stands above the field, or only names it. */
  readonly showsLabel?: boolean;
  /** YYYY-MM-DD; null = none. */
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

export function DayField({ label, showsLabel = true, day, onChange }: DayFieldProps) {
  const t = useText();
  return (
    <DatePicker
      className="day"
      {...(showsLabel ? {} : { 'aria-label': label })}
      value={day === null ? null : dayOf(day)}
      granularity="day"
      shouldForceLeadingZeros
      onChange={(next) => onChange(next === null ? null : next.toString())}
    >
      {showsLabel && <Label>{label}</Label>}
      <Group className="field day__field">
        <DateInput className="day__parts">
          {(segment) => <DateSegment segment={segment} className="day__part" />}
        </DateInput>
        <Button className="button button--quiet button--icon day__open">
          <CalendarDays size={14} aria-hidden={true} />
        </Button>
      </Group>
      <Popover className="popover">
        <Dialog className="day__dialog">
          {({ close }) => (
            <>
              <Calendar>
                <header className="day__head">
                  <Button slot="previous" className="button button--quiet button--icon">
                    <ChevronLeft size={14} aria-hidden={true} />
                  </Button>
                  <CalendarHeading className="day__month" />
                  <Button slot="next" className="button button--quiet button--icon">
                    <ChevronRight size={14} aria-hidden={true} />
                  </Button>
                </header>
                <CalendarGrid className="day__grid">
                  {(date) => <CalendarCell date={date} className="day__cell" />}
                </CalendarGrid>
              </Calendar>
              {day !== null && (
                <Button
                  slot={null}
                  className="button button--quiet"
                  onPress={() => {
                    onChange(null);
                    close();
                  }}
                >
                  {t('desk.noDay')}
                </Button>
              )}
            </>
          )}
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

/** Null for what is no day: a definition that was kept may hold one. */
function dayOf(day: string): CalendarDate | null {
  try {
    return parseDate(day);
  } catch {
    return null;
  }
}
