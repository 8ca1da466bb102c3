import type { Csl } from '../../../domain/sources/source.ts';
import { readableText, type ReadableBlock } from '../../../domain/sources/readable.ts';
import type { TemporaryDesk } from './temporary-desk.ts';

export function paragraphsIn(texts: readonly string[]): ReadableBlock[] {
  return texts.map((text) => ({ kind: 'paragraph', text }));
}

type GivenCapture = { sourceId: string | null; readable: readonly ReadableBlock[]; csl?: Partial<Csl>; updated?: string };

/** Stores a page with this text as a new source, or as a new capture of one. No two are of the same bytes. */
export function storeCapture(desk: TemporaryDesk, { sourceId, readable, csl = {}, updated = '' }: GivenCapture): { sourceId: string; captureId: string } {
  const outcome = desk.must('sources.storePrepared', {
    kind: 'ready',
    fileName: 'page.html',
    method: 'file',
    sourceId,
    sourceKind: 'web-page',
    mediaType: 'text/html',
    bytes: Buffer.from(`${desk.desk().newId()} ${readableText(readable)}`),
    page: null,
    parts: [],
    readable: [...readable],
    csl: { type: 'webpage', title: 'A page', author: [], ...csl },
    language: 'en',
    facts: { published: '', updated, section: '', related: [] },
    retrieval: null,
  });
  if (outcome.kind !== 'done') throw new Error(`not stored: ${outcome.kind}`);
  return { sourceId: outcome.sourceId, captureId: outcome.captureId };
}

/** Writes down an interview, on the record; `notes` has an empty line between paragraphs. */
export function writeDownTalk(desk: TemporaryDesk, csl: Partial<Csl>, notes: string): { sourceId: string; captureId: string } {
  return desk.must('sources.addByHand', {
    kind: 'interview',
    csl: { type: 'interview', title: 'A talk', author: [], ...csl },
    notes,
    agreement: { terms: 'on-the-record', attribution: '', confidential: false },
  });
}
