import { getCaptureBytes } from './captures/bytes.ts';
import { readQueue } from './anchoring/queue.ts';
import { exportHtmlFile, suggestFileName } from './export/commands.ts';
import type { HandlersOf } from './handlers.ts';
import { getCaptureFile, getCapturePage } from './sources/capture-files.ts';
import { importFile, importPath } from './sources/import.ts';
import { verifyArchive } from './verify/commands.ts';

/** What the reading thread answers. Apart from the desk's, because these bring the page reader and the exporters along. */
export const readerHandlers: HandlersOf<'reader'> = {
  'sources.importFile': importFile,
  'sources.importPath': importPath,
  'captures.page': getCapturePage,
  'captures.file': getCaptureFile,
  'captures.bytes': getCaptureBytes,
  'anchoring.queue': readQueue,
  'export.htmlFile': exportHtmlFile,
  'export.suggestName': suggestFileName,
  'archive.verify': verifyArchive,
};
