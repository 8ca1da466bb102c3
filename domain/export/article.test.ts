import { describe, expect, it } from 'vitest';
import { article, cited } from '../../tests/export/articles.ts';
import { body, cite, idOf, list, paragraph, quote } from '../../tests/export/copy.ts';

describe('notes', () => {
  const citations = { 1: cited({ id: 500, csl: {} }, 'first'), 2: cited({ id: 500, csl: {} }, 'second') };

  it('are numbered by first appearance, and one cited twice is one note', () => {
    const { notes } = article({ citations, body: body(paragraph(cite(2)), list('bullet', ['x', cite(1)]), quote(cite(2))) });
    expect(notes.map(({ number, references, items }) => [number, references, items.map(({ passage }) => passage).join()])).toEqual([
      [1, 2, 'second'],
      [2, 1, 'first'],
    ]);
  });

  it('that the archive does not hold are told', () => {
    const { notes, lostCitations } = article({ citations, body: body(paragraph(cite(7), cite(7), cite(1))) });
    expect(notes.map(({ items }) => items[0]?.passage)).toEqual(['first']);
    expect(lostCitations).toEqual([idOf(7)]);
  });

  it('lead only to addresses of the web', () => {
    const unsafe = { 1: cited({ id: 500, csl: { URL: 'javascript:alert(1)' } }, 'words') };
    expect(article({ citations: unsafe, body: body(paragraph(cite(1))) }).notes[0]?.items[0]?.source.url).toBeNull();
  });
});

describe('fields', () => {
  it('that show nothing are empty, and lines without words are left out', () => {
    const { fields } = article({ fields: { headline: '\u202e \u200f', bylines: [' ', ' Ana\0 Prates '], tags: ['\u2066'] } });
    expect(fields).toMatchObject({ headline: '', bylines: ['Ana Prates'], tags: [] });
  });

  it('give the direction by the language', () => {
    expect(article({ fields: { language: 'ar' } }).direction).toBe('rtl');
    expect(article({ fields: { language: 'PT-br' } })).toMatchObject({ direction: 'ltr', fields: { language: 'pt-BR' } });
  });
});
