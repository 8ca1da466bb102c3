import type { TextPiece } from './lines.ts';

/** The part of pdfjs that is used here. Its own types speak of a browser's. */
export type PdfDocument = {
  numPages: number;
  getPage(number: number): Promise<{
    view: readonly number[];
    getTextContent(): Promise<{ items: readonly (TextPiece | { type: string })[] }>;
    cleanup(): boolean;
  }>;
  getMetadata(): Promise<{ info: Record<string, unknown>; metadata: { get(name: string): unknown } | null }>;
};

export type OpenPdf = { document: PdfDocument; close(): Promise<void> };

type Library = {
  VerbosityLevel: { ERRORS: number };
  getDocument(options: object): { promise: Promise<PdfDocument>; destroy(): Promise<void> };
};

/** What pdfjs looks for in its world. */
type World = { DOMMatrix?: unknown; Path2D?: unknown; ImageData?: unknown; pdfjsWorker?: unknown };

/** Binary tables of Chinese, Japanese and Korean encodings, each loaded when a document asks for it. */
const tables = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', { query: '?url&inline', import: 'default' });

class Tables {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const load = tables[`../../../node_modules/pdfjs-dist/cmaps/${name}.bcmap`];
    if (load === undefined) throw new Error(`no character map ${name}`);
    return { cMapData: bytesOf(await load()), isCompressed: true };
  }
}

declare const atob: (text: string) => string;

function bytesOf(dataAddress: string): Uint8Array {
  return Uint8Array.from(atob(dataAddress.slice(dataAddress.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
}

/**
 * Opens a PDF in this very thread; nothing is drawn, run or fetched. The bytes are pdfjs's from then on.
 * @throws what pdfjs throws: see `isLocked`
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const pdfjs = await library();
  const task = pdfjs.getDocument({
    data: bytes,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: 0,
    CMapReaderFactory: Tables,
    cMapUrl: 'none/',
  });
  return { document: await task.promise, close: () => task.destroy() };
}

/** Stands for what is never drawn with. */
class Undrawn {
  readonly kind = 'undrawn';
}

/** pdfjs names what a browser draws with as it is loaded, though reading text draws nothing; and it works here, not in a worker. */
async function library(): Promise<Library> {
  const world = globalThis as unknown as World;
  world.DOMMatrix ??= Undrawn;
  world.Path2D ??= Undrawn;
  world.ImageData ??= Undrawn;
  const [api, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  world.pdfjsWorker ??= worker;
  return api as unknown as Library;
}

export function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}
