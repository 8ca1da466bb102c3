/** A place in a text, in UTF-16 units. */
export type Span = { start: number; end: number };

/** How much text is kept on each side of a passage to tell it from another with the same words, in UTF-16 units. */
export const contextLength = 64;

/** How many units of `before` and `after` agree when read away from each other's ends: the words just ahead of a place. */
export function agreementBefore(text: string, at: number, prefix: string): number {
  const longest = Math.min(at, prefix.length);
  let same = 0;
  while (same < longest && text[at - 1 - same] === prefix[prefix.length - 1 - same]) same++;
  return same;
}

/** How many units of a suffix stand right after a place. */
export function agreementAfter(text: string, at: number, suffix: string): number {
  const longest = Math.min(text.length - at, suffix.length);
  let same = 0;
  while (same < longest && text[at + same] === suffix[same]) same++;
  return same;
}

/** Where a text stands in another, each place once, at most `limit` of them. Overlapping places count. */
export function placesOf(needle: string, text: string, limit: number): number[] {
  const places: number[] = [];
  if (needle === '') return places;
  for (let at = text.indexOf(needle); at >= 0 && places.length < limit; at = text.indexOf(needle, at + 1)) places.push(at);
  return places;
}
