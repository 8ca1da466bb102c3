import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableText, withOffsets } from '../../domain/sources/readable.ts';
import type { ReadableBlock } from '../../domain/sources/readable.ts';
import { rangeOf, selectedStretch } from './text-selection.ts';

const readable: ReadableBlock[] = [
  { kind: 'heading', text: 'Ferry fares rise' },
  { kind: 'paragraph', text: 'The council said “no other way” was left. 🚢' },
  { kind: 'paragraph', text: 'Riders disagree.' },
];
const text = readableText(readable);
const { window } = new JSDOM('<article></article><footer>outside</footer>');
const article = window.document.querySelector('article') as HTMLElement;

beforeAll(() => {
  Object.assign(globalThis, { Node: window.Node, document: window.document });
  for (const { block, start } of withOffsets(readable)) {
    const element = window.document.createElement('p');
    element.dataset['start'] = String(start);
    element.textContent = block.text;
    article.append(element);
  }
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'Node');
  Reflect.deleteProperty(globalThis, 'document');
});

function select(range: Range): Selection {
  const selection = window.getSelection() as unknown as Selection;
  selection.removeAllRanges();
  selection.addRange(range);
  return selection;
}

describe('a selection in the readable text', () => {
  it.each(['no other way', 'rise\n\nThe council', text, '🚢\n\nRiders'])('of %j comes back as that stretch', (words) => {
    const stretch = { start: text.indexOf(words), end: text.indexOf(words) + words.length };
    const range = rangeOf(article, stretch);
    expect(range).not.toBeNull();
    expect(selectedStretch(article, select(range as Range))).toEqual(stretch);
  });

  it('leaves out white space at its ends', () => {
    const start = text.indexOf(' council ');
    const range = rangeOf(article, { start, end: start + ' council '.length }) as Range;
    expect(selectedStretch(article, select(range))).toEqual({ start: start + 1, end: start + 8 });
  });

  it('that goes past the text ends with it', () => {
    const range = window.document.createRange();
    range.setStart(article.children[1] as Node, 0);
    range.setEnd(window.document.querySelector('footer') as unknown as Node, 1);
    expect(selectedStretch(article, select(range))).toEqual({ start: text.indexOf('The council'), end: text.length });
  });

  it('elsewhere is none', () => {
    const range = window.document.createRange();
    range.selectNodeContents(window.document.querySelector('footer') as unknown as Node);
    expect(selectedStretch(article, select(range))).toBeNull();
  });
});
