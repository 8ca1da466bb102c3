import type { ReadableBlock } from '../../sources/readable.ts';
import { foldSpace } from '../html/tree.ts';
import type { Line } from './lines.ts';

/** The lines of one page, and how high it is in points. */
export type PageLines = { page: number; height: number; lines: Line[] };

/** The paragraphs and headings of a document, page by page, without what stands at the head or foot of its pages. */
export function paragraphsOfPages(pages: readonly PageLines[]): ReadableBlock[] {
  const isRunning = runningLines(pages);
  const body = pages.map((page) => ({ ...page, lines: page.lines.filter((line) => !isRunning(page, line)) }));
  const size = usualSize(body);
  const words = wordsOf(body);
  return body.flatMap(({ page, lines }) =>
    groupsOf(lines).flatMap((group): ReadableBlock[] => {
      const text = foldSpace(joinLines(group, words));
      return text === '' ? [] : [{ kind: isHeading(group, size) ? 'heading' : 'paragraph', text, page }];
    }),
  );
}

/** The part of a page at its top and at its bottom where its number and the name of the document stand. */
const margin = 0.09;

/** Lines in the margins that come again on at least half of the pages, their numbers aside. */
function runningLines(pages: readonly PageLines[]): (page: PageLines, line: Line) => boolean {
  const counts = new Map<string, number>();
  const isMarginal = ({ height }: PageLines, { base }: Line): boolean => base < height * margin || base > height * (1 - margin);
  for (const page of pages) {
    const seen = new Set(page.lines.filter((line) => isMarginal(page, line)).map(withoutNumbers));
    for (const text of seen) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(3, pages.length / 2);
  return (page, line) => isMarginal(page, line) && (counts.get(withoutNumbers(line)) ?? 0) >= least;
}

function withoutNumbers({ text }: Line): string {
  return foldSpace(text).replace(/\d+/g, '#');
}

/** The size of letters that most of the text is set in. */
function usualSize(pages: readonly PageLines[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages) {
    for (const { size, text } of lines) {
      const rounded = Math.round(size * 2) / 2;
      letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
    }
  }
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

function isHeading(group: readonly Line[], usual: number): boolean {
  const letters = group.reduce((sum, { text }) => sum + text.length, 0);
  return usual > 0 && letters <= 250 && group.every(({ size }) => size >= usual * 1.15);
}

/** Lines that belong together. */
function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  const column = { left: Math.min(...lines.map(({ left }) => left)), right: Math.max(...lines.map(({ right }) => right)) };
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group === undefined || last === undefined || beginsAnew(last, line, group, column)) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function beginsAnew(last: Line, line: Line, group: readonly Line[], column: { left: number; right: number }): boolean {
  if (Math.abs(line.size - last.size) > Math.max(1, last.size * 0.1)) return true;
  const step = last.base - line.base;
  // Up the page: another column.
  if (step < 0) return !/[\p{Ll},-]$/u.test(last.text.trim());
  if (step > last.size * usualStep(group, last.size)) return true;
  if (line.left > last.left + line.size && line.left > column.left + line.size * 0.5 && group.length > 1) return true;
  return isShort(last, column) && /[.!?:;"”»’)\]。！？]$/u.test(last.text.trim());
}

/** The distance of lines of one paragraph, in sizes of its letters: what its first two lines have, and a little more. */
function usualStep(group: readonly Line[], size: number): number {
  const [first, second] = group;
  if (first === undefined || second === undefined) return 1.75;
  return Math.max(1.35, ((first.base - second.base) / size) * 1.25);
}

function isShort(line: Line, column: { left: number; right: number }): boolean {
  return line.right < column.left + (column.right - column.left) * 0.8;
}

/** A word that is broken at the end of a line is one word, unless the document writes it with a hyphen elsewhere. */
function joinLines(group: readonly Line[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of group) {
    const next = line.text.trim();
    const [broken, begin] = /(\p{L}+)[-\u00ad\u2010]$/u.exec(text) ?? [];
    const rest = /^\p{Ll}+/u.exec(next)?.[0];
    if (broken === undefined || begin === undefined || rest === undefined) {
      text += (text === '' || endsInCjk(text, next) ? '' : ' ') + next;
      continue;
    }
    const whole = text.slice(0, -1) + next;
    text = !words.has(`${begin}${rest}`.toLowerCase()) && words.has(`${begin}-${rest}`.toLowerCase()) ? text + next : whole;
  }
  return text;
}

/** Chinese and Japanese set no space where a line ends. */
function endsInCjk(text: string, next: string): boolean {
  return /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]$/u.test(text) && /^[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u.test(next);
}

function wordsOf(pages: readonly PageLines[]): Set<string> {
  const words = new Set<string>();
  for (const { lines } of pages) {
    for (const { text } of lines) for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word.toLowerCase());
  }
  return words;
}
