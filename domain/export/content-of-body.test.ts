import { describe, expect, it } from 'vitest';
import { body, cite, divider, heading, idOf, link, list, paragraph, text } from '../../tests/export/copy.ts';
import { contentOfBody } from './content-of-body.ts';
import { plainText, type ContentBlock, type List } from './content.ts';
import type { Body } from '../story/body.ts';

const read = (copy: Body, direction: 'ltr' | 'rtl' = 'ltr') =>
  contentOfBody(copy, {
    direction,
    cite: (id) => (id === idOf(1) ? { type: 'reference', note: 1, appearance: 1 } : undefined),
    hasPicture: () => true,
    note: (words) => (words === '' ? undefined : { type: 'reference', note: 9, appearance: 1 }),
  });

/** `[one [two] three]` for an item `one` with `two` nested in it, and then an item `three`. */
function outline(block: ContentBlock | List): string {
  if (block.type !== 'list') return block.type;
  const items = block.items.map(({ children }) =>
    children.map((child) => (child.type === 'list' ? outline(child) : plainText([child]))).join(' '),
  );
  return `[${items.join(' | ')}]`;
}

describe('lists', () => {
  it.each([
    ['a nested list belongs to the item above it', list('bullet', 'one', list('bullet', 'two'), 'three'), '[one [two] | three]'],
    ['two nested lists stay two', list('bullet', 'one', list('bullet', 'two'), list('number', 'three')), '[one [two] [three]]'],
    ['one with nothing above keeps its item', list('bullet', list('bullet', 'two'), 'three'), '[[two] | three]'],
    ['an empty item counts', list('number', 'one', [], 'three'), '[one |  | three]'],
    ['an empty nested list is nothing', list('bullet', 'one', list('bullet')), '[one]'],
  ])('%s', (_name, given, expected) => {
    expect(read(body(given)).map(outline)).toEqual([expected]);
  });
});

describe('headings', () => {
  const levels = (...tags: ('h2' | 'h3' | 'h4')[]) =>
    read(body(...tags.map((tag) => heading(tag, 'Words')))).map((block) => block.type === 'heading' && block.level);

  it('leave no gap in the outline', () => {
    expect(levels('h2', 'h3', 'h4', 'h2')).toEqual([2, 3, 4, 2]);
    expect(levels('h2', 'h4', 'h4', 'h3')).toEqual([2, 3, 3, 3]);
    expect(levels('h4', 'h3', 'h2', 'h4')).toEqual([2, 2, 2, 3]);
  });

  it('without words are left out and open no level', () => {
    expect(read(body(heading('h2', ' '), heading('h3', 'Words')))).toMatchObject([{ type: 'heading', level: 2 }]);
  });
});

describe('paragraphs', () => {
  it('with nothing in them are left out, one with only a citation is not', () => {
    expect(read(body(paragraph(''), paragraph('\u200f'), paragraph(cite(1)), divider, paragraph(cite(2))))).toMatchObject([
      { type: 'paragraph', children: [{ type: 'reference', note: 1 }] },
      { type: 'divider' },
    ]);
  });

  it('keep the words of a link that leads nowhere', () => {
    expect(read(body(paragraph(link('https://[x', 'words'), text(' more'))))).toMatchObject([
      { children: [{ type: 'text', text: 'words more' }] },
    ]);
  });

  it('say their direction only where it is not the one around them', () => {
    const directions = (copy: Body, around: 'ltr' | 'rtl') =>
      read(copy, around).map((block) => 'direction' in block && block.direction);
    expect(directions(body(paragraph('words'), paragraph('كلمات'), paragraph('12')), 'ltr')).toEqual([null, 'rtl', null]);
    expect(directions(body(paragraph('NATO ليست طرفاً'), paragraph('words')), 'rtl')).toEqual([null, 'ltr']);
  });
});
