/**
 * How well a text answers what was typed: null where the letters do not all stand in it in that order, else higher
 * is better. Starts of words and runs of letters count most, so that `csp` finds “Cite the selected passage”.
 */
export function fuzzyScore(text: string, typed: string): number | null {
  const letters = typed.toLocaleLowerCase().replaceAll(/\s+/g, '');
  const hay = text.toLocaleLowerCase();
  // Going for starts of words can run past a letter that is needed; then any place will do.
  return scoreOf(hay, letters, bestPlace) ?? scoreOf(hay, letters, (_hay, letter, from) => hay.indexOf(letter, from));
}

function scoreOf(hay: string, letters: string, placeOf: typeof bestPlace): number | null {
  let score = 0;
  let from = 0;
  let previous = -2;
  for (const letter of letters) {
    const at = placeOf(hay, letter, from, previous);
    if (at === -1) return null;
    if (at === previous + 1) score += 6;
    if (startsWord(hay, at)) score += 4;
    score -= Math.min(3, at - from) / 3;
    previous = at;
    from = at + letter.length;
  }
  return score - hay.length / 100;
}

/** The next place of a letter: right after the last one, else at the start of a word, else anywhere. */
function bestPlace(hay: string, letter: string, from: number, previous: number): number {
  const next = hay.indexOf(letter, from);
  if (next === -1 || next === previous + 1) return next;
  for (let at = next; at !== -1; at = hay.indexOf(letter, at + 1)) if (startsWord(hay, at)) return at;
  return next;
}

function startsWord(hay: string, at: number): boolean {
  return at === 0 || /[\s\-–—/(“]/.test(hay.charAt(at - 1));
}

/** The entries that answer what was typed, best first; all of them in their order where nothing was. */
export function fuzzyFilter<Entry>(entries: readonly Entry[], typed: string, textOf: (entry: Entry) => string): Entry[] {
  if (typed.trim() === '') return [...entries];
  return entries
    .map((entry) => ({ entry, score: fuzzyScore(textOf(entry), typed) }))
    .filter((scored): scored is { entry: Entry; score: number } => scored.score !== null)
    .toSorted((one, other) => other.score - one.score)
    .map(({ entry }) => entry);
}
