import { describe, expect, it } from 'vitest';
import { readStyle } from './read-style.ts';

const style = (inside: string, attributes = 'class="note" version="1.0"') =>
  `<?xml version="1.0"?><style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>${inside}</style>`;
const info = '<info><title>Our notes</title><id>urn:x:notes</id><updated>2026-01-01T00:00:00Z</updated></info>';
const citation = '<citation><layout><text variable="title"/></layout></citation>';

describe('a CSL style', () => {
  it('is read with its id, its title and its form', () => {
    const xml = style(info + citation);
    expect(readStyle(xml)).toEqual({ kind: 'style', style: { kind: 'csl', id: 'urn:x:notes', title: 'Our notes', form: 'note', xml } });
  });

  it.each([
    ['no XML', 'not a style', 'not well-formed'],
    ['an unfinished file', style(info).slice(0, -8), 'not well-formed'],
    ['another file', '<html></html>', 'not a CSL style'],
    ['a style of another time', style(info + citation).replace('purl.org', 'example.org'), 'not a CSL style'],
    ['one without a way to cite', style(info), 'lacks a part'],
    ['one of no class', style(info + citation, ''), 'lacks a part'],
    ['one that grows', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${style(info + citation)}`, 'document type'],
    ['one that points to another', style(`<info><title>t</title><id>u</id><link rel="independent-parent" href="http://x/apa"/></info>`), 'only points to another'],
  ])('is not %s', (_what, xml, why) => {
    expect(readStyle(xml)).toMatchObject({ kind: 'refused', why: expect.stringContaining(why) as string });
  });
});
