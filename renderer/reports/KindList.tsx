/** The kinds of reports, and below them the settings that were saved, each run again with one click. */
import {
  ClipboardCheck,
  Columns3,
  FileClock,
  Grid3x3,
  type LucideIcon,
  Network,
  Play,
  ScrollText,
  ShieldCheck,
  SquareDashed,
  Ticket,
  Trash2,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { Button, ListBox, ListBoxItem } from 'react-aria-components';
import { REPORT_KINDS, type ReportDefinition, type ReportKind } from '../../shared/reports/definition.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../ui/text.tsx';
import type { SavedReports } from './saved.ts';

const ICONS: Readonly<Record<ReportKind, LucideIcon>> = {
  userPermissions: UserRound,
  groupPermissions: UsersRound,
  profile: ScrollText,
  permissions: ShieldCheck,
  whoCan: Network,
  matrix: Grid3x3,
  differences: Columns3,
  undefined: SquareDashed,
  licence: Ticket,
  changeLog: FileClock,
  eventLog: FileClock,
  review: ClipboardCheck,
};

interface KindListProps {
  readonly chosen: ReportKind;
  readonly onChoose: (kind: ReportKind) => void;
  readonly saved: SavedReports;
  readonly onRun: (definition: ReportDefinition) => void;
}

export function KindList({ chosen, onChoose, saved, onRun }: KindListProps) {
  const t = useText();
  return (
    <div className="reports__kinds">
      <ListBox
        className="reports__list"
        aria-label={t('reports.kinds')}
        selectionMode="single"
        disallowEmptySelection={true}
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const kind = REPORT_KINDS.find((each) => keys !== 'all' && keys.has(each));
          if (kind !== undefined && kind !== chosen) onChoose(kind);
        }}
      >
        {REPORT_KINDS.map((kind) => {
          const Icon = ICONS[kind];
          const name = t(`reports.kind.${kind}`);
          return (
            <ListBoxItem key={kind} id={kind} className="reports__kind" textValue={name}>
              <Icon size={16} aria-hidden={true} className="icon" />
              {name}
            </ListBoxItem>
          );
        })}
      </ListBox>
      <h2 className="reports__heading">{t('reports.saved')}</h2>
      {saved.list.length === 0 && <p className="reports__hint">{t('reports.noneSaved')}</p>}
      <ul className="reports__saved">
        {saved.list.map(({ name, definition }) => (
          <li key={name}>
            <Button className="button button--quiet reports__run" onPress={() => onRun(definition)}>
              <Play size={14} aria-hidden={true} />
              <span>{name}</span>
            </Button>
            <IconButton label={t('reports.remove', { name })} onPress={() => saved.remove(name)}>
              <Trash2 size={14} aria-hidden={true} />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
