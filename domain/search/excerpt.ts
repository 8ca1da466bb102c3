import { foldWithOrigins, type FoldedText } from './fold.ts';
import type { Phrase } from './query.ts';
import { betweenWords, goesOn, isUnspaced } from './words.ts';

/** A stretch of a text in UTF-16 units. */
export type Stretch = { start: number; end: number };

/** A part of a text with what was found in it: `marks` are stretches of `text`, in order and apart. */
export type Excerpt = {
  text: string;
  marks: Stretch[];
  /** Whether the text goes on before and after. */
  cutBefore: boolean;
  cutAfter: boolean;
};

/** A place of the phrase with this number among those looked for. */
type Place = Stretch & { phrase: number };

/** More places of one phrase than anybody looks at. */
const mostPlaces = 200;

/** Where the phrases stand in a text: in order, and joined where they touch or overlap. */
export function findMarks(text: string, phrases: readonly Phrase[]): Stretch[] {
  return joined(placesOf(text, phrases));
}

/** In order of where they begin. */
function placesOf(text: string, phrases: readonly Phrase[]): Place[] {
  const folded = foldWithOrigins(text);
  return phrases
    .flatMap((phrase, number) => placesOfOne(folded, phrase).map((place) => ({ ...place, phrase: number })))
    .map(({ start, end, phrase }) => ({ start: folded.origin(start), end: folded.origin(end), phrase }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
}

function placesOfOne({ text }: FoldedText, phrase: Phrase): Stretch[] {
  const places: Stretch[] = [];
  const pattern = patternOf(phrase);
  for (let match = pattern.exec(text); match !== null && places.length < mostPlaces; match = pattern.exec(text)) {
    const start = match.index;
    const end = wordEnd(text, start, start + match[0].length, phrase);
    if (end === undefined) pattern.lastIndex = start + 1;
    else places.push({ start, end });
  }
  return places;
}

function patternOf({ words }: Phrase): RegExp {
  const pattern = words.map((word, at) => {
    const before = words[at - 1];
    const apart = before === undefined ? '' : `${betweenWords}${isUnspaced(before) || isUnspaced(word) ? '*' : '+'}`;
    return apart + word;
  });
  return new RegExp(pattern.join(''), 'gu');
}

/** Where the words found end, with the rest of a word of which the beginning was looked for; undefined where they are part of other words. */
function wordEnd(text: string, start: number, end: number, { words, prefix }: Phrase): number | undefined {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (!isUnspaced(first) && goesOn(characterBefore(text, start))) return undefined;
  if (isUnspaced(last)) return end;
  let whole = end;
  for (let next = characterAt(text, whole); goesOn(next); next = characterAt(text, whole)) whole += next.length;
  return whole === end || prefix ? whole : undefined;
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const [character = ''] = /.$/su.exec(text.slice(Math.max(0, at - 2), at)) ?? [];
  return character;
}

function joined(places: readonly Stretch[]): Stretch[] {
  const marks: Stretch[] = [];
  for (const { start, end } of places) {
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}

/** Units of text in an excerpt: two lines of the window. */
const excerptLength = 220;
/** Units that stand before the first mark, so that it is read in its sentence. */
const leadIn = 60;

/**
 * The part of a text that says most about what was looked for: where most of the phrases stand close together, from the
 * beginning of a word to the end of one. Where none stands, the beginning.
 * @returns the excerpt, and where in the text its marks begin and end; null where it has none
 */
export function excerptOf(text: string, phrases: readonly Phrase[]): { excerpt: Excerpt; found: Stretch | null } {
  const [first, ...more] = joined(densest(placesOf(text, phrases)));
  const start = first === undefined ? 0 : startOfWord(text, first.start - leadIn, first.start);
  const end = endOfWord(text, Math.max(start + excerptLength, first?.end ?? 0));
  const marks = [...(first === undefined ? [] : [first]), ...more].filter((mark) => mark.end <= end);
  const last = marks.at(-1);
  return {
    excerpt: {
      text: text.slice(start, end),
      marks: marks.map((mark) => ({ start: mark.start - start, end: mark.end - start })),
      cutBefore: start > 0,
      cutAfter: end < text.length,
    },
    found: first === undefined || last === undefined ? null : { start: first.start, end: last.end },
  };
}

/** The places that fit in one excerpt and hold most different phrases, and of those the most places; the earliest such. */
function densest(places: readonly Place[]): Place[] {
  let best: Place[] = [];
  let bestWorth = 0;
  places.forEach((first, at) => {
    let end = at;
    while (end < places.length && (places[end]?.end ?? 0) - first.start <= excerptLength - leadIn) end++;
    const some = places.slice(at, Math.max(end, at + 1));
    const worth = new Set(some.map(({ phrase }) => phrase)).size * mostPlaces + some.length;
    if (worth > bestWorth) [best, bestWorth] = [some, worth];
  });
  return best;
}

function startOfWord(text: string, at: number, latest: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, latest).search(/\s/);
  // An unspaced script has no place to wait for.
  return space === -1 ? wholeCharacter(text, at) : at + space + 1;
}

/** The longest word that an excerpt waits for the end of. */
const longestTail = 30;

function endOfWord(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + longestTail).search(/\s/);
  return space === -1 ? wholeCharacter(text, at) : at + space;
}

function wholeCharacter(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
