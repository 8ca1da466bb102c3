import { expect, it } from 'vitest';
import { defaultOptions, renderFormat } from '../../domain/export/formats.ts';
import { missingFrom } from '../../domain/export/loss.ts';
import { nitfFormat } from '../../domain/export/nitf/format.ts';
import { normMoment, renderNitf } from '../../domain/export/nitf/render.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { randomArticles } from './random-articles.ts';
import { schemaFolder, schemasAreThere, xsdValidator } from './xsd.ts';

it('is what IPTC’s schema allows', ({ skip }) => {
  if (!schemasAreThere) skip(`NOT VALIDATED: there is no ${schemaFolder}`);
  const problems = xsdValidator('nitf-3-6.xsd');
  expect(problems('<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><h1/></nitf>')).not.toBe('');
  for (const article of [everyKind, rightToLeft, empty, styledAs('link'), ...Object.values(hostileValues).map(hostile), ...randomArticles(2000)]) {
    const xml = renderNitf(article);
    expect(problems(xml), xml.slice(0, 2000)).toBe('');
  }
}, 120_000);

it('holds every word of the copy', async () => {
  for (const article of [everyKind, ...Object.values(hostileValues).map(hostile), ...randomArticles(300)]) {
    expect(await missingFrom(article, nitfFormat, await renderFormat(nitfFormat, [article], { ...defaultOptions, at: 0 }))).toEqual([]);
  }
}, 60_000);

it('writes moments as `norm` takes them', () => {
  expect(normMoment(Date.UTC(2026, 0, 1, 12))).toBe('20260101T120000Z');
});
