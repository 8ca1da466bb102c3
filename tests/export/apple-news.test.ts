import addFormats from 'ajv-formats';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { appleNewsFormat } from '../../domain/export/apple-news/format.ts';
import { renderAppleNews } from '../../domain/export/apple-news/render.ts';
import { defaultOptions, renderFormat } from '../../domain/export/formats.ts';
import { missingFrom } from '../../domain/export/loss.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { randomArticles } from './random-articles.ts';

const text = { type: 'string', minLength: 1 };
const moment = { type: 'string', format: 'date-time' };
const textComponent = {
  type: 'object',
  required: ['role', 'text'],
  additionalProperties: false,
  properties: {
    role: { enum: ['title', 'heading', 'heading1', 'heading2', 'heading3', 'heading4', 'heading5', 'heading6', 'intro', 'byline', 'body', 'quote', 'pullquote', 'caption'] },
    text,
    format: { enum: ['html', 'none'] },
    identifier: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
    textStyle: { enum: ['default', 'note'] },
  },
};
const textStyle = {
  type: 'object',
  properties: { fontName: text, fontSize: { type: 'integer' }, lineHeight: { type: 'integer' }, textColor: { pattern: '^#[0-9A-F]{6}$' }, backgroundColor: { pattern: '^#[0-9A-F]{6}$' }, underline: { type: 'boolean' }, linkStyle: { type: 'object' } },
  additionalProperties: false,
};

/** What Apple documents of an article, as far as it is used here; whatever else stands in one fails. */
const schema = {
  type: 'object',
  required: ['components', 'componentTextStyles', 'identifier', 'language', 'layout', 'title', 'version'],
  additionalProperties: false,
  properties: {
    version: { type: 'string', pattern: '^1\\.\\d+$' },
    identifier: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,64}$' },
    title: text,
    language: { type: 'string', pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
    layout: {
      type: 'object',
      required: ['columns', 'width'],
      additionalProperties: false,
      properties: { columns: { type: 'integer', minimum: 1 }, width: { type: 'integer', minimum: 1 }, margin: { type: 'integer' }, gutter: { type: 'integer' } },
    },
    documentStyle: { type: 'object', properties: { backgroundColor: { type: 'string' } }, additionalProperties: false },
    components: { type: 'array', minItems: 1, items: { $ref: '#/$defs/component' } },
    componentTextStyles: { type: 'object', required: ['default'], additionalProperties: textStyle },
    textStyles: { type: 'object', additionalProperties: textStyle },
    metadata: {
      type: 'object',
      additionalProperties: false,
      properties: {
        generatorName: text,
        generatorIdentifier: text,
        dateCreated: moment,
        dateModified: moment,
        datePublished: moment,
        authors: { type: 'array', items: text },
        excerpt: text,
        keywords: { type: 'array', items: text, maxItems: 50 },
        canonicalURL: { type: 'string', format: 'uri' },
      },
    },
  },
  $defs: {
    component: {
      oneOf: [
        textComponent,
        { type: 'object', required: ['role'], additionalProperties: false, properties: { role: { const: 'divider' } } },
        { type: 'object', required: ['role', 'URL'], additionalProperties: false, properties: { role: { const: 'photo' }, URL: { type: 'string', pattern: '^(bundle|https?)://' }, caption: text, accessibilityCaption: text } },
        { type: 'object', required: ['role', 'html'], additionalProperties: false, properties: { role: { const: 'htmltable' }, html: { type: 'string', pattern: '^<table' } } },
        { type: 'object', required: ['role', 'components'], additionalProperties: false, properties: { role: { const: 'aside' }, components: { type: 'array', minItems: 1, items: { $ref: '#/$defs/component' } } } },
      ],
    },
  },
};

/** Tags that Apple takes within a text and a table. */
const taken = new Set('a b blockquote br code del em i li ol p pre s samp span strong sub sup ul table tr td th tbody thead'.split(' '));

type Read = { components: { role: string; text?: string; html?: string; format?: string; identifier?: string; components?: Read['components'] }[] };

function expectOwnTags({ components }: Read, identifiers: ReadonlySet<string>): void {
  for (const { text: words, html, format, components: inner } of components) {
    if (inner !== undefined) expectOwnTags({ components: inner }, identifiers);
    const source = html ?? (format === 'html' ? (words ?? '') : '');
    visit(fromHtml(source, { fragment: true }), 'element', ({ tagName, properties }) => {
      if (!taken.has(tagName)) throw new Error(`a tag that Apple refuses: ${tagName}`);
      const odd = Object.keys(properties).filter((name) => !['href', 'dataAnfTextstyle', 'colSpan', 'rowSpan'].includes(name));
      if (odd.length > 0) throw new Error(`an attribute that Apple refuses: ${odd.join()}`);
      const { href } = properties;
      if (typeof href === 'string' && href.startsWith('#') && !identifiers.has(href.slice(1))) throw new Error(`a link that leads nowhere: ${href}`);
    });
  }
}

describe('what Apple documents holds', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const valid = ajv.compile<Read>(schema);
  const expectSound = (json: string): void => {
    const article: unknown = JSON.parse(json);
    if (!valid(article)) throw new Error(JSON.stringify(valid.errors));
    expectOwnTags(article, new Set(article.components.flatMap(({ identifier }) => (identifier === undefined ? [] : [identifier]))));
  };

  it('for every kind of content and for hostile values', () => {
    for (const article of [everyKind, rightToLeft, empty, styledAs('link'), styledAs('note'), ...Object.values(hostileValues).map(hostile)]) expectSound(renderAppleNews(article));
  }, 30_000);

  it('for 2,000 random articles', () => {
    for (const article of randomArticles(2000)) expectSound(renderAppleNews(article));
  }, 60_000);

  it('and is looked after', () => expect(valid({ components: [], version: '2' })).toBe(false));
});

it('leads from a number to its note', () => {
  const { components } = JSON.parse(renderAppleNews(everyKind)) as Read;
  expect(JSON.stringify(components)).toContain('<sup><a href=\\"#note-1\\">1</a></sup>');
  expect(components.find(({ identifier }) => identifier === 'note-1')?.text).toContain('The board resolved to close the north quay');
});

it('holds every word of the copy', async () => {
  for (const article of [everyKind, rightToLeft, ...randomArticles(300)])
    expect(await missingFrom(article, appleNewsFormat, await renderFormat(appleNewsFormat, [article], { ...defaultOptions, at: 0 }))).toEqual([]);
}, 30_000);
