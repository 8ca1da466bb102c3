import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { docxFormat } from '../../domain/export/docx/format.ts';
import { renderDocx } from '../../domain/export/docx/render.ts';
import { defaultOptions, renderFormat } from '../../domain/export/formats.ts';
import { missingFrom } from '../../domain/export/loss.ts';
import { article, empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { body, list } from './copy.ts';
import { fromXml } from './from-xml.ts';
import { randomArticles } from './random-articles.ts';

const run = promisify(execFile);

async function missingProgram(program: string): Promise<string> {
  return run(program, ['--version']).then(() => '', () => `NOT READ BACK: there is no ${program} on this machine`);
}

async function asHtml(story: typeof everyKind): Promise<string> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(await renderDocx(story)) });
  expect(messages.filter(({ message }) => !/^Unrecognised (?:paragraph|run) style/.test(message))).toEqual([]);
  return value;
}

const parts = async (story: typeof everyKind): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(await renderDocx(story))).map(([name, bytes]) => [name, strFromU8(bytes)]));

describe('mammoth reads', () => {
  it('headings, lists, links and footnotes as such', async () => {
    const html = await asHtml(everyKind);
    expect(html).toContain(`<h1>${everyKind.fields.headline}</h1>`);
    expect([...html.matchAll(/<h([2-4])>/g)].map(([, level]) => level)).toEqual(['2', '3', '4']);
    expect(html).toMatch(/<ol><li>No lorries from 22:00 to 06:00<ul><li>ambulances and fire engines are <strong><em>exempt/);
    expect(html).toContain('<ul><li>One<ul><li>Two<ol><li>Three</li></ol></li></ul></li><li>Four</li>');
    expect(html).toMatch(/<a href="https:\/\/union.example\/letters\/north%20quay\?a=%5B1%5D%7C2">written to the board<\/a>/);
    expect(html.match(/id="footnote-\d+"/g)).toHaveLength(everyKind.notes.length);
    expect(html).toContain('The board resolved to close the north quay');
    expect(html).toMatch(/<table><thead><tr><th><p>Year<\/p><\/th>/);
    expect(html).toContain('<td colspan="2">');
  });

  it('a list from its own start', async () => {
    const story = article({ body: body({ ...list('number', 'Three', 'Four'), start: 3 }, list('number', 'One')) });
    const numbering = (await parts(story))['word/numbering.xml'] ?? '';
    expect([...numbering.matchAll(/<w:lvl w:ilvl="0"[^>]*><w:start w:val="(\d+)"/g)].map(([, start]) => start)).toEqual(expect.arrayContaining(['3', '1']));
  });

  it('a second mention as a link to the first', async () => {
    const html = await asHtml(styledAs('note'));
    expect(html.match(/<li id="footnote-/g)).toHaveLength(2);
    expect(html).toMatch(/<a href="#note-1">1<\/a>/);
  });

  it('hostile values as words', async () => {
    for (const value of Object.values(hostileValues)) expect(await asHtml(hostile(value))).not.toMatch(/<(?:script|b)\b|<img src=x/);
  }, 60_000);
});

describe('it keeps', () => {
  it('its language, and which way round it is read', async () => {
    const { 'docProps/core.xml': core = '', 'word/document.xml': document = '', 'word/styles.xml': styles = '' } = await parts(rightToLeft);
    expect(fromXml(core).text('dc:language')).toBe('ar');
    expect(styles).toContain('w:bidi="ar"');
    expect(document).toMatch(/<w:pPr>[^p]*<w:bidi\/>/);
    expect(document).toContain('<w:rtl/>');
    // A line of English in it goes its own way.
    expect(document).toMatch(/<w:p><w:r><w:t xml:space="preserve">The union answered/);
  });

  it('its pictures as they are', async () => {
    const files = unzipSync(await renderDocx(everyKind));
    const pictures = Object.entries(files).filter(([name]) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const [, bytes] of pictures) expect(strFromU8(bytes.slice(1, 4))).toBe('PNG');
  });

  it('the time of the story, and not of the export', async () => {
    expect(fromXml((await parts(everyKind))['docProps/core.xml'] ?? '').text('dcterms:modified')).toBe('2024-03-06T11:30:00Z');
  });

  it('every word of the copy', async () => {
    for (const story of [everyKind, rightToLeft, styledAs('link'), ...Object.values(hostileValues).map(hostile), ...randomArticles(100)])
      expect(await missingFrom(story, docxFormat, await renderFormat(docxFormat, [story], { ...defaultOptions, at: 0 }))).toEqual([]);
  }, 60_000);
});

const stories = { everyKind, rightToLeft, empty, links: styledAs('link'), notes: styledAs('note'), ...Object.fromEntries(Object.entries(hostileValues).map(([name, value]) => [name, hostile(value)])) };

it('pandoc reads footnotes and headings back', async ({ skip }) => {
  const missing = await missingProgram('pandoc');
  if (missing !== '') skip(missing);
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-docx-'));
  try {
    const path = join(folder, 'a.docx');
    await writeFile(path, await renderDocx(everyKind));
    const { stdout } = await run('pandoc', ['--from', 'docx', '--to', 'markdown', '--wrap=none', path]);
    expect(stdout).toContain(`# ${everyKind.fields.headline}`);
    expect(stdout.match(/^\[\^\d\]: /gm)).toHaveLength(everyKind.notes.length);
    expect(stdout).toContain('## What the board decided');
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);

it('LibreOffice opens it', async ({ skip }) => {
  const missing = await missingProgram('soffice');
  if (missing !== '') skip(missing);
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-docx-'));
  try {
    for (const [name, story] of Object.entries(stories)) await writeFile(join(folder, `${name}.docx`), await renderDocx(story));
    const files = (await readdir(folder)).map((name) => join(folder, name));
    await run('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, ...files]);
    expect((await readdir(folder)).filter((name) => name.endsWith('.txt'))).toHaveLength(files.length);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 180_000);
