/** What can be done with a report: print, save, find, turn pages, look closer, go to the grid. */
import { ArrowDown, ArrowUp, FileDown, Printer, Search, TableProperties } from 'lucide-react';
import type { RefObject } from 'react';
import {
  Button,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  Toolbar,
} from 'react-aria-components';
import { OUTPUT_FORMATS, type OutputFormat } from '../../shared/reports/definition.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useText } from '../ui/text.tsx';
import { PageField, ZoomSelect } from './PreviewToolbar.tsx';
import type { Zoom } from './zoom.ts';

interface ReportToolbarProps {
  /** There is a report that can be printed and saved. */
  readonly ready: boolean;
  /** It is being printed or saved. */
  readonly busy: boolean;
  readonly page: number;
  /** 0 = none yet. */
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly hits: readonly number[];
  readonly onPrint: () => void;
  readonly onSave: (format: OutputFormat) => void;
  /** null = no row is marked. */
  readonly onGrid: (() => void) | null;
  readonly onCancel: () => void;
}

export function ReportToolbar(props: ReportToolbarProps) {
  const { ready, busy, page, pages, onPage, zoom, onZoom } = props;
  const t = useText();
  return (
    <Toolbar className="preview__bar" aria-label={t('report.preview.tools')}>
      <Button className="button button--primary" isDisabled={!ready} onPress={props.onPrint}>
        <Printer size={15} aria-hidden={true} />
        {t('report.preview.print')}
      </Button>
      <MenuTrigger>
        <Button className="button" isDisabled={!ready}>
          <FileDown size={15} aria-hidden={true} />
          {t('reports.saveAs')}
        </Button>
        <Popover className="popover">
          <Menu
            className="menu"
            aria-label={t('reports.saveAs')}
            onAction={(key) => {
              const format = OUTPUT_FORMATS.find((each) => each === key);
              if (format !== undefined) props.onSave(format);
            }}
          >
            {OUTPUT_FORMATS.map((format) => (
              <MenuItem key={format} id={format} className="menu__item">
                {t(`reports.save.${format}`)}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {busy && (
        <Button className="button" onPress={props.onCancel}>
          {t('reports.cancel')}
        </Button>
      )}
      <Finding {...props} />
      <PageField page={page} pages={pages} onPage={onPage} />
      <ZoomSelect zoom={zoom} onZoom={onZoom} />
      <IconButton
        label={t('reports.toGrid')}
        isDisabled={props.onGrid === null}
        onPress={() => props.onGrid?.()}
      >
        <TableProperties size={16} aria-hidden={true} />
      </IconButton>
    </Toolbar>
  );
}

function Finding({ search, typed, onType, hits, page, onPage }: ReportToolbarProps) {
  const t = useText();
  const next = hits.find((hit) => hit > page) ?? hits[0];
  const previous = hits.findLast((hit) => hit < page) ?? hits.at(-1);
  return (
    <div className="reports__find">
      <SearchField
        className="search"
        aria-label={t('reports.find')}
        value={typed}
        onChange={onType}
        onSubmit={() => next !== undefined && onPage(next)}
      >
        <Search size={14} aria-hidden={true} className="search__icon" />
        <Input ref={search} className="field search__input" placeholder={t('reports.find')} />
      </SearchField>
      {typed.trim() !== '' && (
        <>
          <span className="reports__hits" role="status">
            {t('reports.hits', { number: hits.length })}
          </span>
          <IconButton
            label={t('reports.previousHit')}
            onPress={() => previous !== undefined && onPage(previous)}
          >
            <ArrowUp size={14} aria-hidden={true} />
          </IconButton>
          <IconButton label={t('reports.nextHit')} onPress={() => next !== undefined && onPage(next)}>
            <ArrowDown size={14} aria-hidden={true} />
          </IconButton>
        </>
      )}
    </div>
  );
}
