import type mammoth from 'mammoth';
import { cslFrom, namesIn, titleOfFile } from '../csl.ts';
import { parsePage } from '../html/tree.ts';
import { safeDocument } from '../html/view.ts';
import { noFacts, type FileToRead, type Imported, type Progress } from '../imported.ts';
import { readBy } from '../unreadable.ts';
import { checkUnpacking, zipEntries } from '../zip/contents.ts';
import { blocksOfDocument } from '../html/blocks.ts';
import { coreProperties } from './properties.ts';

type MammothInput = Parameters<typeof mammoth.convertToHtml>[0];

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A Word document: its words and pictures by mammoth, what it says of itself from its core properties. */
export async function readDocx({ fileName, bytes }: FileToRead, progress: Progress): Promise<Imported> {
  progress.tell('Unpacking', 0, null);
  const entries = zipEntries(bytes);
  checkUnpacking(bytes, entries, () => progress.stopIfCancelled());
  const said = coreProperties(bytes, entries);
  progress.tell('Reading the document', 0, null);
  const html = await htmlOf(bytes);
  progress.stopIfCancelled();
  const { document } = parsePage(`<!doctype html><title></title><meta charset="utf-8"><body>${html}`);
  const readable = blocksOfDocument(document);
  const heading = readable.find(({ kind }) => kind === 'heading')?.text ?? '';
  return {
    sourceKind: 'document',
    mediaType: docxType,
    readable,
    csl: cslFrom({
      type: 'document',
      title: said.title || heading,
      fileName: titleOfFile(fileName),
      authors: namesIn(said.creator),
      date: said.created,
      language: said.language,
    }),
    language: said.language,
    facts: { ...noFacts, published: said.created, updated: said.modified },
    page: () => safeDocument(document),
    parts: [],
  };

  async function htmlOf(whole: Uint8Array): Promise<string> {
    const { default: library } = await import('mammoth');
    const { value } = await readBy(
      () => library.convertToHtml(inputOf(whole), { externalFileAccess: false }),
      'The file is not a sound Word document.',
    );
    return value;
  }
}

/** Its build for Node calls it `buffer`; a plain array of bytes is all that it needs. */
function inputOf(bytes: Uint8Array): MammothInput {
  return { buffer: bytes } as unknown as MammothInput;
}
