/** What is looked for in copy, and how exactly. */
export type FindQuery = { words: string; matchCase: boolean; wholeWords: boolean; isPattern: boolean };

/** A place where it stands: half-open, in UTF-16 units; never empty, never over the end of a line or a cell. */
export type FindMatch = { start: number; end: number };

export type Finder =
  /** Nothing is looked for. */
  | { kind: 'nothing' }
  /** The pattern can't be read; `message` is what the engine says of it. */
  | { kind: 'invalid'; message: string }
  | { kind: 'finder'; find: (text: string) => FindMatch[]; replacementFor: (text: string, match: FindMatch, by: string) => string };

/** How words are typed and how they are printed: a straight mark finds a curly one, a space one that does not break. */
const alike: Readonly<Record<string, string>> = { "'": "['‘’]", '"': '["“”„]', ' ': '[ \\u00a0\\u202f\\u2009]', '-': '[-\\u2011]' };

/** Reads a query. A pattern is a regular expression of ECMAScript with Unicode; `$1` and the like stand for its groups in what replaces it. */
export function finderOf({ words, matchCase, wholeWords, isPattern }: FindQuery): Finder {
  if (words === '') return { kind: 'nothing' };
  const source = isPattern ? words : words.replaceAll(/[\\^$.*+?()[\]{}|/'" -]/g, (sign) => alike[sign] ?? `\\${sign}`);
  const bounded = wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}_])(?:${source})(?![\\p{L}\\p{M}\\p{N}_])` : source;
  let pattern: RegExp;
  try {
    pattern = new RegExp(bounded, matchCase ? 'gu' : 'giu');
  } catch (error) {
    return { kind: 'invalid', message: error instanceof Error ? error.message.replace(/^Invalid regular expression: /, '') : '' };
  }
  return {
    kind: 'finder',
    find: (text) => matchesIn(text, pattern),
    replacementFor(text, match, by) {
      if (!isPattern) return by;
      const { line, at } = lineOf(text, match.start);
      return expanded(line, match.start - at, pattern, by) ?? by;
    },
  };
}

function matchesIn(text: string, pattern: RegExp): FindMatch[] {
  const matches: FindMatch[] = [];
  let at = 0;
  // List items, line breaks and cells part what no replacement could join again.
  for (const line of text.split(/[\n\t]/)) {
    for (const { 0: found, index } of line.matchAll(pattern))
      if (found !== '') matches.push({ start: at + index, end: at + index + found.length });
    at += line.length + 1;
  }
  return matches;
}

function lineOf(text: string, place: number): { line: string; at: number } {
  const at = Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\t', place - 1)) + 1;
  const [line = ''] = text.slice(at).split(/[\n\t]/, 1);
  return { line, at };
}

/** What a pattern's replacement comes to where it matches at this place, looked at with all that stands around it. */
function expanded(line: string, index: number, pattern: RegExp, by: string): string | undefined {
  const sticky = new RegExp(pattern.source, pattern.flags.replace('g', 'y'));
  sticky.lastIndex = index;
  const whole = sticky.exec(line);
  if (whole === null) return undefined;
  sticky.lastIndex = index;
  const replaced = line.replace(sticky, by);
  return replaced.slice(index, replaced.length - (line.length - index - whole[0].length));
}

/** A text with everything that is found replaced. */
export function replacedIn(text: string, finder: Finder & { kind: 'finder' }, by: string): { text: string; count: number } {
  const matches = finder.find(text);
  let replaced = text;
  for (const match of matches.toReversed())
    replaced = replaced.slice(0, match.start) + finder.replacementFor(text, match, by) + replaced.slice(match.end);
  return { text: replaced, count: matches.length };
}
