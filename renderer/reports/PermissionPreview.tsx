/** The printout before it is printed: the very pages of the PDF, and what they are made from. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Preview } from '../../shared/api.ts';
import type { Outcome } from '../../shared/model/problem.ts';
import type { PermissionsDefinition } from '../../shared/reports/definition.ts';
import { Problems, useText } from '../ui/text.tsx';
import { PdfPages, type PdfPagesHandle } from './PdfPages.tsx';
import { PreviewToolbar } from './PreviewToolbar.tsx';
import { usePdf } from './usePdf.ts';
import { AUTOMATIC, closestZoom, type Zoom } from './zoom.ts';
import './preview.css';

interface PermissionPreviewProps {
  /** What the preview begins with; the person can change it. */
  readonly definition: PermissionsDefinition;
  readonly load: (definition: PermissionsDefinition) => Promise<Outcome<Preview>>;
  /** Resolves when the system dialog was answered. */
  readonly onPrint: (definition: PermissionsDefinition) => Promise<void>;
  /** Resolves when the file was saved, or was not to be. */
  readonly onSave: (definition: PermissionsDefinition) => Promise<void>;
  readonly onClose: () => void;
}

export function PermissionPreview({
  definition: initial,
  load,
  onPrint,
  onSave,
  onClose,
}: PermissionPreviewProps) {
  const t = useText();
  const [definition, setDefinition] = useState(initial);
  const [zoom, setZoom] = useState<Zoom>(AUTOMATIC);
  const [page, setPage] = useState(1);
  const [busy, setBusy] = useState(false);
  const pages = useRef<PdfPagesHandle>(null);
  const { pdf, loading, problems, failed } = usePdf(definition, load);

  const carryOut = async (action: (definition: PermissionsDefinition) => Promise<void>): Promise<void> => {
    if (busy || pdf === null || loading) return;
    setBusy(true);
    await action(definition).finally(() => setBusy(false));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey)) return;
    switch (event.key) {
      case 'p':
        void carryOut(onPrint);
        break;
      case 's':
        void carryOut(onSave);
        break;
      case '+':
      case '=':
      case '-':
        setZoom(closestZoom(pages.current?.percent() ?? 100, event.key === '-' ? -1 : 1));
        break;
      case '0':
        setZoom(AUTOMATIC);
        break;
      default:
        return;
    }
    // The desk behind has the same keys for other things.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <ModalOverlay className="overlay" isOpen={true} onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal preview">
        <Dialog className="dialog" aria-label={t('report.preview.title')}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole dialog, wherever the focus is in it. */}
          <div className="preview__frame" onKeyDown={onKeyDown}>
            <PreviewToolbar
              definition={definition}
              onChange={setDefinition}
              zoom={zoom}
              onZoom={setZoom}
              page={page}
              pages={pdf?.pages ?? 0}
              onPage={(number) => pages.current?.goTo(number)}
              ready={pdf !== null && !loading && !busy}
              onPrint={() => void carryOut(onPrint)}
              onSave={() => void carryOut(onSave)}
              onClose={onClose}
            />
            <div className="preview__body" aria-busy={loading}>
              {pdf !== null && problems.length === 0 && !failed && (
                <PdfPages ref={pages} pdf={pdf} zoom={zoom} onPage={setPage} />
              )}
              <div className="preview__notice" role="status">
                {loading && <p>{t('report.preview.loading')}</p>}
                {failed && <p>{t('report.preview.failed')}</p>}
                {problems.length > 0 && <Problems problems={problems} />}
              </div>
            </div>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
