import { basename } from 'node:path';
import { Refusal } from '../../../contract/errors.ts';
import { recogniseLibrary, type LibraryFormat } from '../../../domain/citing/library/formats.ts';
import { decodeText } from '../../../domain/import/text/decode.ts';
import { writeWhole } from '../export/commands.ts';
import type { Handler } from '../handlers.ts';
import { readSourceFile } from '../sources/read-file.ts';
import type { LibraryToStore } from './library-to-store.ts';
import { readAllDetails } from './source-store.ts';

/** Formats of libraries are loaded when the first of them is asked for. */

export const importLibraryFile: Handler<'library.importFile'> = async (_desk, { fileName, bytes }) => readFileOf(fileName, bytes);

export const importLibraryPath: Handler<'library.importPath'> = async (_desk, { path }) => readFileOf(basename(path), readSourceFile(path));

async function readFileOf(fileName: string, bytes: Uint8Array): Promise<LibraryToStore> {
  const text = decodeText(bytes);
  const format = recogniseLibrary(fileName, text);
  if (format === undefined) throw notALibrary(fileName, '');
  if (format === 'zotero-note') {
    const { readZoteroNote } = await import('../../../domain/citing/library/zotero-note.ts');
    return { sources: [], annotations: readZoteroNote(text).map((marked) => ({ ...marked, source: marked.source ?? null })), skipped: 0 };
  }
  return readLibraryText(fileName, format, text);
}

/** @throws Refusal where it can’t be read */
export async function readLibraryText(fileName: string, format: LibraryFormat, text: string): Promise<LibraryToStore> {
  const { readLibrary } = await import('../../../domain/citing/library/read.ts');
  const reading = readLibrary(format, text);
  if (reading.kind === 'refused') throw notALibrary(fileName, reading.why);
  if (reading.sources.length + reading.skipped === 0) throw notALibrary(fileName, 'It has no entry.');
  return { sources: reading.sources, annotations: [], skipped: reading.skipped };
}

function notALibrary(fileName: string, why: string): Refusal {
  return new Refusal('unreadable-file', {
    happened: `“${fileName}” can’t be read as a library of sources.${why === '' ? '' : ` ${why}`}`,
    kept: 'Nothing was imported.',
    next: 'Choose CSL-JSON, BibTeX or RIS, or a note of annotations from Zotero.',
  });
}

export const exportLibraryFile: Handler<'library.exportFile'> = async (desk, { format, path, sourceIds }) => {
  const { writeLibrary } = await import('../../../domain/citing/library/write.ts');
  const all = chosenOf(readAllDetails(desk.archive), sourceIds);
  const open = all.filter(({ agreement }) => !agreement.confidential);
  const text = writeLibrary(format, open.map(({ sourceId, csl }) => ({ id: sourceId, csl })));
  const bytes = Buffer.from(text);
  writeWhole(path, bytes);
  const left = all.length - open.length;
  const notices = left === 0 ? [] : [left === 1 ? '1 confidential source was left out.' : `${left} confidential sources were left out.`];
  return { path, bytes: bytes.byteLength, notices };
};

function chosenOf<One extends { sourceId: string }>(all: readonly One[], sourceIds: readonly string[] | undefined): readonly One[] {
  if (sourceIds === undefined) return all;
  const chosen = new Set(sourceIds);
  return all.filter(({ sourceId }) => chosen.has(sourceId));
}
