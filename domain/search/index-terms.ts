import { assertNever } from '../assert-never.ts';
import type { Clause, Fact, Phrase, Query, Scope } from './query.ts';

/** Columns of the index, with the weight of words found there. `facts` holds single words of our own, for filters. */
export const indexColumns = { title: 10, people: 5, site: 5, tags: 5, body: 1, facts: 0 } as const;
export type IndexColumn = keyof typeof indexColumns;

const ordinary = '{title people site tags body}';
const columnOf = { title: 'title', author: 'people', site: 'site', tag: 'tags' } as const satisfies Record<string, IndexColumn>;

/** What every document has among its facts, for what is asked of all but some. */
const everything = 'all';

export function factWord(fact: Fact): string {
  switch (fact.is) {
    case 'kind':
      return word('kind', fact.kind);
    case 'scope':
      return word('in', fact.scope);
    case 'terms':
      return word('terms', fact.terms);
    case 'status':
      return word('status', fact.status);
    default:
      return assertNever(fact);
  }
}

/** The index breaks words at signs. */
const word = (name: string, value: string): string => `${name}${value.replaceAll('-', '')}`;

/** The facts of one document as the index takes them. */
export function factsText(scope: Scope, facts: readonly Fact[]): string {
  return [everything, factWord({ is: 'scope', scope }), ...facts.map(factWord)].join(' ');
}

/**
 * The part of a query that the index answers, as FTS5 takes it (sqlite.org/fts5.html, “Full-text Query Syntax”). Every
 * word is quoted and holds only letters, digits and marks, so that no text can be taken for syntax.
 */
export function matchExpression({ clauses }: Query): string {
  const wanted: string[] = [];
  const unwanted: string[] = [];
  for (const clause of clauses) {
    if (clause.of !== 'index') continue;
    (clause.negated ? unwanted : wanted).push(`(${clause.any.map(termOf).join(' OR ')})`);
  }
  const all = wanted.length > 0 ? wanted.join(' AND ') : `facts : "${everything}"`;
  return unwanted.reduce((expression, one) => `(${expression}) NOT ${one}`, all);
}

function termOf(term: Phrase | Fact): string {
  if (term.is !== 'phrase') return `facts : "${factWord(term)}"`;
  const columns = term.field === null ? ordinary : columnOf[term.field];
  return `${columns} : "${term.words.join(' ')}"${term.prefix ? ' *' : ''}`;
}

/** Whether words are looked for at all; without them only time can put what is found in order. */
export function asksForWords({ clauses }: Query): boolean {
  return clauses.some((clause: Clause) => clause.of === 'index' && !clause.negated && clause.any.some((term) => term.is === 'phrase'));
}
