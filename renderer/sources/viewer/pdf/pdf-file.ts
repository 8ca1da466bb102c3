import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';
import type { TextContent } from 'pdfjs-dist/types/src/display/api';
// oxlint-disable-next-line import/default -- the build makes an address of it
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** The library is large, and most sources are no PDF: it is loaded with the first one that is shown. */
const library = async () => import('pdfjs-dist/legacy/build/pdf.mjs');
export type PdfLibrary = Awaited<ReturnType<typeof library>>;

/** In points, at the size that the page is made for. */
export type PageSize = { width: number; height: number };

/** An open PDF. Pages count from 1. */
export type PdfFile = {
  readonly library: PdfLibrary;
  readonly pageCount: number;
  /** Of the first page; most files have pages of one size. */
  readonly firstSize: PageSize;
  page(number: number): Promise<PDFPageProxy>;
  /** What a text layer of the page is made from. */
  content(number: number): Promise<TextContent>;
  /** The text of a page as its text layer has it: a line break where a line ends. */
  text(number: number): Promise<string>;
  close(): void;
};

export type PdfTrouble = 'locked' | 'broken' | 'unreachable';

/** Opens the PDF at an address of our own; says why not where it can't be read. */
export async function openPdf(address: string, signal: AbortSignal): Promise<PdfFile | PdfTrouble> {
  const [pdfjs, data] = await Promise.all([library(), bytesAt(address, signal)]);
  if (data === null) return 'unreachable';
  const loading = pdfjs.getDocument({
    data,
    worker: workerOf(pdfjs),
    cMapUrl: ownFolder('cmaps'),
    standardFontDataUrl: ownFolder('standard_fonts'),
    wasmUrl: ownFolder('wasm'),
    // The window's policy compiles no code at run time.
    useWasm: false,
    useWorkerFetch: true,
    enableXfa: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await fileOf(pdfjs, await loading.promise, () => void loading.destroy());
  } catch (error) {
    void loading.destroy();
    return error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken';
  }
}

async function fileOf(pdfjs: PdfLibrary, document: PDFDocumentProxy, close: () => void): Promise<PdfFile> {
  const contents = new Map<number, Promise<TextContent>>();
  const content = async (number: number): Promise<TextContent> => {
    const known = contents.get(number) ?? document.getPage(number).then(async (page) => page.getTextContent());
    contents.set(number, known);
    return known;
  };
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  return {
    library: pdfjs,
    pageCount: document.numPages,
    firstSize: { width, height },
    page: async (number) => document.getPage(number),
    content,
    text: async (number) => textOf(await content(number)),
    close,
  };
}

function textOf({ items }: TextContent): string {
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

async function bytesAt(address: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const response = await fetch(address, { signal });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/** Font and character tables that PDFs may leave to whoever reads them; the build puts them beside the page. */
function ownFolder(name: string): string {
  return new URL(`pdfjs/${name}/`, document.baseURI).href;
}

let worker: PDFWorker | undefined;

/** One thread for all PDFs of the window. */
function workerOf(pdfjs: PdfLibrary): PDFWorker {
  worker ??= pdfjs.PDFWorker.create({ port: new Worker(workerAddress, { type: 'module' }) });
  return worker;
}
