/**
 * Finds what the copy puts between quotation marks, in the styles of many languages, nested, and over several grafs
 * that each open anew while only the last closes.
 */

/** A graf as quotations are looked for in it; `isQuote` where the whole of it is set as a quotation. */
export type Graf = { id: string; text: string; isQuote: boolean };

/** The words inside the marks, without them, in one graf: half-open, in UTF-16 units. */
export type QuotedStretch = { blockId: string; start: number; end: number };

/**
 * - `speech`: words that somebody said or wrote.
 * - `scare`: a word or two held at arm's length.
 * - `title`: the name of a work, to judge by its capitals.
 */
export type QuotationKind = 'speech' | 'scare' | 'title';

export type Quotation = {
  stretches: readonly [QuotedStretch, ...QuotedStretch[]];
  words: string;
  kind: QuotationKind;
  /** 0 for the outermost. */
  depth: number;
  /** False where the marks are opened and never closed. */
  closed: boolean;
};

/** Which marks may close a quotation that a mark opened. One mark may do both in some languages. */
const closers: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '„': '“”',
  '«': '»',
  '»': '«»',
  '"': '"',
  '‘': '’',
  '’': '’',
  '‚': '‘’',
  "'": "'",
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
};
/** Marks that are also apostrophes, or that close as well as open: what stands around them decides. */
const opensOnlyBeforeWords = new Set(['”', '»', '"', '’', "'", '›']);
const marks = /[“”„«»"‘’‚'‹›「」『』]/g;

export function findQuotations(grafs: readonly Graf[]): Quotation[] {
  const whole: Marked[] = [];
  let running: Marked[] = [];
  for (const graf of grafs) {
    const here = graf.isQuote ? [wholeGraf(graf)] : quotedIn(graf);
    const stillRunning: Marked[] = [];
    for (const one of here) {
      const earlier = one.opensGraf ? running.find((other) => other.mark === one.mark && other.depth === one.depth) : undefined;
      if (earlier !== undefined) {
        running = running.filter((other) => other !== earlier);
        earlier.stretches.push(...one.stretches);
        earlier.words += `\n${one.words}`;
        earlier.closed = one.closed;
      } else whole.push(one);
      if (!one.closed) stillRunning.push(earlier ?? one);
    }
    running = stillRunning;
  }
  return whole.flatMap(({ stretches, words, depth, closed }) => {
    const [first, ...rest] = stretches;
    if (first === undefined || !/[\p{L}\p{N}]/u.test(words)) return [];
    return [{ stretches: [first, ...rest] as const, words, kind: kindOf(words), depth, closed }];
  });
}

/** A quotation as one graf shows it. */
type Marked = {
  mark: string;
  stretches: QuotedStretch[];
  words: string;
  depth: number;
  closed: boolean;
  /** Nothing but marks stands before it in its graf, so that it may go on from the graf before. */
  opensGraf: boolean;
};

function wholeGraf({ id, text }: Graf): Marked {
  return { mark: '', stretches: [{ blockId: id, start: 0, end: text.length }], words: text, depth: 0, closed: true, opensGraf: false };
}

/** The quotations of a graf in the order in which they open. */
function quotedIn(graf: Graf): Marked[] {
  const { id, text } = graf;
  const found: Marked[] = [];
  const open: Marked[] = [];
  for (const { 0: sign, index: at } of text.matchAll(marks)) {
    const innermost = open.at(-1);
    if (innermost !== undefined && closers[innermost.mark]?.includes(sign) && closes(text, at, sign)) {
      end(innermost, text, at);
      innermost.closed = true;
      open.pop();
    } else if (sign in closers && opens(text, at, sign)) {
      const start = at + 1;
      const opensGraf = !/[^\s“”„«»"‘’‚'‹›「」『』]/u.test(text.slice(0, at));
      const one = { mark: sign, stretches: [{ blockId: id, start, end: start }], words: '', depth: open.length, closed: false, opensGraf };
      open.push(one);
      found.push(one);
    }
  }
  for (const one of open) end(one, text, text.length);
  // An apostrophe that opened nothing is no quotation, whatever follows it.
  return found.filter(({ mark: by, closed }) => closed || !isApostrophe(by));
}

function end(one: Marked, text: string, at: number): void {
  const stretch = one.stretches[0]!;
  stretch.end = at;
  one.words = text.slice(stretch.start, at);
}

const isApostrophe = (sign: string): boolean => sign === "'" || sign === '’';
const isWordLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

function opens(text: string, at: number, sign: string): boolean {
  if (!opensOnlyBeforeWords.has(sign)) return true;
  const next = text[at + 1];
  return !isWordLetter(text[at - 1]) && next !== undefined && !/\s/u.test(next);
}

/** A mark that could be an apostrophe closes only where no word goes on after it. */
function closes(text: string, at: number, sign: string): boolean {
  if (!isApostrophe(sign)) return true;
  if (isWordLetter(text[at + 1])) return false;
  return !isPossessive(text, at, sign);
}

/** “the members’ vote”: a plural's apostrophe, told by a later mark that closes and no earlier one that opens. */
function isPossessive(text: string, at: number, sign: string): boolean {
  if (!/[sxzSXZ]/.test(text[at - 1] ?? '') || text[at + 1] !== ' ') return false;
  const rest = text.slice(at + 1);
  const later = [...rest.matchAll(/[‘’']/g)].find(({ index }) => !(isWordLetter(rest[index - 1]) && isWordLetter(rest[index + 1])));
  return later !== undefined && later[0] === sign && !isWordLetter(rest[later.index + 1]);
}

/** Words that stand small inside the name of a work. */
const small = /^(?:a|an|and|at|but|by|de|der|des|die|das|du|for|from|in|la|le|les|of|on|or|the|to|und|von|with)$/i;

function kindOf(words: string): QuotationKind {
  const parts = words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const isSentence = /[.!?。！？]["”’»]?\s*$/u.test(words) || /[,;:]/.test(words);
  const told = parts.filter((part) => !small.test(part));
  if (!isSentence && parts.length > 1 && told.length > 1 && told.every((part) => /^[\p{Lu}\p{N}]/u.test(part))) return 'title';
  return !isSentence && parts.length <= 2 && countWide(words) <= 4 ? 'scare' : 'speech';
}

/** Characters of scripts that write no spaces between words. */
function countWide(words: string): number {
  return (words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu) ?? []).length;
}
