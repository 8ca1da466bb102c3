import { longestPassage } from '../../sources/passage.ts';
import type { SourceWords } from '../quotes/source-words.ts';
import { tokensOf } from '../quotes/tokens.ts';
import { primaryOf, termsOf, type Term } from './terms.ts';

type Span = { start: number; end: number };

/** A source's text taken apart into sentences, ready to be looked through for many claims. */
export type SourceSentences = {
  text: string;
  language: string;
  sentences: readonly (Span & { terms: readonly Term[] })[];
  /** The sentences that a term stands in. */
  byKey: ReadonlyMap<string, readonly number[]>;
};

/**
 * A passage that a claim may rest on: half-open, in UTF-16 units of the source's readable text. `score` runs from 0 to 100;
 * `shared` are the stretches that it has in common with the claim, in units of the text.
 */
export type CandidatePassage = Span & { score: number; shared: readonly Span[] };

export function sourceSentences({ text, language, tokens }: SourceWords): SourceSentences {
  const terms = termsOf(tokens, language);
  const byKey = new Map<string, number[]>();
  let next = 0;
  const sentences = sentencesOf(text, language).map((span, at) => {
    const first = next;
    while (next < terms.length && terms[next]!.start < span.end) next++;
    const own = terms.slice(first, next);
    for (const key of new Set(own.map((term) => term.key))) {
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, [at]);
      else known.push(at);
    }
    return { ...span, terms: own };
  });
  return { text, language, sentences, byKey };
}

/** A line is never part of a sentence that began on another one. */
function sentencesOf(text: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(isTag(language) ? language : 'en', { granularity: 'sentence' });
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const words = segment.trim();
    if (words === '') return [];
    const start = index + segment.indexOf(words);
    return [{ start, end: start + words.length }];
  });
}

function isTag(language: string): boolean {
  try {
    return language !== '' && Intl.Segmenter.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** A claim's words, taken apart once for all sources. */
export type SoughtClaim = { language: string; terms: readonly (Term & { weight: number })[] };

/** A number or a name tells a passage from others better than any word does. */
const weights: Record<Term['kind'], number> = { number: 4, name: 3, word: 1 };
/** What of a score is left for each number or name of the claim that a passage does not have. */
const withoutOne: Record<Term['kind'], number> = { number: 0.6, name: 0.75, word: 1 };
/** The most that can be said of a passage in another language: words can't be compared, numbers and names can. */
const inOtherLanguage = 0.8;
/** How much of a score it makes that words follow each other as they do in the claim: all of them may stand in a long sentence by chance. */
const orderShare = 0.35;
/** What is less like a claim is not offered. */
const leastScore = 25;
/** A second sentence is taken along where it adds this much. */
const worthASentence = 8;

export function soughtClaim(words: string, language: string): SoughtClaim {
  const seen = new Set<string>();
  const terms = termsOf(tokensOf(words), language).flatMap((term) => {
    if (seen.has(term.key)) return [];
    seen.add(term.key);
    return [{ ...term, weight: weights[term.kind] * (term.kind === 'word' ? worthOfWord(term.key) : 1) }];
  });
  return { language, terms };
}

/** Short words are most often those that every sentence has; a pair of unspaced characters is a word. */
function worthOfWord(key: string): number {
  if (key.length > 5 || /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u.test(key)) return 1;
  return [0, 0.1, 0.1, 0.2, 0.6, 0.8][key.length]!;
}

/** The passages of a source that come nearest to a claim, the best first; no two overlap. */
export function candidatesIn(claim: SoughtClaim, source: SourceSentences, most: number): CandidatePassage[] {
  const isForeign = source.language !== '' && claim.language !== '' && primaryOf(source.language) !== primaryOf(claim.language);
  const sought = isForeign ? claim.terms.filter(({ kind }) => kind !== 'word') : claim.terms;
  const total = sought.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const keys = matchingKeys(sought, source);
  const places = new Set([...keys.keys()].flatMap((key) => source.byKey.get(key) ?? []));
  const score = (...at: number[]): CandidatePassage => scoreOf(at, { sought, total, keys, source, isForeign });
  const alone = new Map([...places].map((at) => [at, score(at)]));
  // Two sentences are offered as one where both add to it.
  const together = [...places].flatMap((at) => {
    const next = source.sentences[at + 1];
    const [here, there] = [alone.get(at), alone.get(at + 1)];
    if (next === undefined || here === undefined || there === undefined) return [];
    const both = score(at, at + 1);
    return both.score >= Math.max(here.score, there.score) + worthASentence ? [both] : [];
  });
  const scored = [...alone.values(), ...together].filter((one) => one.score >= leastScore && one.end - one.start <= longestPassage);
  return apart(scored.toSorted((a, b) => b.score - a.score || a.start - b.start)).slice(0, most);
}

/** Passages that overlap none before them, the best of each place first. */
function apart(passages: readonly CandidatePassage[]): CandidatePassage[] {
  const kept: CandidatePassage[] = [];
  for (const passage of passages) if (kept.every(({ start, end }) => passage.end <= start || passage.start >= end)) kept.push(passage);
  return kept;
}

/** The shortest beginning that two forms of one word share. */
const stem = 5;

/** The keys of a source that answer to a term of the claim, with the term and how well: another form of the word counts for less. */
function matchingKeys(sought: SoughtClaim['terms'], source: SourceSentences): Map<string, { term: SoughtClaim['terms'][number]; share: number }> {
  const keys = new Map<string, { term: SoughtClaim['terms'][number]; share: number }>();
  for (const term of sought) if (source.byKey.has(term.key)) keys.set(term.key, { term, share: 1 });
  const words = sought.filter(({ kind, key }) => kind !== 'number' && key.length > stem && !keys.has(key));
  if (words.length === 0) return keys;
  for (const key of source.byKey.keys()) {
    if (key.length < stem || keys.has(key)) continue;
    const term = words.find((word) => areFormsOfOne(word.key, key));
    if (term !== undefined) keys.set(key, { term, share: 0.7 });
  }
  return keys;
}

function areFormsOfOne(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  let same = 0;
  while (same < longest && one[same] === other[same]) same++;
  return same >= stem && same >= longest * 0.65;
}

type Scoring = {
  sought: SoughtClaim['terms'];
  total: number;
  keys: ReturnType<typeof matchingKeys>;
  source: SourceSentences;
  isForeign: boolean;
};

function scoreOf(places: readonly number[], { sought, total, keys, source, isForeign }: Scoring): CandidatePassage {
  const sentences = places.map((at) => source.sentences[at]!);
  const found = new Map<Term, number>();
  const shared: Span[] = [];
  const order: number[] = [];
  for (const { key, start, end } of sentences.flatMap(({ terms }) => terms)) {
    const match = keys.get(key);
    if (match === undefined) continue;
    found.set(match.term, Math.max(match.share, found.get(match.term) ?? 0));
    order.push(sought.indexOf(match.term));
    if (match.term.weight >= telling) shared.push({ start, end });
  }
  const weight = [...found].reduce((sum, [term, share]) => sum + share * (sought.find((one) => one === term)?.weight ?? 0), 0);
  const following = sought.length < 2 ? 1 : order.filter((place, at) => at > 0 && place === order[at - 1]! + 1).length / (sought.length - 1);
  const coverage = weight / total;
  const absent = sought.filter((term) => !found.has(term)).reduce((left, { kind }) => left * withoutOne[kind], 1);
  const like = ((1 - orderShare) * coverage + orderShare * Math.min(1, following)) * absent * (isForeign ? inOtherLanguage : 1);
  return { start: sentences[0]!.start, end: sentences.at(-1)!.end, score: Math.round(100 * like), shared: joined(shared, source.text) };
}

/** Words that weigh less stand in every sentence and are not marked. */
const telling = 0.5;

/** Stretches that only a space parts are one. */
function joined(spans: readonly Span[], text: string): Span[] {
  const together: Span[] = [];
  for (const span of spans) {
    const last = together.at(-1);
    if (last !== undefined && (span.start <= last.end || text.slice(last.end, span.start).trim() === '')) last.end = Math.max(last.end, span.end);
    else together.push({ ...span });
  }
  return together;
}
