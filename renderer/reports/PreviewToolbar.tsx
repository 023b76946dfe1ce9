/** What can be done with a printout and what it is made from. */
import { FileDown, Printer, X } from 'lucide-react';
import {
  Button,
  Checkbox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  NumberField,
  Popover,
  Select,
  SelectValue,
  Toolbar,
} from 'react-aria-components';
import { ORIENTATIONS, PAPERS, type PermissionsDefinition, SHOWN } from '../../shared/reports/definition.ts';
import { CheckboxBox } from '../ui/CheckboxBox.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OneOf } from '../ui/OneOf.tsx';
import { useText } from '../ui/text.tsx';
import { AUTOMATIC, ZOOMS, type Zoom } from './zoom.ts';

interface PreviewToolbarProps {
  readonly definition: PermissionsDefinition;
  readonly onChange: (definition: PermissionsDefinition) => void;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly page: number;
  /** 0 = not known yet. */
  readonly pages: number;
  readonly onPage: (page: number) => void;
  /** There are pages that can be printed and saved; until then the buttons keep the focus, and wait. */
  readonly ready: boolean;
  readonly onPrint: () => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

export function PreviewToolbar(props: PreviewToolbarProps) {
  const { definition, onChange, zoom, onZoom, page, pages, onPage, ready } = props;
  const t = useText();
  return (
    <div className="preview__bar">
      <Toolbar className="preview__tools grow" aria-label={t('report.preview.tools')}>
        <Button className="button button--primary" isPending={!ready} onPress={props.onPrint}>
          <Printer size={15} aria-hidden={true} />
          {t('report.preview.print')}
        </Button>
        <Button className="button" isPending={!ready} onPress={props.onSave}>
          <FileDown size={15} aria-hidden={true} />
          {t('report.preview.save')}
        </Button>
        <OneOf
          {...AS_BUTTONS}
          label={t('report.preview.shown')}
          keys={SHOWN}
          chosen={definition.show}
          name={(shown) => t(`report.filter.${shown}`)}
          onChange={(show) => onChange({ ...definition, show })}
        />
        <OneOf
          {...AS_BUTTONS}
          label={t('report.preview.paper')}
          keys={PAPERS}
          chosen={definition.paper}
          name={(paper) => paper}
          onChange={(paper) => onChange({ ...definition, paper })}
        />
        <OneOf
          {...AS_BUTTONS}
          label={t('report.preview.orientation')}
          keys={ORIENTATIONS}
          chosen={definition.orientation}
          name={(orientation) => t(`report.preview.${orientation}`)}
          onChange={(orientation) => onChange({ ...definition, orientation })}
        />
        {definition.principals.length > 1 && (
          <Checkbox
            className="checkbox"
            isSelected={definition.separate}
            onChange={(separate) => onChange({ ...definition, separate })}
          >
            <CheckboxBox />
            {t('report.preview.separate')}
          </Checkbox>
        )}
      </Toolbar>
      <PageField page={page} pages={pages} onPage={onPage} />
      <ZoomSelect zoom={zoom} onZoom={onZoom} />
      <IconButton label={t('desk.close')} onPress={props.onClose}>
        <X size={16} aria-hidden={true} />
      </IconButton>
    </div>
  );
}

const AS_BUTTONS = { className: 'preview__choice', itemClassName: 'button' };

/** Which page is seen, to be typed, of how many; 0 = not known yet. */
export function PageField(props: {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}) {
  const t = useText();
  const { page, pages, onPage } = props;
  return (
    <NumberField
      className="preview__number"
      aria-label={t('report.preview.page')}
      isDisabled={pages === 0}
      minValue={1}
      maxValue={Math.max(pages, 1)}
      value={page}
      onChange={onPage}
    >
      <Label>{t('report.preview.page')}</Label>
      <Input className="field" />
      <span>{t('report.preview.of', { pages })}</span>
    </NumberField>
  );
}

export function ZoomSelect({ zoom, onZoom }: { readonly zoom: Zoom; readonly onZoom: (zoom: Zoom) => void }) {
  const t = useText();
  const name = (each: Zoom): string =>
    each === AUTOMATIC ? t('report.preview.automatic') : t('report.preview.percent', { percent: each });
  return (
    <Select
      aria-label={t('report.preview.zoom')}
      value={String(zoom)}
      onChange={(key) => {
        const chosen = ZOOMS.find((each) => String(each) === key);
        if (chosen !== undefined) onZoom(chosen);
      }}
    >
      <Button className="button preview__zoom">
        <SelectValue />
        <span aria-hidden={true}>▾</span>
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {ZOOMS.map((each) => (
            <ListBoxItem key={each} id={String(each)} className="menu__item" textValue={name(each)}>
              {name(each)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
