import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RichMark, RichText } from '../../citing/rich-text.ts';
import { isolated } from './page.ts';

const tags: Readonly<Record<RichMark, readonly [tag: string, className?: string]>> = {
  italic: ['i'],
  bold: ['b'],
  'small-caps': ['span', 'small-caps'],
  superscript: ['sup'],
  subscript: ['sub'],
  underline: ['u'],
};

/** Words as a citation style made them; where they hold a web address, it can be followed. */
export function rich(runs: readonly RichText[]): ElementContent[] {
  return [isolated('', {}, runs.flatMap(renderRun))];
}

function renderRun({ text, marks, url }: RichText): ElementContent[] {
  const words: ElementContent[] = url === null ? linked(text) : [h('a', { href: url }, text)];
  return marks.reduceRight((inner, mark) => {
    const [tag, className] = tags[mark];
    return [h(tag, className === undefined ? {} : { className }, inner)];
  }, words);
}

/** Styles print addresses as text. Full stops and brackets at the end belong to the sentence. */
function linked(text: string): ElementContent[] {
  return text.split(/(https?:\/\/[^\s<>"“”‹›]*[^\s<>"“”‹›.,;:)\]])/).map((part, at): ElementContent =>
    at % 2 === 0 ? { type: 'text', value: part } : h('a', { href: part, dir: 'ltr' }, part),
  );
}
