import { basename } from 'node:path';
import { Refusal, type AppError } from '../../../contract/errors.ts';
import { unfollowed, type Work } from '../../../contract/work.ts';
import { readPage } from '../../../domain/import/html/read.ts';
import type { FileToRead, Imported } from '../../../domain/import/imported.ts';
import { readAnyFile } from '../../../domain/import/read.ts';
import { Unreadable } from '../../../domain/import/unreadable.ts';
import type { Handler } from '../handlers.ts';
import { tellsOfSources } from './tells-of-sources.ts';
import type { GivenImport, ReadyImport } from './prepared.ts';
import { readSourceFile } from './read-file.ts';
import { refusalOf } from './unreadable.ts';

export const importFile: Handler<'sources.importFile'> = (_desk, { fileName, bytes, transcript, sourceId }, work) =>
  prepared(fileName, { sourceId: sourceId ?? null, work }, () => ({ bytes, transcript: transcript ?? null }));

export const importPath: Handler<'sources.importPath'> = (_desk, { path, transcriptPath, sourceId }, work) =>
  prepared(basename(path), { sourceId: sourceId ?? null, work }, () => ({
    bytes: readSourceFile(path),
    transcript:
      transcriptPath === undefined ? null : { fileName: basename(transcriptPath), bytes: readSourceFile(transcriptPath) },
  }));

type Content = Pick<FileToRead, 'bytes' | 'transcript'>;

/** One file that is refused does not stop the others, so a refusal is an answer here like any other. */
async function prepared(
  fileName: string,
  { sourceId, work }: { sourceId: string | null; work: Work },
  read: () => Content,
): Promise<GivenImport> {
  try {
    const content = read();
    // What the person calls a capture of a source is one, whatever else it might be.
    const telling = sourceId === null ? await tellsOfSources(fileName, content.bytes) : undefined;
    if (telling !== undefined) return telling;
    return await prepareFile({ fileName, url: '', contentType: '', ...content }, { sourceId, work });
  } catch (error) {
    const refused = refusedWith(error);
    if (refused === undefined) throw error;
    return { kind: 'refused', fileName, error: refused };
  }
}

/**
 * Reads a file of any kind, ready to be stored.
 * @throws Refusal where it can't be a source, or where the work was cancelled
 */
export async function prepareFile(
  file: FileToRead,
  { sourceId = null, work = unfollowed }: { sourceId?: string | null; work?: Work } = {},
): Promise<ReadyImport> {
  return ready(file, await readFile(file, work), sourceId, work);
}

/**
 * What is taken from a file of any kind; its page is made only when it is asked for.
 * @throws Refusal as {@link prepareFile} does
 */
export async function readFile(file: FileToRead, work: Work = unfollowed): Promise<Imported> {
  try {
    return await readAnyFile(file, work);
  } catch (error) {
    throw error instanceof Unreadable ? refusalOf(error) : error;
  }
}

/** A page whose HTML is at hand, read at once: for the sample. */
export function preparePage(fileName: string, html: string): ReadyImport {
  const file: FileToRead = { fileName, bytes: Buffer.from(html), url: '', contentType: '', transcript: null };
  return ready(file, { ...readPage(html, { fileName, url: '' }, unfollowed), mediaType: 'text/html' }, null, unfollowed);
}

function ready({ fileName, bytes }: FileToRead, imported: Imported, sourceId: string | null, work: Work): ReadyImport {
  work.tell('Making it safe to show', 0, null);
  work.stopIfCancelled();
  const page = imported.page?.() ?? null;
  work.stopIfCancelled();
  return { kind: 'ready', fileName, method: 'file', sourceId, bytes, ...imported, page, retrieval: null };
}

/** What is no refusal of this file is the program's own failure. */
function refusedWith(error: unknown): AppError | undefined {
  return error instanceof Refusal && error.error.kind !== 'cancelled' ? error.error : undefined;
}
