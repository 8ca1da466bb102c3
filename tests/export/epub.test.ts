import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../domain/export/article.ts';
import { epubFormat } from '../../domain/export/epub/format.ts';
import { renderEpub } from '../../domain/export/epub/render.ts';
import { defaultOptions, renderFormat, type ExportOptions } from '../../domain/export/formats.ts';
import { missingFrom } from '../../domain/export/loss.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { fromXml } from './from-xml.ts';
import { randomArticles } from './random-articles.ts';

const options: ExportOptions = {
  ...defaultOptions,
  at: Date.UTC(2024, 2, 7),
  publication: { name: 'The Paper', address: 'https://paper.example/' },
  howWeKnow: true,
};

/** Debian's `epubcheck`; it knows EPUB 3.2. */
const jar = '/usr/share/java/epubcheck.jar';

const books: Record<string, Article[]> = {
  'one story': [everyKind],
  'a collection': [everyKind, rightToLeft, empty, styledAs('link'), styledAs('in-text'), styledAs('note')],
  'right to left': [rightToLeft],
  empty: [empty],
  ...Object.fromEntries(Object.entries(hostileValues).map(([name, value]) => [`hostile ${name}`, [hostile(value)]])),
};

async function complaints(epub: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub, {}, 'book.epub');
  return messages.map(({ id, severity, message, location }) => `${severity} ${id} ${message} ${location?.path ?? ''}:${location?.line ?? ''}`);
}

function parts(epub: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(epub)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('a book is sound by epubcheck', () => {
  it.each(Object.entries(books))('%s', async (_name, articles) => {
    expect(await complaints(renderEpub(articles, options))).toEqual([]);
  });

  it('2,000 random stories', async () => {
    const all = [...randomArticles(2000)];
    for (let at = 0; at < all.length; at += 100) expect(await complaints(renderEpub(all.slice(at, at + 100), options))).toEqual([]);
  }, 60_000);

  it('which is awake', async () => {
    const { 'EPUB/style.css': style, ...others } = unzipSync(renderEpub([everyKind], options));
    expect(style).toBeDefined();
    const { valid } = await new EpubCheck({ mode: 'exp' }).checkExpanded(new Map(Object.entries(others)));
    expect(valid).toBe(false);
  });

  it('and by the one in Java', async ({ skip }) => {
    if (!existsSync(jar)) skip(`NOT VALIDATED: there is no ${jar} (Debian: epubcheck)`);
    const folder = await mkdtemp(join(tmpdir(), 'standfirst-book-'));
    try {
      for (const [name, articles] of [['one', [everyKind]], ['many', Object.values(books).flat()]] as const) {
        const path = join(folder, `${name}.epub`);
        await writeFile(path, renderEpub(articles, options));
        await promisify(execFile)('java', ['-jar', jar, '--failonwarnings', path]);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 120_000);
});

it('starts with its kind, as it is', () => {
  const epub = renderEpub([everyKind], options);
  expect(strFromU8(epub.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
});

it('tells of the book what readers and shops ask', () => {
  const [metadata] = fromXml(parts(renderEpub([everyKind], options))['EPUB/package.opf'] ?? '').all('metadata');
  const meta = metadata?.all('meta').map(({ attributes, value }) => [attributes['property'], value]);
  expect(metadata?.text('dc:title')).toBe(everyKind.fields.headline);
  expect(metadata?.text('dc:language')).toBe('en-GB');
  expect(metadata?.all('dc:creator').map(({ value }) => value)).toEqual(everyKind.fields.bylines);
  expect(metadata?.text('dc:publisher')).toBe('The Paper');
  expect(meta).toContainEqual(['dcterms:modified', '2024-03-07T00:00:00Z']);
  expect(meta).toContainEqual(['schema:accessMode', 'textual']);
});

it('leads from its contents to each story and to the headings within it', () => {
  const nav = parts(renderEpub([everyKind, rightToLeft], options))['EPUB/nav.xhtml'] ?? '';
  expect([...nav.matchAll(/<a href="([^"]*)">/g)].map(([, href]) => href)).toEqual([
    'story-1.xhtml',
    'story-1.xhtml#heading-1',
    'story-1.xhtml#heading-2',
    'story-1.xhtml#heading-3',
    'story-1.xhtml#heading-4',
    'story-2.xhtml',
    'story-2.xhtml#heading-1',
  ]);
});

it('turns pages from right to left where its first story is read so', () => {
  expect(parts(renderEpub([rightToLeft], options))['EPUB/package.opf']).toContain('page-progression-direction="rtl"');
});

it('holds every word of the copy', async () => {
  for (const article of [...Object.values(books).flat(), ...randomArticles(300)]) {
    expect(await missingFrom(article, epubFormat, await renderFormat(epubFormat, [article], options))).toEqual([]);
  }
}, 30_000);
