import { agreementAfter, agreementBefore, placesOf, type Span } from './context.ts';
import { nearestIn, type NearPlace } from './nearest.ts';
import { contextLength, type Passage } from './passage.ts';

export { locatorFor } from './locator.ts';
export { findSelection, finderIn } from './selection.ts';
export type { Span } from './context.ts';

/** A place where a passage may stand now; `score` is 1 where words and surroundings are all the same, towards 0 where little is. */
export type Candidate = Span & { score: number };

/**
 * What became of a passage in a text.
 * - `certain`: its words stand there unchanged among words that were around no other place; it may be shown as found.
 * - `ambiguous`: candidates, the likeliest first; a person decides.
 * - `lost`: nothing comes near it.
 */
export type Anchoring =
  | ({ kind: 'certain' } & Span)
  | { kind: 'ambiguous'; candidates: [Candidate, ...Candidate[]] }
  | { kind: 'lost' };

/** The longest context that a passage may carry, as its schema has it. */
const longestContext = 1000;

/** More places than a person would look through. */
const mostCandidates = 10;
const mostPlaces = 1000;

/**
 * The passage between two offsets, with as much context as tells it from every other place with the same words:
 * twice what is needed, so that half of it suffices when the other half has changed.
 * Offsets inside a character take all of it. The text is to be well formed, as readable text is.
 * A span longer than `longestPassage` makes a passage that no command takes; its refusal says so to the person.
 * @throws RangeError where the offsets are not a span within the text.
 */
export function passageAt(text: string, start: number, end: number): Passage {
  if (!(start >= 0 && start < end && end <= text.length)) throw new RangeError(`no passage from ${start} to ${end} in ${text.length}`);
  const [first, last] = [startOfCharacter(text, start), endOfCharacter(text, end)];
  const wanted = Math.min(longestContext, Math.max(contextLength, 2 * tellingContext(text, first, last)));
  return {
    exact: text.slice(first, last),
    prefix: text.slice(endOfCharacter(text, Math.max(0, first - wanted)), first),
    suffix: text.slice(last, startOfCharacter(text, Math.min(text.length, last + wanted))),
    position: { start: first, end: last },
  };
}

/** The same offset, or the one before where it would cut a surrogate pair in two. */
function startOfCharacter(text: string, at: number): number {
  return cutsPair(text, at) ? at - 1 : at;
}

/** The same offset, or the one after where it would cut a surrogate pair in two. */
function endOfCharacter(text: string, at: number): number {
  return cutsPair(text, at) ? at + 1 : at;
}

function cutsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** How many units on each side are needed to tell a place from all others with the same words. */
function tellingContext(text: string, start: number, end: number): number {
  const prefix = text.slice(Math.max(0, start - longestContext), start);
  const suffix = text.slice(end, end + longestContext);
  let needed = 0;
  for (const place of placesOf(text.slice(start, end), text, mostPlaces)) {
    if (place === start) continue;
    const same = Math.min(agreementBefore(text, place, prefix), agreementAfter(text, place + end - start, suffix));
    needed = Math.max(needed, same + 1);
  }
  return needed;
}

/** Whether a passage stands where it says, word for word: all that must be asked in the capture it was taken from. */
export function standsAt(text: string, passage: Passage): boolean {
  const { position, exact } = passage;
  return position !== null && text.slice(position.start, position.end) === exact;
}

/**
 * Looks for a passage in a text that may have changed since it was taken. Never takes a likely place for a certain
 * one: unchanged words count as found only among enough of their unchanged surroundings, and only at one place.
 */
export function findPassage(text: string, passage: Passage): Anchoring {
  return passageFinder(text)(passage);
}

/** As {@link findPassage}, for many passages in one text. */
export function passageFinder(text: string): (passage: Passage) => Anchoring {
  const nearest = nearestIn(text);
  return (passage) => {
    const { exact } = passage;
    const places = placesOf(exact, text, mostPlaces);
    const certain = places.filter((place) => hasItsContext(text, place, passage));
    if (certain.length === 1 && places.length < mostPlaces) return { kind: 'certain', start: certain[0]!, end: certain[0]! + exact.length };
    const near =
      places.length > 0 ? places.map((start) => ({ start, end: start + exact.length, similarity: 1 })) : nearest(exact);
    const [first, ...rest] = ranked(text, passage, near);
    return first === undefined ? { kind: 'lost' } : { kind: 'ambiguous', candidates: [first, ...rest] };
  };
}

/** Half of a full context is enough (see {@link passageAt}); a shorter one was cut by an end of the text and must be whole. */
function hasItsContext(text: string, start: number, { exact, prefix, suffix }: Passage): boolean {
  const end = start + exact.length;
  return (
    agreementBefore(text, start, prefix) >= demanded(prefix, start === prefix.length) &&
    agreementAfter(text, end, suffix) >= demanded(suffix, text.length - end === suffix.length)
  );
}

function demanded(context: string, reachesEnd: boolean): number {
  if (context.length >= contextLength) return Math.ceil(context.length / 2);
  return reachesEnd ? context.length : Number.POSITIVE_INFINITY;
}

function ranked(text: string, passage: Passage, places: readonly NearPlace[]): Candidate[] {
  const distance = ({ start }: Span) => Math.abs(start - (passage.position?.start ?? 0));
  return places
    .map((place) => ({ start: place.start, end: place.end, score: scoreOf(text, passage, place) }))
    .toSorted((a, b) => b.score - a.score || distance(a) - distance(b))
    .slice(0, mostCandidates);
}

/** Only the very same words in the very same surroundings score 1. */
function scoreOf(text: string, { exact, prefix, suffix }: Passage, { start, end, similarity }: NearPlace): number {
  const words = text.slice(start, end) === exact ? 1 : Math.min(0.999, similarity);
  const available = prefix.length + suffix.length;
  const context = available === 0 ? 1 : (agreementBefore(text, start, prefix) + agreementAfter(text, end, suffix)) / available;
  return Math.round((0.75 * words + 0.25 * context) * 1000) / 1000;
}
