import type { Citation, CitedItem } from '../../../contract/views.ts';
import { maskedCsl } from '../../../domain/citing/published.ts';
import { locatorSchema, passageSchema } from '../../../domain/sources/passage.ts';
import type { Csl, SourceKind, Standing, Terms } from '../../../domain/sources/source.ts';
import { termsOfPassage } from '../../../domain/sources/terms.ts';
import type { Archive } from '../../archive/archive.ts';
import { fateColumns, fateJoins, fateOf, type FateRow } from '../anchoring/fate.ts';
import { readMarkedPassages } from '../citing/terms-store.ts';
import { cslOf } from '../sources/store.ts';

export type NewItem = Pick<
  CitedItem,
  'id' | 'storyId' | 'captureId' | 'passage' | 'locator' | 'prefix' | 'suffix' | 'createdAt'
> & {
  actor: string;
  /** The citation that it is a part of; null where it is one of its own. */
  joinedTo: string | null;
  place: number;
};

export function insertCitation(archive: Archive, item: NewItem): void {
  archive
    .statement(
      `INSERT INTO citation (id, story_id, capture_id, passage, locator, prefix, suffix, joined_to, place, created_at, actor)
       VALUES (@id, @storyId, @captureId, @passage, @locator, @prefix, @suffix, @joinedTo, @place, @createdAt, @actor)`,
    )
    .run({ ...item, passage: JSON.stringify(item.passage), locator: item.locator && JSON.stringify(item.locator) });
}

/** Puts a passage at a place of a citation, with its words around it; `joinedTo` null parts it from every other. */
export function placeItem(
  archive: Archive,
  item: Pick<NewItem, 'id' | 'joinedTo' | 'place' | 'prefix' | 'suffix' | 'locator'>,
): void {
  archive
    .statement(
      `UPDATE citation SET joined_to = @joinedTo, place = @place, prefix = @prefix, suffix = @suffix, locator = @locator
       WHERE id = @id`,
    )
    .run({ ...item, locator: item.locator && JSON.stringify(item.locator) });
}

type ItemRow = FateRow & {
  id: string;
  storyId: string;
  sourceId: string;
  captureId: string;
  passage: string;
  locator: string | null;
  prefix: string;
  suffix: string;
  markId: string;
  createdAt: number;
  csl: string;
  kind: SourceKind;
  standing: Standing;
  standingReason: string;
  terms: Terms;
  attribution: string;
  confidential: 0 | 1;
};

const items = `SELECT citation.id, story_id AS storyId, capture.source_id AS sourceId, citation.capture_id AS captureId,
    citation.passage, locator, prefix, suffix, coalesce(joined_to, citation.id) AS markId, created_at AS createdAt,
    csl, kind, standing, standing_reason AS standingReason, terms, attribution, confidential, ${fateColumns}
  FROM citation
  JOIN capture ON capture.id = citation.capture_id
  JOIN source ON source.id = capture.source_id
  ${fateJoins('citation')}`;

/** The citations made for a story, in the order in which they were made. */
export function readCitations(archive: Archive, storyId: string): Citation[] {
  const rows = archive
    .statement(`${items} WHERE story_id = ? ORDER BY place, created_at, citation.id`)
    .all(storyId) as ItemRow[];
  return citationsOf(archive, rows).toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

/** The citation that a passage is, or is a part of. */
export function readCitation(archive: Archive, itemId: string): Citation | undefined {
  const rows = archive
    .statement(
      `${items} WHERE coalesce(joined_to, citation.id) =
         (SELECT coalesce(joined_to, id) FROM citation WHERE id = ?) ORDER BY place, created_at, citation.id`,
    )
    .all(itemId) as ItemRow[];
  return citationsOf(archive, rows)[0];
}

function citationsOf(archive: Archive, rows: readonly ItemRow[]): Citation[] {
  const marked = new Map<string, ReturnType<typeof readMarkedPassages>>();
  const itemOf = (row: ItemRow): CitedItem => {
    const marks = marked.get(row.captureId) ?? readMarkedPassages(archive, row.captureId);
    marked.set(row.captureId, marks);
    return citedItem(row, marks);
  };
  const marks = new Map<string, ItemRow[]>();
  for (const row of rows) marks.set(row.markId, [...(marks.get(row.markId) ?? []), row]);
  return [...marks].flatMap(([markId, ofMark]) => {
    const all = ofMark.map(itemOf);
    const first = all.find(({ id }) => id === markId);
    return first === undefined ? [] : [{ ...first, items: all }];
  });
}

function citedItem(row: ItemRow, marks: ReturnType<typeof readMarkedPassages>): CitedItem {
  const { terms, attribution, kind, standing, standingReason } = row;
  const passage = passageSchema.parse(JSON.parse(row.passage));
  const csl = cslOf(row.csl);
  const shown = row.confidential === 1 ? maskedCsl(csl) : csl;
  return {
    id: row.id,
    storyId: row.storyId,
    sourceId: row.sourceId,
    captureId: row.captureId,
    passage,
    locator: row.locator === null ? null : locatorSchema.parse(JSON.parse(row.locator)),
    prefix: row.prefix,
    suffix: row.suffix,
    createdAt: row.createdAt,
    fate: fateOf(row, { captureId: row.captureId, passage }),
    agreement: termsOfPassage(passage, { terms, attribution }, marks),
    source: { title: shown.title, site: siteOf(shown), kind, standing, standingReason },
  };
}

function siteOf({ 'container-title': container, publisher }: Csl): string {
  return container ?? publisher ?? '';
}
