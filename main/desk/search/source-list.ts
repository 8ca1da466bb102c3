import type { SourcePage, SourceRow, SourceSort } from '../../../contract/finding.ts';
import { maskedCsl } from '../../../domain/citing/published.ts';
import { fold } from '../../../domain/search/fold.ts';
import { matchExpression } from '../../../domain/search/index-terms.ts';
import { parseQuery, type Query } from '../../../domain/search/query.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Handler } from '../handlers.ts';
import { cslOf } from '../sources/store.ts';
import { conditionsSql } from './conditions.ts';
import { linesOf } from './rows.ts';
import { whileUnchanged } from './while-unchanged.ts';

/**
 * A window of the list of sources. The order of the whole list is worked out once for a query and a sort, and kept
 * until the archive changes; a page of it then costs only its rows.
 */
export const pageSources: Handler<'sources.page'> = ({ archive }, { query, sort, reversed, offset, limit, storyId }) =>
  archive.snapshot((): SourcePage => {
    const { total, ids } = stretchOf(archive, { query, sort, reversed, offset, limit });
    return { total, rows: readRows(archive, ids, storyId) };
  });

export const sourceIds: Handler<'sources.ids'> = ({ archive }, stretch) =>
  archive.snapshot(() => {
    const { ids } = stretchOf(archive, stretch);
    const read = archive.statement('SELECT ref_id FROM search_document WHERE id = ?').pluck();
    return Array.from(ids, (id) => read.get(id) as string).join(' ');
  });

type Stretch = { query: string; sort: SourceSort; reversed: boolean; offset: number; limit: number };

/** Rows of the index, in the order of the list. */
function stretchOf(archive: Archive, { query, sort, reversed, offset, limit }: Stretch): { total: number; ids: Float64Array } {
  const order = whileUnchanged(archive, `order ${sort} ${query}`, () => readOrder(archive, query, sort));
  // Counted from the other end rather than turned round, so that both ways share one list.
  const [start, end] = reversed ? [order.length - offset - limit, order.length - offset] : [offset, offset + limit];
  const ids = order.slice(Math.max(0, start), Math.max(0, end));
  return { total: order.length, ids: reversed ? ids.toReversed() : ids };
}

/** Which sources a query finds, as SQL that gives their ids; null where it asks for nothing and so finds all. */
export function matchingSources(text: string): { sql: string; parameters: string[] } | null {
  const query = parseQuery(text, { typing: true });
  if (query.clauses.length === 0) return null;
  const inIndex = `SELECT document.source_id FROM search_text
    CROSS JOIN search_document AS document ON document.id = search_text.rowid
    WHERE search_text MATCH ? AND document.kind IN ('source', 'capture')${conditionsSql(query.clauses)}`;
  const name = partOfName(query);
  if (name === undefined) return { sql: inIndex, parameters: [matchExpression(query)] };
  return {
    sql: `${inIndex} UNION SELECT document.source_id FROM search_name
      JOIN search_document AS document ON document.id = search_name.rowid
      WHERE search_name MATCH ? AND document.kind = 'source'`,
    parameters: [matchExpression(query), `"${name}"`],
  };
}

/** The joined tables behind a list: what was found leads to its rows, rather than every row asking whether it was found. */
export function documentsOfSources(matching: { sql: string } | null): string {
  return matching === null
    ? 'FROM search_document AS document JOIN source ON source.id = document.ref_id'
    : `FROM (SELECT DISTINCT source_id FROM (${matching.sql})) AS matching
       CROSS JOIN search_document AS document ON document.kind = 'source' AND document.ref_id = matching.source_id
       CROSS JOIN source ON source.id = document.ref_id`;
}

/** The shortest text that the index of names can look for. */
const trigram = 3;

/** A single word may also be any part of a title or of an outlet. */
function partOfName({ clauses: [first, ...more] }: Query): string | undefined {
  if (first === undefined || more.length > 0 || first.of !== 'index' || first.negated || first.any.length > 1) return undefined;
  const [term] = first.any;
  const word = term?.is === 'phrase' && term.field === null && term.words.length === 1 ? fold(term.words[0] ?? '') : '';
  return word.length >= trigram ? word : undefined;
}

/** When a source was last cited or annotated. */
const lastUse = `max(
  coalesce((SELECT max(created_at) FROM citation JOIN capture ON capture.id = capture_id WHERE capture.source_id = source.id), 0),
  coalesce((SELECT max(created_at) FROM annotation JOIN capture ON capture.id = capture_id WHERE capture.source_id = source.id), 0))`;

const citedIn = `(SELECT count(DISTINCT story_id) FROM citation JOIN capture ON capture.id = capture_id
  WHERE capture.source_id = source.id)`;

/** Columns to sort by, and whether the highest comes first. Names are compared in `compareNames`. */
const sortColumns = {
  added: 'source.added_at',
  captured: 'coalesce(document.captured_at, 0)',
  used: lastUse,
  cited: citedIn,
  kind: 'source.kind',
} as const satisfies Partial<Record<SourceSort, string>>;

function readOrder(archive: Archive, query: string, sort: SourceSort): Float64Array {
  const matching = matchingSources(query);
  const rest = `${documentsOfSources(matching)} WHERE document.kind = 'source'`;
  const parameters = matching?.parameters ?? [];
  if (sort === 'title' || sort === 'outlet') return byName(archive, sort === 'title' ? 'name' : 'outlet', rest, parameters);
  const direction = sort === 'kind' ? 'ASC' : 'DESC';
  const ids = archive.database
    .prepare(`SELECT document.id ${rest} ORDER BY ${sortColumns[sort]} ${direction}, source.id DESC`)
    .pluck()
    .all(...parameters) as number[];
  return Float64Array.from(ids);
}

/** Sorted here because SQLite knows the alphabets of no language. What has no name comes last. */
function byName(archive: Archive, column: 'name' | 'outlet', rest: string, parameters: readonly string[]): Float64Array {
  const rows = archive.database
    .prepare(`SELECT document.id, document.${column} AS name ${rest} ORDER BY document.id DESC`)
    .all(...parameters) as { id: number; name: string }[];
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const sorted = rows.toSorted((one, other) => Number(one.name === '') - Number(other.name === '') || compare(one.name, other.name));
  return Float64Array.from(sorted, ({ id }) => id);
}

type StoredRow = Omit<SourceRow, 'csl' | 'tags' | 'confidential'> & { csl: string; tags: string; confidential: 0 | 1; document: number };

function readRows(archive: Archive, ids: Float64Array, storyId: string | null): SourceRow[] {
  const rows = archive
    .statement(
      `SELECT document.id AS document, source.id, source.kind, csl, confidential, terms, standing, added_at AS addedAt,
         document.captured_at AS capturedAt,
         (SELECT count(*) FROM capture WHERE source_id = source.id) AS captures,
         (SELECT id FROM capture WHERE source_id = source.id ORDER BY captured_at DESC, id DESC LIMIT 1) AS latestCaptureId,
         ${citedIn} AS citedIn,
         (SELECT count(*) FROM citation JOIN capture ON capture.id = capture_id
           WHERE capture.source_id = source.id AND citation.story_id = @storyId) AS citedHere,
         (SELECT json_group_array(tag) FROM (SELECT tag FROM source_tag WHERE source_id = source.id ORDER BY tag)) AS tags
       FROM json_each(@ids) AS wanted
       JOIN search_document AS document ON document.id = wanted.value
       JOIN source ON source.id = document.ref_id
       ORDER BY wanted.key`,
    )
    .all({ ids: JSON.stringify([...ids]), storyId }) as StoredRow[];
  return rows.map(({ document: _document, csl: json, tags, confidential, ...row }) => {
    const csl = cslOf(json);
    return { ...row, csl: confidential === 1 ? maskedCsl(csl) : csl, tags: linesOf(tags), confidential: confidential === 1 };
  });
}
