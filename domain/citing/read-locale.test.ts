import { expect, it } from 'vitest';
import { readLocale } from './read-locale.ts';

const locale = (inside: string, attributes = 'version="1.0" xml:lang="gsw-CH"') =>
  `<?xml version="1.0"?><locale xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>${inside}</locale>`;
const terms = '<terms><term name="and">und</term></terms>';

it('a CSL locale is read with its language', () => {
  const xml = locale(terms);
  expect(readLocale(xml)).toEqual({ kind: 'locale', name: 'gsw-CH', xml });
});

it.each([
  ['no XML', 'nothing', 'not well-formed'],
  ['a style', '<style xmlns="http://purl.org/net/xbiblio/csl"/>', 'not a CSL locale'],
  ['one of another time', locale(terms).replace('purl.org', 'example.org'), 'not a CSL locale'],
  ['one of no language', locale(terms, 'version="1.0"'), 'which language'],
  ['one without words', locale('<terms/>'), 'no words'],
  ['one that grows', `<!DOCTYPE x [<!ENTITY a "aaaa">]>${locale(terms)}`, 'document type'],
])('a CSL locale is not %s', (_what, xml, why) => {
  expect(readLocale(xml)).toMatchObject({ kind: 'refused', why: expect.stringContaining(why) as string });
});
