/** PDF files opened for showing, by pdf.js; it is loaded when the first is opened. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?worker&url';
import type { Preview } from '../../shared/api.ts';

export interface OpenPdf {
  /** Of the preview whose pages these are. */
  readonly id: number;
  /** Number of pages. */
  readonly pages: number;
  /** Of every page, in points. */
  readonly width: number;
  readonly height: number;
  /** Draws a page, counted from 1, `scale` pixels to a point. Rejects when the signal aborts. */
  draw(number: number, scale: number, signal: AbortSignal): Promise<DrawnPage>;
  /** As `draw`, without the words. */
  picture(number: number, scale: number, signal: AbortSignal): Promise<HTMLCanvasElement>;
  close(): void;
}

export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  /** The page's words as text, over the picture, so that they can be selected and read aloud. */
  readonly words: HTMLElement;
}

/** Opens a preview, of which only what is shown is asked for. All pages are taken to be of the size of the first. */
export async function openPdf({ id, pages, length }: Preview): Promise<OpenPdf> {
  const { getDocument, GlobalWorkerOptions, PDFDataRangeTransport } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerAddress;
  const range = new PDFDataRangeTransport(length, null);
  range.requestDataRange = (begin, end) => {
    window.grantree
      .invoke('report.bytes', { preview: id, begin, end })
      .then((bytes) => range.onDataRange(begin, bytes))
      .catch(console.error);
  };
  const task = getDocument({ range, disableAutoFetch: true, disableStream: true });
  const close = (): void => {
    void task.destroy();
    forget(id);
  };
  try {
    const document: PDFDocumentProxy = await task.promise;
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    /** What was read of a page is let go once it is drawn: thousands may be leafed through. */
    const onPage = async <T>(number: number, draw: (page: PDFPageProxy) => Promise<T>): Promise<T> => {
      const page = await document.getPage(number);
      return draw(page).finally(() => page.cleanup());
    };
    return {
      id,
      pages,
      width,
      height,
      draw: (number, scale, signal) => onPage(number, (page) => drawPage(page, scale, signal)),
      picture: (number, scale, signal) => onPage(number, (page) => drawPicture(page, scale, signal)),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

/** Tells main that a preview is shown no more, or was never shown. */
export function forget(preview: number): void {
  void window.grantree.invoke('report.close', { preview });
}

async function drawPage(page: PDFPageProxy, scale: number, signal: AbortSignal): Promise<DrawnPage> {
  const { TextLayer } = await import('pdfjs-dist');
  signal.throwIfAborted();
  const viewport = page.getViewport({ scale });
  const words = document.createElement('div');
  words.className = 'preview__words';
  words.style.setProperty('--total-scale-factor', String(scale));
  const text = new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport });
  signal.addEventListener('abort', () => text.cancel(), { once: true });
  const [canvas] = await Promise.all([drawPicture(page, scale, signal), text.render()]);
  return { canvas, words };
}

async function drawPicture(
  page: PDFPageProxy,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  signal.throwIfAborted();
  const viewport = page.getViewport({ scale });
  const sharpness = window.devicePixelRatio;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width * sharpness);
  canvas.height = Math.round(viewport.height * sharpness);
  canvas.ariaHidden = 'true';
  const picture = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] });
  signal.addEventListener('abort', () => picture.cancel(), { once: true });
  await picture.promise;
  return canvas;
}
