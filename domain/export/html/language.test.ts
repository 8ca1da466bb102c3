import { expect, it } from 'vitest';
import { languageTag } from './language.ts';

it.each([
  ['en', 'en'],
  ['EN-gb', 'en-GB'],
  ['zh-Hant-TW', 'zh-Hant-TW'],
  ['sr-Latn', 'sr-Latn'],
  ['en-u-ca-buddhist', 'en'],
  ['de-QY', 'de'],
  ['xx', undefined],
  ['english', undefined],
  ['', undefined],
  ['en_US', undefined],
  ['"><script>', undefined],
])('%j is marked as %j', (text, tag) => {
  expect(languageTag(text)).toBe(tag);
});
