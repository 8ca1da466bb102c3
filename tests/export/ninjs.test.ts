import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { defaultOptions, renderFormat } from '../../domain/export/formats.ts';
import { missingFrom } from '../../domain/export/loss.ts';
import { ninjs21Format, ninjs31Format } from '../../domain/export/ninjs/format.ts';
import { withPicturesUnder } from '../../domain/export/pictures.ts';
import { renderNinjs } from '../../domain/export/ninjs/render.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { randomArticles } from './random-articles.ts';

const schemas = resolve(import.meta.dirname, '../../../shared/validators');

function validatorOf(version: '2.1' | '3.1'): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // Shapes on the earth: none are written here, and their schema is elsewhere.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
  return ajv.compile(JSON.parse(readFileSync(`${schemas}/ninjs-schema_${version}.json`, 'utf8')) as object);
}

it.skipIf(!existsSync(schemas)).each(['2.1', '3.1'] as const)('ninjs %s is what IPTC’s schema allows', (version) => {
  const valid = validatorOf(version);
  expect(valid({ uri: 'urn:x', unheard: 1 })).toBe(false);
  for (const article of [everyKind, rightToLeft, empty, styledAs('link'), ...Object.values(hostileValues).map(hostile), ...randomArticles(2000)]) {
    valid(JSON.parse(renderNinjs(withPicturesUnder(article, 'https://paper.example/'), version)));
    expect(valid.errors ?? []).toEqual([]);
  }
}, 120_000);

it.each([ninjs21Format, ninjs31Format])('$label holds every word of the copy', async (format) => {
  for (const article of [everyKind, rightToLeft, ...randomArticles(100)]) {
    expect(await missingFrom(article, format, await renderFormat(format, [article], { ...defaultOptions, at: 0 }))).toEqual([]);
  }
});
