import { expect, it } from 'vitest';
import { textFormats, type TextFormat } from '../story/body.ts';
import type { Phrase } from './content.ts';
import { nestMarks, type Run } from './marks.ts';

/** `b` bold, `i` italic, `c` code; a run of `any` is a line break. */
const named: Record<string, TextFormat> = { b: 'bold', i: 'italic', c: 'code' };

function run(marks: string, text: string): Run {
  const format = Array.from(marks).reduce((bits, mark) => bits | textFormats[named[mark] as TextFormat], 0);
  return { format, phrase: { type: 'text', text } };
}
const lineBreak: Run = { format: 'any', phrase: { type: 'break' } };

function outline(phrases: readonly Phrase[]): string {
  return phrases
    .map((phrase) => {
      if (phrase.type === 'text') return phrase.text;
      return 'children' in phrase ? `${phrase.type[0]}(${outline(phrase.children)})` : '/';
    })
    .join(' ');
}

it.each([
  ['text that follows text is one text', [run('', 'a'), run('', 'b')], 'ab'],
  ['the mark that lasts longest is outside', [run('b', 'one'), run('bi', 'two'), run('i', 'three')], 'b(one i(two)) i(three)'],
  ['whatever the order of the bits', [run('bi', 'one'), run('i', 'two')], 'i(b(one) two)'],
  ['marks that never part are nested once', [run('bic', 'one'), run('bic', 'two')], 'b(i(c(onetwo)))'],
  ['a line break ends no mark', [run('b', 'one'), lineBreak, run('b', 'two')], 'b(one / two)'],
  ['and starts or lengthens none', [lineBreak, run('b', 'one'), lineBreak, run('', 'two')], '/ b(one) / two'],
])('%s', (_name, runs, expected) => {
  expect(outline(nestMarks(runs))).toBe(expected);
});
