import { diffArrays } from 'diff';

/**
 * What stays in order between two lists, as pairs of places. Entries that stand once in both lists and in one order are
 * paired first (Bram Cohen's patience difference), so that two lists of which little stays cost little; what lies between
 * them is compared entry by entry.
 */
export function sameInOrder(earlier: readonly string[], later: readonly string[]): [earlier: number, later: number][] {
  const anchors = risingIn(onceInBoth(earlier, later));
  const pairs: [number, number][] = [];
  let [from, to] = [0, 0];
  for (const [at, place] of [...anchors, [earlier.length, later.length] as const]) {
    for (const [one, other] of between(earlier.slice(from, at), later.slice(to, place))) pairs.push([from + one, to + other]);
    if (at < earlier.length) pairs.push([at, place]);
    [from, to] = [at + 1, place + 1];
  }
  return pairs;
}

/** More changes between two entries that stay are taken for a new text altogether. */
const mostEdits = 400;

function between(earlier: string[], later: string[]): [number, number][] {
  if (earlier.length === 0 || later.length === 0) return [];
  const changes = diffArrays(earlier, later, { maxEditLength: mostEdits });
  const pairs: [number, number][] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, count } of changes ?? []) {
    if (!added && !removed) for (let step = 0; step < count; step++) pairs.push([from + step, to + step]);
    if (!added) from += count;
    if (!removed) to += count;
  }
  return pairs;
}

/** The entries that stand exactly once in each list, in the order of the earlier. */
function onceInBoth(earlier: readonly string[], later: readonly string[]): [number, number][] {
  const places = placesOnce(later);
  const pairs: [number, number][] = [];
  for (const [entry, at] of placesOnce(earlier)) {
    const place = places.get(entry);
    if (at !== null && place !== undefined && place !== null) pairs.push([at, place]);
  }
  return pairs;
}

/** Where each entry stands; null where it stands more than once. */
function placesOnce(list: readonly string[]): Map<string, number | null> {
  const places = new Map<string, number | null>();
  for (const [at, entry] of list.entries()) places.set(entry, places.has(entry) ? null : at);
  return places;
}

/** The longest part of the pairs in which the second places rise as well. */
function risingIn(pairs: readonly [number, number][]): [number, number][] {
  /** By length, the pair on which a rising part of that length ends lowest; and of each pair the one before it. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, [, place]] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    before.push(low === 0 ? -1 : ends[low - 1]!);
    ends[low] = at;
  }
  const rising: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!);
  return rising.toReversed();
}
