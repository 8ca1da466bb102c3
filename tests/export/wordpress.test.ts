import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../domain/export/article.ts';
import { defaultOptions, renderFormat } from '../../domain/export/formats.ts';
import { missingFrom } from '../../domain/export/loss.ts';
import { isBlank } from '../../domain/export/printable.ts';
import { attributesOf, wordPressBlocks } from '../../domain/export/wordpress/blocks.ts';
import { footnotesOf } from '../../domain/export/wordpress/footnotes.ts';
import { wordPressFormat } from '../../domain/export/wordpress/format.ts';
import { wordPressPost } from '../../domain/export/wordpress/post.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { randomArticles } from './random-articles.ts';

const run = promisify(execFile);
const checker = resolve(import.meta.dirname, '../../../shared/tools/wordpress-blocks/check.cjs');
const library = process.env['WP_BLOCKS'] ?? '';
const missing = existsSync(checker) ? (library === '' ? 'WP_BLOCKS names no folder with @wordpress/blocks' : '') : `there is no ${checker}`;

/** What the real editor says of files of blocks, in one run: it takes seconds to start. */
async function checked(files: ReadonlyMap<string, string>): Promise<unknown[]> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-blocks-'));
  try {
    const paths = [...files.keys()].map((name) => join(folder, `${name}.html`));
    for (const [name, html] of files) await writeFile(join(folder, `${name}.html`), html);
    const { stdout } = await run(process.execPath, [checker, ...paths], { maxBuffer: 64 * 1024 * 1024 }).catch((error: { stdout: string }) => error);
    return stdout.trim().split('\n').map((line) => JSON.parse(line) as unknown);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const sound = { invalid: 0, missing: 0, freeform: 0, stable: true, problems: [] };
const articles: Record<string, Article> = {
  everyKind,
  rightToLeft,
  link: styledAs('link'),
  inText: styledAs('in-text'),
  notes: styledAs('note'),
  ...Object.fromEntries(Object.entries(hostileValues).map(([name, value]) => [`hostile-${name}`, hostile(value)])),
};

describe('the editor takes the blocks as its own', () => {
  it('of every kind of node and of hostile values', async ({ skip }) => {
    if (missing !== '') skip(`NOT VALIDATED: ${missing}`);
    const said = await checked(new Map(Object.entries(articles).map(([name, article]) => [name, wordPressBlocks(article)])));
    expect(said).toHaveLength(Object.keys(articles).length);
    for (const one of said) expect(one).toMatchObject(sound);
  }, 120_000);

  it('of 2,000 random articles', async ({ skip }) => {
    if (missing !== '') skip(`NOT VALIDATED: ${missing}`);
    const all = [...randomArticles(2000)].map(wordPressBlocks).filter((blocks) => blocks !== '');
    const files = new Map(Array.from({ length: 40 }, (_, at) => [`random-${at}`, all.slice(at * 50, at * 50 + 50).join('\n\n')] as const));
    for (const one of await checked(files)) expect(one).toMatchObject(sound);
  }, 300_000);
});

it('holds every word of the copy', async () => {
  for (const article of [...Object.values(articles), ...randomArticles(500)]) {
    const files = await renderFormat(wordPressFormat, [article], { ...defaultOptions, at: 0 });
    // An item with nothing to see is empty.
    expect((await missingFrom(article, wordPressFormat, files))?.filter((text) => !isBlank(text))).toEqual([]);
  }
}, 60_000);

it('keeps footnotes in the meta of the post, a reference an anchor', () => {
  const blocks = wordPressBlocks(everyKind);
  const footnotes = footnotesOf(everyKind);
  expect(footnotes).toHaveLength(6);
  for (const { id } of footnotes) expect(blocks).toContain(`<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">`);
  expect(blocks.endsWith('<!-- wp:footnotes /-->')).toBe(true);
  expect(JSON.parse(wordPressPost(everyKind).meta.footnotes ?? '')).toEqual(footnotes);
  expect(wordPressBlocks(empty)).toBe('');
  expect(wordPressPost(empty).meta).toEqual({});
});

it('escapes attributes as WordPress does', () => {
  expect(attributesOf({ a: '--><b> & "c" \\ é/' })).toBe('{"a":"\\u002d\\u002d\\u003e\\u003cb\\u003e \\u0026 \\u0022c\\u0022 \\u005c é/"}');
});
