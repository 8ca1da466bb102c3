import type { Archive } from '../main/archive/archive.ts';
import type * as blobs from '../main/archive/blobs.ts';
import type * as sources from '../main/desk/sources/store.ts';
import type { News } from './news.ts';
import type { Load } from './sources-in-node.ts';

/** What writes made-up sources into an archive. */
export type Stores = { blobs: typeof blobs; sources: typeof sources };

export async function loadStores(load: Load): Promise<Stores> {
  return { blobs: await load('/main/archive/blobs.ts'), sources: await load('/main/desk/sources/store.ts') };
}

/** Sources of one capture each, added a minute apart. */
export function fill(
  archive: Archive,
  news: News,
  { blobs: { putBlob }, sources: { insertSource, insertCapture } }: Stores,
  { captures, words }: { captures: number; words: number },
): void {
  archive.transaction(() => {
    const hash = putBlob(archive, Buffer.from('a page'));
    for (let number = 0; number < captures; number++) {
      const { title, author, outlet, year, paragraphs } = news.next(words);
      const at = Date.UTC(2020, 0) + number * 60_000;
      const sourceId = idOf('a', number);
      insertSource(archive, {
        id: sourceId,
        kind: 'web-page',
        csl: { type: 'webpage', title, author: [{ literal: author }], 'container-title': outlet, issued: { 'date-parts': [[year]] } },
        addedAt: at,
        actor: 'bench',
      });
      insertCapture(archive, {
        id: idOf('b', number),
        sourceId,
        capturedAt: at,
        method: 'file',
        fileName: 'page.html',
        mediaType: 'text/html',
        sha256: hash,
        pageSha256: null,
        parts: [],
        readable: paragraphs.map((text) => ({ kind: 'paragraph', text })),
        language: 'en',
        facts: {},
        retrieval: null,
        actor: 'bench',
      });
    }
  });
}

/** Ids that sort as they were made. */
const idOf = (letter: string, number: number): string => `01981f1c-0000-7000-${letter}000-${String(number).padStart(12, '0')}`;
