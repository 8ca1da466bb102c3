import type { LibraryImported } from '../../../contract/citing.ts';
import { kindOf } from '../../../domain/citing/library/item.ts';
import { defaultAnnotationFields } from '../../../domain/sources/annotation/annotation.ts';
import { findSelection, passageAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import type { Csl } from '../../../domain/sources/source.ts';
import { insertAnnotation } from '../annotations/store.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import type { LibraryToStore } from './library-to-store.ts';
import { insertSource, readCaptures, readReadable } from '../sources/store.ts';

/** The second half of importing a library: what the reader read becomes sources, or marks in those that are here. */
export const storeLibrary: Handler<'library.store'> = (desk, { sources, annotations, skipped }) => {
  const changed = new Set<string>();
  const annotated = new Set<string>();
  const outcome = desk.archive.transaction((): LibraryImported => {
    let added = 0;
    for (const csl of sources) {
      if (findSource(desk, csl) !== undefined) continue;
      changed.add(addSource(desk, csl));
      added++;
    }
    const placed = annotations.map((annotation) => place(desk, annotation)).filter((sourceId) => sourceId !== undefined);
    for (const sourceId of placed) annotated.add(sourceId);
    const unplaced = annotations.length - placed.length;
    return { added, alreadyHere: sources.length - added, annotations: placed.length, unplaced, notices: noticesOf(skipped, unplaced) };
  });
  for (const sourceId of changed) desk.emit({ name: 'sources.changed', sourceId });
  for (const sourceId of annotated) desk.emit({ name: 'annotations.changed', sourceId });
  return outcome;
};

function addSource(desk: Desk, csl: Csl): string {
  const id = desk.newId();
  insertSource(desk.archive, { id, kind: kindOf(csl), csl, addedAt: desk.now(), actor: desk.actor });
  return id;
}

/** A source with the same address, or described by the same words. */
function findSource(desk: Desk, csl: Csl): string | undefined {
  return desk.archive
    .statement(
      `SELECT id FROM source WHERE (canonical_url = @url AND @url <> '') OR csl = @csl
         OR (@title <> '' AND @url = '' AND csl ->> '$.title' = @title AND csl ->> '$.type' = @type AND csl -> '$.author' = @author)
       ORDER BY added_at LIMIT 1`,
    )
    .pluck()
    .get({ url: csl.URL ?? '', csl: JSON.stringify(csl), title: csl.title, type: csl.type, author: JSON.stringify(csl.author) }) as string | undefined;
}

/** Marks the words in the newest capture of their source where they stand for certain, and in no other place. */
function place(desk: Desk, { words, page, comment, source }: LibraryToStore['annotations'][number]): string | undefined {
  const sourceId = source === null ? undefined : findNamed(desk, source);
  if (sourceId === undefined) return undefined;
  const [capture] = readCaptures(desk.archive, sourceId);
  const read = capture && readReadable(desk.archive, capture.id);
  if (capture === undefined || read === undefined) return undefined;
  const text = readableText(read.readable);
  const span = findSelection(text, { exact: words, prefix: '', suffix: '' });
  if (span === null) return undefined;
  const at = desk.now();
  insertAnnotation(desk.archive, {
    id: desk.newId(),
    captureId: capture.id,
    passage: passageAt(text, span.start, span.end),
    locator: page === '' ? null : { label: 'page', value: page.slice(0, 100) },
    fields: { ...defaultAnnotationFields, note: comment },
    createdAt: at,
    updatedAt: at,
    actor: desk.actor,
  });
  return sourceId;
}

function findNamed(desk: Desk, csl: Csl): string | undefined {
  const byWords = findSource(desk, csl);
  if (byWords !== undefined || csl.title === '') return byWords;
  const found = desk.archive.statement(`SELECT id FROM source WHERE csl ->> '$.title' = ?`).pluck().all(csl.title) as string[];
  // Two sources with one title: nobody can say which is meant.
  return found.length === 1 ? found[0] : undefined;
}

function noticesOf(skipped: number, unplaced: number): string[] {
  return [
    ...(skipped === 0 ? [] : [`${skipped} ${skipped === 1 ? 'entry describes' : 'entries describe'} nothing and ${skipped === 1 ? 'was' : 'were'} left out.`]),
    ...(unplaced === 0
      ? []
      : [`${unplaced} ${unplaced === 1 ? 'passage was' : 'passages were'} not found for certain in a source that is here, so ${unplaced === 1 ? 'it was' : 'they were'} not marked.`]),
  ];
}
