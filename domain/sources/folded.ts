/**
 * A text without white space and invisible characters, with the way back: `offsets[i]` is where in the original the
 * i-th kept unit stands. The same words come out equal whether a browser, a table or an extractor spaced them.
 */
export type Folded = { text: string; offsets: Int32Array };

/** White space, and what a page may hold without a reader seeing it: soft hyphens, joiners, direction marks. */
const unseen = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

export function fold(original: string): Folded {
  const offsets = new Int32Array(original.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let from = -1;
  for (let at = 0; at < original.length; at++) {
    if (unseen.test(original[at]!)) {
      if (from >= 0) pieces.push(original.slice(from, at));
      from = -1;
    } else {
      if (from < 0) from = at;
      offsets[length++] = at;
    }
  }
  if (from >= 0) pieces.push(original.slice(from));
  offsets[length] = original.length;
  return { text: pieces.join(''), offsets: offsets.subarray(0, length + 1) };
}
