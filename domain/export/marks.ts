import { hasFormat, textFormats, type TextFormat } from '../story/body.ts';
import type { Phrase } from './content.ts';

/** A phrase with the format bits of the text that it came from; `any` for one that takes its neighbours'. */
export type Run = { format: number | 'any'; phrase: Phrase };

const formats = Object.keys(textFormats) as TextFormat[];

/** Nests flat runs into marks, the mark that lasts longest outside, so that there are as few marks as can be. */
export function nestMarks(runs: readonly Run[], open: readonly TextFormat[] = []): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = 0; at < runs.length; ) {
    const longest = longestMark(runs, at, open);
    if (longest === undefined) {
      append(phrases, (runs[at] as Run).phrase);
      at++;
    } else {
      const children = nestMarks(runs.slice(at, longest.end), [...open, longest.format]);
      phrases.push({ type: longest.format, children });
      at = longest.end;
    }
  }
  return phrases;
}

function longestMark(runs: readonly Run[], at: number, open: readonly TextFormat[]) {
  let longest: { format: TextFormat; end: number } | undefined;
  for (const format of formats) {
    if (open.includes(format)) continue;
    const end = endOfMark(runs, at, format);
    if (end > (longest?.end ?? at)) longest = { format, end };
  }
  return longest;
}

/** Where a mark that starts here ends; `at` where none starts here. A run of `any` never starts or ends a mark. */
function endOfMark(runs: readonly Run[], at: number, format: TextFormat): number {
  let end = at;
  for (let next = at; next < runs.length; next++) {
    const run = runs[next] as Run;
    if (run.format === 'any') {
      if (end === at) break;
    } else if (hasFormat({ format: run.format }, format)) end = next + 1;
    else break;
  }
  return end;
}

function append(phrases: Phrase[], phrase: Phrase): void {
  const last = phrases.at(-1);
  if (phrase.type === 'text' && last?.type === 'text')
    phrases[phrases.length - 1] = { type: 'text', text: last.text + phrase.text };
  else phrases.push(phrase);
}
