import { sourceKinds, termsSchema, type SourceKind, type Terms } from '../sources/source.ts';
import { storyStatuses, type StoryStatus } from '../story/fields.ts';
import { periodOf, type Period } from './period.ts';
import { wordsOf } from './words.ts';

/** Parts of a thing that words can be asked for in. */
export const textFields = ['title', 'author', 'site', 'tag'] as const;
export type TextField = (typeof textFields)[number];

/** Where to look: stories, sources with their captures, or annotations with their notes. */
export const scopes = ['story', 'source', 'annotation'] as const;
export type Scope = (typeof scopes)[number];

/** Words one after another; a single one most of the time. `prefix`: the last is only the beginning of a word. */
export type Phrase = { is: 'phrase'; words: string[]; prefix: boolean; field: TextField | null };

/** What is known of a thing beside its words, kept in the index like them. */
export type Fact =
  | { is: 'kind'; kind: SourceKind }
  | { is: 'scope'; scope: Scope }
  | { is: 'terms'; terms: Terms }
  | { is: 'status'; status: StoryStatus };

/** What is looked up beside the index. Times are UTC milliseconds: `from` counts, `to` does not; null where there is no bound. */
export type Condition =
  | { is: 'dated'; from: number | null; to: number | null }
  | { is: 'captured'; from: number | null; to: number | null }
  | { is: 'captures'; once: true }
  | { is: 'cited'; cited: boolean };

/** One thing asked for: any of these, or (negated) none of them. */
export type Clause =
  | { of: 'index'; negated: boolean; any: (Phrase | Fact)[] }
  | { of: 'row'; negated: boolean; any: Condition[] };

/** All clauses must hold. */
export type Query = { clauses: Clause[] };

/**
 * Reads what a person typed. Any text is a query: what has no meaning as a field or a sign is looked for as words, and
 * what holds no words asks for nothing.
 *
 * `harbour crane` both · `"on the record"` in this order · `harb*` beginning so · `-crane` not · `crane OR lorry` either ·
 * `title:` `author:` `site:` `tag:` words there · `kind:` `in:` `terms:` `status:` · `before:` `after:` its date ·
 * `captured:<2023-05` · `captured:once` · `cited:no`. A date is a year, a month or a day.
 * @param options.typing the last word is still being typed, so what begins with it is meant too
 */
export function parseQuery(text: string, options: { typing?: boolean } = {}): Query {
  const clauses: Clause[] = [];
  let orPending = false;
  for (const token of tokensOf(text)) {
    if (token.text === 'OR' && !token.quoted && token.field === '' && !token.negated) {
      orPending = true;
      continue;
    }
    const clause = clauseOf(token, options.typing === true && token.end === text.length);
    if (clause === undefined) continue;
    const before = clauses.at(-1);
    if (!(orPending && before !== undefined && joined(before, clause))) clauses.push(clause);
    orPending = false;
  }
  return { clauses };
}

/** Two can be alternatives where both are asked of the same place and neither is a “not”; else both must hold. */
function joined(before: Clause, clause: Clause): boolean {
  if (before.negated || clause.negated) return false;
  if (before.of === 'index' && clause.of === 'index') before.any.push(...clause.any);
  else if (before.of === 'row' && clause.of === 'row') before.any.push(...clause.any);
  else return false;
  return true;
}

type Token = { negated: boolean; field: string; text: string; quoted: boolean; starred: boolean; end: number };

/** A minus, a field, then quoted words or a run without spaces. An open quotation reaches to the end. */
const tokenPattern = /(-?)(?:(\p{L}+):)?(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»](\*?)|$)|([^\s"“”„«»]+))/gu;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(tokenPattern)].map((match) => {
    const [whole, minus = '', field = '', quotation, star = '', run = ''] = match;
    return {
      negated: minus === '-',
      field: field.toLowerCase(),
      text: quotation ?? run.replace(/\*+$/, ''),
      quoted: quotation !== undefined,
      starred: star === '*' || run.endsWith('*'),
      end: match.index + whole.length,
    };
  });
}

function clauseOf(token: Token, unfinished: boolean): Clause | undefined {
  const { negated, field, text } = token;
  const fact = factOf(field, text);
  if (fact !== undefined) return { of: 'index', negated, any: [fact] };
  const condition = conditionOf(field, text);
  if (condition !== undefined) return { of: 'row', negated, any: [condition] };
  const known = textFields.find((one) => one === field);
  const words = wordsOf(known === undefined && field !== '' ? `${field} ${text}` : text);
  if (words.length === 0) return undefined;
  // A phrase that is still being typed has no closing quotation mark yet; a finished one is meant as it is.
  const prefix = token.starred || (unfinished && !token.quoted && !negated);
  return { of: 'index', negated, any: [{ is: 'phrase', words, prefix, field: known ?? null }] };
}

const kindNames: Readonly<Record<string, SourceKind>> = { page: 'web-page', web: 'web-page', mail: 'email', image: 'picture', audio: 'recording', call: 'phone-call', phone: 'phone-call' };

function factOf(field: string, text: string): Fact | undefined {
  const value = text.toLowerCase();
  switch (field) {
    case 'kind': {
      const kind = sourceKinds.find((one) => one === value) ?? kindNames[value];
      return kind && { is: 'kind', kind };
    }
    case 'in': {
      const scope = scopes.find((one) => one === value || `${one}s` === value || (one === 'story' && value === 'stories'));
      return scope && { is: 'scope', scope };
    }
    case 'terms': {
      const terms = termsSchema.options.find((one) => one === value.replaceAll(' ', '-'));
      return terms && { is: 'terms', terms };
    }
    case 'status': {
      const status = storyStatuses.find((one) => one === value.replaceAll(' ', '-'));
      return status && { is: 'status', status };
    }
    default:
      return undefined;
  }
}

function conditionOf(field: string, text: string): Condition | undefined {
  const value = text.toLowerCase();
  if (field === 'cited') {
    if (value === 'no' || value === 'nowhere' || value === 'never') return { is: 'cited', cited: false };
    return value === 'yes' ? { is: 'cited', cited: true } : undefined;
  }
  if (field === 'captured' && value === 'once') return { is: 'captures', once: true };
  if (field !== 'before' && field !== 'after' && field !== 'captured') return undefined;
  const [, sign = '', date = ''] = /^([<>]?=?)(.*)$/s.exec(value) ?? [];
  const period = periodOf(date);
  if (period === undefined) return undefined;
  if (field === 'before') return { is: 'dated', from: null, to: period.from };
  // With `before` the same date parts all things in two: `after` counts the day, month or year that it names.
  if (field === 'after') return { is: 'dated', from: period.from, to: null };
  return { is: 'captured', ...bounds(sign, period) };
}

function bounds(sign: string, { from, to }: Period): { from: number | null; to: number | null } {
  switch (sign) {
    case '<':
      return { from: null, to: from };
    case '<=':
      return { from: null, to };
    case '>':
      return { from: to, to: null };
    case '>=':
      return { from, to: null };
    default:
      return { from, to };
  }
}

/** The phrases that a text is wanted to hold: what is marked where it is found. */
export function wantedPhrases({ clauses }: Query): Phrase[] {
  return clauses.flatMap((clause) =>
    clause.of === 'index' && !clause.negated ? clause.any.filter((one): one is Phrase => one.is === 'phrase') : [],
  );
}
