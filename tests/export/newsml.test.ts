import { expect, it } from 'vitest';
import { defaultOptions, renderFormat } from '../../domain/export/formats.ts';
import { missingFrom } from '../../domain/export/loss.ts';
import { newsmlFormat } from '../../domain/export/newsml/format.ts';
import { renderNewsml } from '../../domain/export/newsml/render.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { randomArticles } from './random-articles.ts';
import { schemaFolder, schemasAreThere, xsdValidator } from './xsd.ts';

it('is what IPTC’s schema allows', ({ skip }) => {
  if (!schemasAreThere) skip(`NOT VALIDATED: there is no ${schemaFolder}`);
  const problems = xsdValidator('NewsML-G2_2.35-spec-All-Power.xsd');
  expect(problems('<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>')).not.toBe('');
  for (const article of [everyKind, rightToLeft, empty, styledAs('link'), ...Object.values(hostileValues).map(hostile), ...randomArticles(2000)]) {
    const xml = renderNewsml(article, defaultOptions);
    expect(problems(xml), xml.slice(0, 2000)).toBe('');
  }
}, 120_000);

it('holds every word of the copy', async () => {
  for (const article of [everyKind, ...Object.values(hostileValues).map(hostile), ...randomArticles(300)]) {
    expect(await missingFrom(article, newsmlFormat, await renderFormat(newsmlFormat, [article], { ...defaultOptions, at: 0 }))).toEqual([]);
  }
}, 60_000);
