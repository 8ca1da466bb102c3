import type { Span } from './context.ts';
import type { Passage } from './passage.ts';

/** What may be agreed with a source about the use of its words, from the freest to the strictest. */
export const allTerms = ['on-the-record', 'background', 'deep-background', 'off-the-record', 'not-for-publication'] as const;
export type Terms = (typeof allTerms)[number];

/**
 * What was agreed about some words.
 * - `on the record`: the words and the name.
 * - `background`, `deep background`: the words, under the agreed attribution instead of the name.
 * - `off the record`, `not for publication`: neither.
 */
export type Agreement = { terms: Terms; attribution: string };

/** The agreement for a source as a whole. The name of a confidential one is never printed, whatever its terms. */
export type SourceAgreement = Agreement & { confidential: boolean };

/** A passage with terms of its own; null: those of its source. */
export type MarkedPassage = { passage: Pick<Passage, 'exact' | 'position'>; terms: Terms | null; attribution: string };

export function canBeCited(terms: Terms): boolean {
  return terms !== 'off-the-record' && terms !== 'not-for-publication';
}

/** Whether the source may be named where these words are printed. */
export function mayBeNamed({ terms, confidential }: { terms: Terms; confidential: boolean }): boolean {
  return terms === 'on-the-record' && !confidential;
}

/**
 * The strictest of what a passage overlaps: each marked passage with terms of its own, and the source's terms unless
 * such marks cover the passage whole.
 */
export function termsOfPassage(passage: MarkedPassage['passage'], source: Agreement, marked: readonly MarkedPassage[]): Agreement {
  const own = marked.filter((mark) => mark.terms !== null && overlap(mark.passage, passage));
  const agreements: Agreement[] = own.map(({ terms, attribution }) => ({
    terms: terms ?? source.terms,
    attribution: attribution || source.attribution,
  }));
  if (!isCovered(passage, own)) agreements.push(source);
  return agreements.reduce(stricter);
}

function stricter(one: Agreement, other: Agreement): Agreement {
  return allTerms.indexOf(other.terms) > allTerms.indexOf(one.terms) ? other : one;
}

/** Words without a place (a caption’s) overlap those that hold them, or are held by them. */
function overlap(one: MarkedPassage['passage'], other: MarkedPassage['passage']): boolean {
  if (one.position !== null && other.position !== null)
    return one.position.start < other.position.end && other.position.start < one.position.end;
  return one.exact.includes(other.exact) || other.exact.includes(one.exact);
}

function isCovered({ position }: MarkedPassage['passage'], marks: readonly MarkedPassage[]): boolean {
  if (position === null) return false;
  const spans = marks.map((mark) => mark.passage.position).filter((span): span is Span => span !== null);
  let reached = position.start;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start > reached) break;
    reached = Math.max(reached, span.end);
  }
  return reached >= position.end;
}
