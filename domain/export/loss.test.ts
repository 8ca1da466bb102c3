import { describe, expect, it } from 'vitest';
import { empty, everyKind } from '../../tests/export/articles.ts';
import { defaultOptions, degrades, drops, renderFormat } from './formats.ts';
import { htmlFormat } from './html/format.ts';
import { lossInWords, lossOf, missingFrom } from './loss.ts';

const lesser = {
  nodes: { ...htmlFormat.nodes, bold: degrades('kept as plain words'), divider: drops() },
  parts: { ...htmlFormat.parts, slug: 'renders' as const, kicker: drops() },
};

describe('what a format loses of an article', () => {
  it('is told item by item, in words', () => {
    expect(lossOf(everyKind, lesser).map(lossInWords)).toEqual([
      'Kicker: left out. “Ports”',
      'Bold (3 times): kept as plain words. ““a rule made by people who sleep””',
      'Divider: left out.',
      'HTML as it was written: without scripts, frames, forms and looks.',
    ]);
  });

  it('is nothing where the article has no such thing', () => {
    expect(lossOf(empty, lesser)).toEqual([]);
  });
});

describe('reading an export back', () => {
  it('finds every word', async () => {
    const page = await renderFormat(htmlFormat, [everyKind], { ...defaultOptions, at: 0 });
    expect(await missingFrom(everyKind, htmlFormat, page)).toEqual([]);
  });

  it('tells the words that are not there', async () => {
    const missing = await missingFrom(everyKind, { ...htmlFormat, words: () => 'exempt' }, []);
    expect(missing).toContain('What the board decided');
    expect(missing).not.toContain('exempt');
  });
});
