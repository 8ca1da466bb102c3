import { describe, expect, it } from 'vitest';
import { cslStyles, locales } from '../../main/desk/citing/shipped.ts';
import type { Csl } from '../sources/source.ts';
import { plainRichText } from './rich-text.ts';
import { renderCitations, type CitationToRender } from './render.ts';
import { ownLinks, ownNotes, type CitationStyle } from './style.ts';

const ledger: Csl = {
  type: 'article-newspaper',
  title: 'No ship was turned away',
  author: [{ family: 'Okafor', given: 'Ada' }],
  'container-title': 'Harbour Ledger',
  issued: { 'date-parts': [[2023, 5, 24]] },
  URL: 'https://ledger.example/pier',
};
const talk: Csl = { type: 'interview', title: '', author: [{ literal: 'a senior official' }], issued: { 'date-parts': [[2023]] } };
const once: CitationToRender = {
  id: 'one',
  items: [
    { sourceId: 'a', csl: ledger, locator: { label: 'paragraph', value: '2' }, prefix: 'see', suffix: '' },
    { sourceId: 'b', csl: talk, locator: null, prefix: '', suffix: ', in a talk' },
  ],
};
const again: CitationToRender = {
  id: 'two',
  items: [{ sourceId: 'a', csl: ledger, locator: { label: 'time', value: '0:12' }, prefix: '', suffix: '' }],
};

function shipped(word: string): CitationStyle {
  const style = cslStyles.find(({ title }) => title.includes(word));
  if (style === undefined) throw new Error(`no style with ${word} comes with the program`);
  return style;
}

function printed(style: CitationStyle, citations = [once, again], language = 'en') {
  const { words, bibliography } = renderCitations(style, citations, { language, untitled: 'Untitled', locales });
  return { words: [...words.values()].map(plainRichText), bibliography: bibliography.map(plainRichText) };
}

describe('citations', () => {
  it('are links to who published what', () => {
    expect(printed(ownLinks).words).toEqual(['see Harbour Ledger; a senior official, in a talk', 'Harbour Ledger']);
    const linked = renderCitations(ownLinks, [again], { language: 'en', untitled: '', locales }).words.get('two');
    expect(linked).toEqual([{ text: 'Harbour Ledger', marks: [], url: 'https://ledger.example/pier' }]);
  });

  it('are left to each format where the notes are our own', () => {
    expect(printed(ownNotes)).toEqual({ words: ['', ''], bibliography: [] });
  });

  it('are notes, shorter the second time', () => {
    expect(printed(shipped('Newsroom'))).toEqual({
      words: [
        'see Ada Okafor, “No ship was turned away,” Harbour Ledger, May 24, 2023, para. 2, https://ledger.example/pier; a senior official, interview, 2023, in a talk.',
        'Okafor, 0:12.',
      ],
      bibliography: [
        'a senior official, interview. 2023.',
        'Okafor, Ada. “No ship was turned away.” Harbour Ledger. May 24, 2023. https://ledger.example/pier.',
      ],
    });
  });

  it('are author and date in the text', () => {
    const { words, bibliography } = printed(shipped('APA'));
    expect(words[1]).toBe('(Okafor, 2023, 0:12)');
    expect(words[0]).toContain('see Okafor, 2023, para. 2');
    expect(bibliography).toContain('Okafor, A. (2023, May 24). No ship was turned away. Harbour Ledger. https://ledger.example/pier');
  });

  it('are numbers in the text, and so is the list', () => {
    expect(printed(shipped('Vancouver')).bibliography[0]).toMatch(/^1\. Okafor A\./);
  });

  it('speak the language of the story where CSL knows it, else English', () => {
    expect(printed(shipped('Newsroom'), [again, once], 'fr').words[0]).toContain('24 mai 2023');
    expect(printed(shipped('Newsroom'), [again, once], 'sw').words[0]).toContain('May 24, 2023');
  });

  it('of one source under two agreements are two sources', () => {
    const unnamed: CitationToRender = { id: 'three', items: [{ sourceId: 'a', csl: talk, locator: null, prefix: '', suffix: '' }] };
    expect(printed(shipped('APA'), [again, unnamed]).words).toEqual(['(Okafor, 2023, 0:12)', '(a senior official, personal communication, 2023)']);
  });

  it('never take what a person typed for markup', () => {
    const hostile = { ...once, items: [{ ...once.items[0]!, prefix: '<script>alert(1)</script>', suffix: '<b>' }] };
    const { words } = renderCitations(shipped('Newsroom'), [hostile], { language: 'en', untitled: '', locales });
    expect(plainRichText(words.get('one') ?? [])).toContain('‹script›alert(1)');
    expect(words.get('one')?.some(({ marks }) => marks.includes('bold'))).toBe(false);
  });
});
