import { asksForWords, indexColumns, matchExpression } from '../../../domain/search/index-terms.ts';
import type { Clause, Fact, Phrase, Query } from '../../../domain/search/query.ts';
import type { Archive } from '../../archive/archive.ts';
import { conditionsSql } from './conditions.ts';
import type { SearchDocument } from './documents.ts';

export type Candidate = Pick<SearchDocument, 'kind' | 'refId' | 'sourceId' | 'dated'> & { id: number };

/**
 * The most documents that are weighed against each other by BM25. A word that stands in more of them tells them little
 * apart, and weighing all of a hundred thousand takes a quarter of a second: then those that have it in their title come
 * first, and within both the newest.
 */
const mostWeighed = 1000;

/** How many of the newest tell how many there may be in all. */
const sampled = 50;

/** What a query finds, the best first, a source once for each capture; at least `wanted` where there are so many. */
export function candidatesFor(archive: Archive, query: Query, wanted: number): Candidate[] {
  if (asksForWords(query) && areLikelyFew(archive, readNewest(archive, query, sampled))) return byWeight(archive, query);
  const newest = readNewest(archive, query, Math.max(mostWeighed, wanted) + 1);
  if (!asksForWords(query)) return newest;
  if (newest.length <= mostWeighed) return byWeight(archive, query);
  const titled = readNewest(archive, inTitles(query), wanted);
  const first = new Set(titled.map(({ id }) => id));
  return [...titled, ...newest.filter(({ id }) => !first.has(id))];
}

/**
 * Whether no more are to be expected than are weighed, by how far back the newest of them lie. Where they are many the
 * walk through the index ends early; where they are few it goes to the end, and a phrase would be looked for twice.
 */
function areLikelyFew(archive: Archive, newest: readonly Candidate[]): boolean {
  const last = newest.at(-1);
  if (last === undefined || newest.length < sampled) return true;
  const all = archive.statement('SELECT max(id) FROM search_document').pluck().get() as number;
  const expected = (newest.length * all) / (all - last.id + 1);
  // Room for the chance in so few: fifty of a thousand say 700 or 1,400.
  return expected <= 1.5 * mostWeighed;
}

/** The same query with words that may stand anywhere looked for in titles alone. */
function inTitles({ clauses }: Query): Query {
  return {
    clauses: clauses.map((clause): Clause =>
      clause.of === 'index' && !clause.negated ? { ...clause, any: clause.any.map(inTitle) } : clause,
    ),
  };
}

function inTitle(term: Phrase | Fact): Phrase | Fact {
  return term.is === 'phrase' && term.field === null ? { ...term, field: 'title' } : term;
}

const columns = 'document.id, document.kind, document.ref_id AS refId, document.source_id AS sourceId, document.dated';

/** The index is walked and each document looked up, never the other way round. */
const from = 'FROM search_text CROSS JOIN search_document AS document ON document.id = search_text.rowid';

function readNewest(archive: Archive, query: Query, limit: number): Candidate[] {
  return archive.database
    .prepare(
      `SELECT ${columns} ${from} WHERE search_text MATCH ?${conditionsSql(query.clauses)}
       ORDER BY search_text.rowid DESC LIMIT ?`,
    )
    .all(matchExpression(query), limit) as Candidate[];
}

const weights = Object.values(indexColumns).join(', ');

function byWeight(archive: Archive, query: Query): Candidate[] {
  const rows = archive.database
    .prepare(
      `SELECT ${columns}, bm25(search_text, ${weights}) AS weight ${from}
       WHERE search_text MATCH ?${conditionsSql(query.clauses)}`,
    )
    .all(matchExpression(query)) as (Candidate & { weight: number })[];
  const newest = Math.max(...rows.map(({ dated }) => dated));
  const score = ({ weight, dated }: { weight: number; dated: number }): number => -weight * recency(newest - dated);
  return rows.toSorted((one, other) => score(other) - score(one) || other.id - one.id);
}

const halfLife = 2 * 365 * 24 * 60 * 60 * 1000;

/** From 1.5 for the newest of what was found towards 1 for what is much older: enough to decide between near equals. */
function recency(age: number): number {
  return 1 + 0.5 * 2 ** (-Math.max(0, age) / halfLife);
}
