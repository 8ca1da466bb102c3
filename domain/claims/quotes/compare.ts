import { alignments, type Alignment, type Step } from './align.ts';
import { plainText, type SourceWords } from './source-words.ts';
import { isMinus, isUnspaced, tokensOf, type Token } from './tokens.ts';

/** A passage of a source: half-open, in UTF-16 units of its readable text. */
export type QuotedPassage = { sourceId: string; start: number; end: number };

/**
 * What an editor may do to somebody's words.
 * - `insert`: words in square brackets put in, or put for others.
 * - `ellipsis`: words left out, and shown to be.
 * - `capital`: the letter case of a first word, or of an abbreviation.
 * - `stop`: a full stop or comma at an edge.
 * - `typography`: the style of apostrophes, dashes and quotation marks.
 */
export type PermittedEdit = 'insert' | 'ellipsis' | 'capital' | 'stop' | 'typography';

/** One place where the copy says other than the source; either side may be ''. */
export type Difference = { kind: 'words' | 'case' | 'punctuation'; quoted: string; source: string };

/**
 * How a quotation stands to the sources of its story.
 * - `exact`: word for word and mark for mark.
 * - `permitted`: changed only as an editor may, each change named.
 * - `altered`: near enough to this passage to be meant for it, with these differences.
 * - `stitched`: each piece stands in a source, and words between them were left out without a sign, or they come from elsewhere.
 * - `not-found`: nothing comes near it. `otherLanguage`: a source in another language might be what was translated.
 */
export type Comparison =
  | { kind: 'exact'; passage: QuotedPassage }
  | { kind: 'permitted'; passage: QuotedPassage; edits: readonly [PermittedEdit, ...PermittedEdit[]] }
  | { kind: 'altered'; passage: QuotedPassage; differences: readonly [Difference, ...Difference[]] }
  | { kind: 'stitched'; passages: readonly QuotedPassage[] }
  | { kind: 'not-found'; otherLanguage: boolean };

/** At least this share of a quotation's words must stand in a passage for it to be the one that was meant. */
const meantShare = 0.5;
/** A piece of a stitched quotation has as many words as these, or it might stand anywhere. */
const shortestPiece = 3;
const mostPieces = 4;
/** A quotation that is whole pieces of several passages is no alteration of one, unless hardly anything differs from that one. */
const fewChanges = 2.5;
/** Pieces with fewer words between them than these are one passage. */
const mostDropped = 3;

/**
 * Compares the words between quotation marks with the texts of a story's sources.
 * @param language BCP 47 of the copy, or '' where it is not known.
 */
export function compareQuotation(words: string, sources: readonly SourceWords[], language = ''): Comparison {
  const exact = sources.map((source) => wordForWord(words, source)).find((passage) => passage !== undefined);
  if (exact !== undefined) return { kind: 'exact', passage: exact };
  const quoted = tokensOf(words);
  const parts = partsOf(quoted);
  const wordCount = quoted.filter(isWord).length;
  const near = wordCount === 0 ? undefined : nearest(parts, sources);
  const judged = near === undefined ? undefined : judge(near, quoted, words);
  if (judged !== undefined && judged.kind !== 'altered') return judged;
  const isClose = judged !== undefined && near!.cost < fewChanges;
  const pieces = wordCount === 0 || isClose ? undefined : stitched(quoted.filter(isWord), sources);
  if (pieces !== undefined) return { kind: 'stitched', passages: pieces };
  if (judged !== undefined && isMeant(near!, wordCount)) return judged;
  return { kind: 'not-found', otherLanguage: sources.some((source) => isOther(source.language, language)) };
}

const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'sign';

function isOther(source: string, copy: string): boolean {
  const primary = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();
  return source !== '' && copy !== '' && primary(source) !== primary(copy);
}

/** Where the words stand in a source just so, white space aside, and not as a part of longer words. */
function wordForWord(words: string, source: SourceWords): QuotedPassage | undefined {
  const { id, plain } = source;
  const wanted = plainText(words).text.trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return undefined;
  for (let at = plain.text.indexOf(wanted); at !== -1; at = plain.text.indexOf(wanted, at + 1)) {
    const [start, end] = [plain.offsets[at]!, plain.offsets[at + wanted.length - 1]! + 1];
    if (!cutsWord(source, start) && !cutsWord(source, end)) return { sourceId: id, start, end };
  }
  return undefined;
}

/** Whether a place of a source is inside one of its words, or between a minus and its number. */
function cutsWord({ tokens }: SourceWords, place: number): boolean {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  const [before, here] = [tokens[low - 1], tokens[low]];
  if (here === undefined) return false;
  return (isWord(here) && here.start < place) || (before !== undefined && isMinus(before) && here.start === place && before.end === place);
}

/** The stretches between the ellipses of a quotation. */
function partsOf(quoted: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of quoted) {
    if (token.kind === 'gap') parts.push([]);
    else parts.at(-1)!.push(token);
  }
  return parts.filter((part) => part.some(isWord));
}

type Near = { source: SourceWords; parts: readonly Alignment[]; cost: number };

/** The source whose words come nearest, each part after the one before it. */
function nearest(parts: readonly Token[][], sources: readonly SourceWords[]): Near | undefined {
  let best: Near | undefined;
  for (const source of sources) {
    const near = inOrder(parts, source);
    if (near !== undefined && (best === undefined || near.cost < best.cost)) best = near;
  }
  return best;
}

/** A first part that stands in several places is tried at each, so that the rest may follow. */
function inOrder(parts: readonly Token[][], source: SourceWords): Near | undefined {
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  let best: Near | undefined;
  for (const start of alignments(first, source)) {
    const found = [start];
    for (const part of rest) {
      const next = alignments(part, source, found.at(-1)!.to)[0];
      if (next === undefined) break;
      found.push(next);
    }
    if (found.length < parts.length) continue;
    const cost = found.reduce((sum, one) => sum + one.cost, 0);
    if (best === undefined || cost < best.cost) best = { source, parts: found, cost };
  }
  return best;
}

function isMeant({ parts }: Near, wordCount: number): boolean {
  const same = parts.flatMap(({ steps }) => steps).filter((step) => step.kind === 'both' && isWord(step.quoted) && step.quoted.key === step.source.key);
  const telling = same.some((step) => step.kind === 'both' && (/\p{N}/u.test(step.quoted.key) || step.quoted.key.length > 3 || isUnspaced(step.quoted)));
  return telling && same.length >= meantShare * wordCount;
}

/** A change of one token: what was permitted, and what was not. */
type Change = { edits: readonly PermittedEdit[]; difference: Difference['kind'] | null };
const unchanged: Change = { edits: [], difference: null };
const permitted = (...edits: PermittedEdit[]): Change => ({ edits, difference: null });
const different = (difference: Difference['kind']): Change => ({ edits: [], difference });

/** Names every change; one that an editor may not make decides. */
function judge({ source, parts }: Near, quoted: readonly Token[], words: string): Exclude<Comparison, { kind: 'stitched' | 'not-found' }> {
  const edits = new Set<PermittedEdit>();
  if (quoted.some(({ kind }) => kind === 'gap')) edits.add('ellipsis');
  const differences: Difference[] = [];
  for (const { steps } of parts) {
    const firstWord = steps.findIndex((step) => step.kind !== 'source' && isWord(step.quoted));
    const lastWord = steps.findLastIndex((step) => step.kind !== 'source' && isWord(step.quoted));
    const run: { steps: Step[]; kinds: Set<Difference['kind']> } = { steps: [], kinds: new Set() };
    const endRun = (): void => {
      if (run.steps.length > 0) differences.push(differenceOf(run.steps, run.kinds, words, source.text));
      run.steps.length = 0;
      run.kinds.clear();
    };
    steps.forEach((step, at) => {
      const change = changeOf(step, { isFirstWord: at === firstWord, isEdge: at < firstWord || at > lastWord });
      for (const edit of change.edits) edits.add(edit);
      if (change.difference === null) return endRun();
      run.steps.push(step);
      run.kinds.add(change.difference);
    });
    endRun();
  }
  const passage = {
    sourceId: source.id,
    start: source.tokens[parts[0]!.from]?.start ?? 0,
    end: source.tokens[parts.at(-1)!.to - 1]?.end ?? source.text.length,
  };
  const [difference, ...others] = differences;
  if (difference !== undefined) return { kind: 'altered', passage, differences: [difference, ...others] };
  const [edit, ...more] = edits;
  return edit === undefined ? { kind: 'exact', passage } : { kind: 'permitted', passage, edits: [edit, ...more] };
}

/** Neighbouring tokens that differ are told as one difference, in the texts' own spelling. */
function differenceOf(steps: readonly Step[], kinds: ReadonlySet<Difference['kind']>, words: string, source: string): Difference {
  const [only, other] = kinds;
  return {
    kind: only === undefined || other !== undefined ? 'words' : only,
    quoted: spanned(words, steps.flatMap((step) => (step.kind === 'source' ? [] : [step.quoted]))),
    source: spanned(source, steps.flatMap((step) => (step.kind === 'quoted' ? [] : [step.source]))),
  };
}

function spanned(text: string, tokens: readonly Token[]): string {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

function changeOf(step: Step, place: { isFirstWord: boolean; isEdge: boolean }): Change {
  switch (step.kind) {
    case 'both':
      return ofBoth(step.quoted, step.source, place);
    case 'quoted':
      return step.quoted.kind === 'insert' ? permitted('insert') : ofOne(step.quoted, place.isEdge);
    case 'source':
      return ofOne(step.source, place.isEdge);
  }
}

function ofBoth(quoted: Token, source: Token, { isFirstWord, isEdge }: { isFirstWord: boolean; isEdge: boolean }): Change {
  if (quoted.key !== source.key) {
    if (isWord(quoted)) return different('words');
    if (isEdge && isStop(quoted)) return permitted('stop');
    return quoted.key === '"' || source.key === '"' ? permitted('typography') : different('punctuation');
  }
  const [a, b] = [quoted.text.normalize('NFC'), source.text.normalize('NFC')];
  if (a === b) return unchanged;
  const style = a.toLowerCase() === b.toLowerCase() ? [] : (['typography'] as const);
  if (quoted.kind === 'mark' || styleFolded(a) === styleFolded(b)) return permitted('typography');
  return isFirstWord || isAbbreviation(a, b) ? permitted('capital', ...style) : different('case');
}

function ofOne(token: Token, isEdge: boolean): Change {
  if (isWord(token) || token.kind === 'insert') return different('words');
  if (token.key === '"') return permitted('typography');
  return isEdge && isStop(token) ? permitted('stop') : different('punctuation');
}

const styleFolded = (text: string): string =>
  text.replace(/[’ʼ]/g, "'").replace(/[‐‑‒–—―−]/g, '-');
const isAbbreviation = (a: string, b: string): boolean => [a, b].some((text) => /^\p{Lu}{2,6}$/u.test(text));
const isStop = ({ key }: Token): boolean => key === '.' || key === ',';

/** The fewest runs of unchanged words that make up the whole of a quotation; undefined where they don't. */
function stitched(words: readonly Token[], sources: readonly SourceWords[]): QuotedPassage[] | undefined {
  const pieces: { source: SourceWords; from: number; to: number }[] = [];
  for (let at = 0; at < words.length; ) {
    const run = longestRun(words, at, sources);
    if (run === undefined || run.length < shortestPiece || pieces.length === mostPieces) return undefined;
    pieces.push(run);
    at += run.length;
  }
  const [first, second] = pieces;
  if (first === undefined || second === undefined) return undefined;
  const isOnePassage = pieces.every((piece, at) => {
    const before = pieces[at - 1];
    if (before === undefined) return true;
    return before.source === piece.source && piece.from >= before.to && wordsBetween(piece.source, before.to, piece.from) < mostDropped;
  });
  if (isOnePassage) return undefined;
  return pieces.map(({ source, from, to }) => ({ sourceId: source.id, start: source.tokens[from]!.start, end: source.tokens[to - 1]!.end }));
}

const wordsBetween = (source: SourceWords, from: number, to: number): number => source.tokens.slice(from, to).filter(isWord).length;

function longestRun(words: readonly Token[], at: number, sources: readonly SourceWords[]): { source: SourceWords; from: number; to: number; length: number } | undefined {
  let best: { source: SourceWords; from: number; to: number; length: number } | undefined;
  for (const source of sources) {
    for (const from of source.places.get(words[at]!.key) ?? []) {
      let [length, to] = [0, from];
      for (let next = from; next < source.tokens.length && at + length < words.length; next++) {
        const token = source.tokens[next]!;
        if (!isWord(token)) continue;
        if (token.key !== words[at + length]!.key) break;
        length++;
        to = next + 1;
      }
      if (best === undefined || length > best.length) best = { source, from, to, length };
    }
  }
  return best;
}
