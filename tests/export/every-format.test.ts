import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../domain/export/article.ts';
import { isSafePath, pathKey } from '../../domain/export/capsule/paths.ts';
import { defaultOptions, renderFormat, type ExportFile, type ExportOptions, type Format } from '../../domain/export/formats.ts';
import { isPictureName } from '../../domain/export/pictures.ts';
import { kindNames, lossOf, missingFrom, partNames } from '../../domain/export/loss.ts';
import { formats } from '../../domain/export/registry.ts';
import { bytesOf } from '../../domain/export/zip.ts';
import { article, empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { randomArticles } from './random-articles.ts';

/** What holds for every format there is and for every one to come, whatever stands in the article. */

const options: ExportOptions = { ...defaultOptions, at: Date.UTC(2024, 2, 6, 12), howWeKnow: true, replyTo: 'https://paper.example/replies' };
const randomCount = 2000;
/** Articles that a format of several stories takes at once. */
const atOnce = 50;

/** Characters that no file of text may hold, whatever its kind (see `printable.ts`). */
const unprintable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Noncharacter_Code_Point}/u;

/** What is wrong with a file, by what its name says it is; '' where nothing is. */
function faultOf({ name, content }: ExportFile): string {
  const extension = /\.([^.]*)$/.exec(name)?.[1] ?? '';
  if (['epub', 'docx', 'zip'].includes(extension)) return faultWithin(unzipSync(bytesOf(content)));
  if (isPictureName(name)) return typeof content === 'string' ? 'a picture as text' : '';
  if (typeof content !== 'string') return 'text as bytes';
  if (!content.isWellFormed()) return 'a lone surrogate';
  const found = unprintable.exec(content);
  if (found !== null) return `an unprintable character at ${found.index}`;
  try {
    if (extension === 'json') JSON.parse(content);
    if (['xml', 'nitf', 'rss', 'atom', 'xhtml'].includes(extension)) XmlDocument.fromString(content).dispose();
    return '';
  } catch (error) {
    return String(error);
  }
}

/** What is wrong with a package of files; all of them but pictures are text. */
function faultWithin(entries: Record<string, Uint8Array>): string {
  for (const [name, bytes] of Object.entries(entries)) {
    if (!isSafePath(name)) return `an unsafe name in it: ${name}`;
    if (/\/(?:media|pictures)\/[\w]+\.(?:png|gif)$/.test(name)) continue;
    const kind = name === 'mimetype' || name.endsWith('.css') ? 'txt' : 'xml';
    const fault = faultOf({ name: `within.${kind}`, content: strFromU8(bytes) });
    if (fault !== '') return `${name}: ${fault}`;
  }
  return '';
}

function* inTurn(format: Format, articles: Iterable<Article>): Generator<Article[]> {
  let taken: Article[] = [];
  for (const each of articles) {
    taken.push(each);
    if (taken.length < (format.takes === 'story' ? 1 : atOnce)) continue;
    yield taken;
    taken = [];
  }
  if (taken.length > 0) yield taken;
}

async function expectSound(format: Format, articles: readonly Article[]): Promise<ExportFile[]> {
  const files = await renderFormat(format, articles, options);
  if (files.length === 0) throw new Error('no file at all');
  for (const file of files) {
    if (!isSafePath(file.name)) throw new Error(`an unsafe name: ${file.name}`);
    const fault = faultOf(file);
    if (fault !== '') throw new Error(`${file.name}: ${fault}`);
  }
  const names = files.map(({ name }) => pathKey(name));
  // The files of several stories get numbers when they are written; those of one export of all must differ by themselves.
  if (format.takes === 'stories' && new Set(names).size < names.length) throw new Error(`two files of one name: ${names.join()}`);
  return files;
}

const fixed: Record<string, Article> = {
  empty,
  everyKind,
  rightToLeft,
  notes: styledAs('note'),
  links: styledAs('link'),
  'in text': styledAs('in-text'),
  'no language': article({ fields: { language: 'xx', headline: 'Words' } }),
};

it('every format has an id of its own, as the command line takes it', () => {
  expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
  for (const { id } of formats) expect(id).toMatch(/^[a-z0-9][a-z0-9.-]{0,39}$/);
});

describe.each(formats.map((format) => [format.id, format] as const))('%s', (_id, format) => {
  it('says what it does with everything, in words', () => {
    const said = [...Object.values(format.nodes), ...Object.values(format.parts)];
    for (const treatment of said) if (treatment !== 'renders') expect('degrades' in treatment ? treatment.degrades : treatment.drops).toMatch(/^\S.*[^.\s]$/);
    expect(Object.keys(format.nodes)).toHaveLength(Object.keys(kindNames).length);
    expect(Object.keys(format.parts)).toHaveLength(Object.keys(partNames).length);
  });

  it.each(Object.entries(fixed))('takes %s, and the same gives the same', async (_name, story) => {
    const files = await expectSound(format, [story]);
    expect(files).toEqual(await renderFormat(format, [story], options));
    for (const { words } of lossOf(story, format)) expect(words).not.toBe('');
  });

  it('holds every word of the copy, where it can be read back', async () => {
    for (const story of [everyKind, rightToLeft]) expect((await missingFrom(story, format, await renderFormat(format, [story], options))) ?? []).toEqual([]);
  });

  it.each(Object.entries(hostileValues))('lets nothing out of its place: %s', async (_name, value) => {
    await expectSound(format, [hostile(value)]);
  });

  it(`takes ${randomCount} articles of any kind`, { timeout: 120_000 }, async () => {
    let seen = 0;
    for (const articles of inTurn(format, randomArticles(randomCount))) {
      await expectSound(format, articles);
      seen += articles.length;
    }
    expect(seen).toBe(randomCount);
  });
});
