import type { Unit } from './units.ts';

/** Characters of scripts that write a word in one or two of them; there a character is worth several Latin ones. */
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g;
const sentenceEnd = /[.!?…。！？؟।](?:["'”’»)\]]|\s|$)/;

/** Length of a text as if it were written in Latin letters. */
export function lengthOf(text: string): number {
  const letters = text.length;
  if (letters < 8) return letters;
  return letters + (text.match(dense)?.length ?? 0) * 1.5;
}

/**
 * How much a unit speaks for the element around it being an article: its length where it is prose, less than
 * nothing where it looks like navigation or a label.
 */
export function worthOf(unit: Unit): number {
  const length = lengthOf(unit.text);
  const density = unit.text.length === 0 ? 1 : unit.linked / unit.text.length;
  if (density > 0.6) return -Math.min(length, 80) / 2 - 10;
  const own = length * (1 - density);
  switch (unit.kind) {
    case 'heading':
      return 0;
    case 'caption':
    case 'table-row':
      return own * 0.1;
    case 'preformatted':
      return own * 0.5;
    case 'list-item':
      return sentenceEnd.test(unit.text) && own > 60 ? own * 0.8 : own > 25 ? own * 0.3 : -8;
    case 'paragraph':
    case 'quote':
      if (own > 80) return sentenceEnd.test(unit.text) ? own : own * 0.5;
      return sentenceEnd.test(unit.text) ? own * 0.5 : own > 40 ? 0 : -12;
  }
}
