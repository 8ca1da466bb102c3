import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { version } from '../contract/version.ts';
import { run } from './run.ts';

let folder: string;
let sample: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-cli-'));
  sample = join(folder, 'sample.standfirst');
  expect((await cli('sample', sample)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => delete process.env['STANDFIRST_ARCHIVE']);

type Outcome = { code: number; out: string; err: string };

async function cli(...args: string[]): Promise<Outcome> {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

/** The JSON of a command that must be done. */
async function json(...args: string[]): Promise<unknown> {
  const { code, out, err } = await cli(...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

const at = (name: string): string => join(folder, name);
const page = '<!doctype html><html lang="en"><title>A page</title><meta name="author" content="Wren Halloway"><p>Words in it.';

describe('the ordinary way', () => {
  it('says its version', async () => {
    expect(await cli('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('goes from an empty archive to a page', async () => {
    const archive = at('mine.standfirst');
    expect(await json('init', archive)).toEqual({ path: archive });
    writeFileSync(at('a.html'), page);
    expect(await json('import', at('a.html'), '--archive', archive)).toMatchObject([{ kind: 'done', title: 'A page' }]);
    expect(await json('import', at('a.html'), '--archive', archive)).toMatchObject([{ kind: 'already-here' }]);
    const [source] = (await json('list', 'sources', '--archive', archive)) as [{ id: string }];
    expect(await json('show', source.id, '--archive', archive)).toMatchObject({ kind: 'source', sourceKind: 'web-page', csl: { title: 'A page' } });
    expect(await json('list', 'stories', '--archive', archive)).toEqual([]);
    expect(await json('verify', archive)).toMatchObject({ sound: true, problems: [], checked: { captures: 1 } });
  });

  it('finds words wherever they stand, and marks them', async () => {
    const found = (await json('search', 'title:diet', 'office', '--limit', '2', '--archive', sample)) as { hits: { kind: string; name: { text: string } }[] };
    expect(found.hits).toMatchObject([{ kind: 'source', name: { text: expect.stringMatching(/Diet/) } }]);
    const told = await cli('search', '"no plan to join"', '--archive', sample);
    expect(told.out).toMatch(/^[-0-9a-f]{36} {2}source/m);
    expect(await cli('search', 'zyzzyva', '--archive', sample)).toEqual({ code: 0, out: '', err: 'Nothing was found.\n' });
    expect((await cli('search', 'crane', '--limit', '0', '--archive', sample)).code).toBe(2);
  });

  it('lists, shows and exports a story, by id or by slug', async () => {
    const [story] = (await json('list', 'stories', '--archive', sample)) as [{ id: string; slug: string }];
    const shown = await json('show', story.id, '--archive', sample);
    expect(shown).toMatchObject({ kind: 'story', id: story.id, status: 'in-check', fields: { slug: 'japan-nato-office' } });
    expect(await json('show', story.slug, '--archive', sample)).toEqual(shown);

    const out = at('new/folder');
    const written = (await json('export', story.slug, '--format', 'html', '--out', out, '--archive', sample)) as { bytes: number };
    const path = join(out, 'japan-nato-office.html');
    expect(written).toMatchObject({ folder: out, files: [{ path, format: 'html', bytes: written.bytes }], notices: [] });
    expect(readFileSync(path).byteLength).toBe(written.bytes);
    expect(readdirSync(out)).toEqual(['japan-nato-office.html']);
  });

  it('exports every story to every format, and says of each what it loses', async () => {
    const formats = (await json('formats')) as { id: string; label: string; keeps: string[]; drops: { what: string; words: string }[] }[];
    expect(formats.find(({ id }) => id === 'html')).toMatchObject({ label: 'Web page (HTML)', drops: [{ what: 'Slug', words: 'it names the file alone' }] });
    expect((await cli('formats')).out).toContain('Web page (HTML)');
    const out = at('everything');
    // Only the app can print.
    const without = formats.map(({ id }) => id).filter((id) => id !== 'pdf');
    const { code, out: told, err } = await cli('export', '--all', '--format', without.join(), '--out', out, '--archive', sample, '--json');
    expect(code).toBe(0);
    expect(err).toMatch(/^standfirst: office-in-trouble: The gate is shut: [^\n]+\n$/);
    const written = JSON.parse(told) as { files: { path: string; bytes: number; format: string }[] };
    for (const { path, bytes } of written.files) expect(readFileSync(path).byteLength).toBe(bytes);
    expect(new Set(written.files.map(({ format }) => format))).toEqual(new Set(without));
    expect(new Set(written.files.map(({ path }) => path)).size).toBe(written.files.length);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('writes plain words without --json', async () => {
    expect((await cli('list', 'stories', '--archive', sample)).out).toContain('Japan has no plan to join NATO');
    expect((await cli('list', 'sources', '--archive', sample)).out).toContain('interview  Interview with Sachi Moriwaki');
    expect((await cli('show', 'japan-nato-office', '--archive', sample)).out).toContain('1. Kishida tells the Diet');
    expect((await cli('verify', sample)).out).toMatch(/^Sound: 4 stories/);
    expect((await cli('export', 'japan-nato-office', '--format', 'html', '--out', at('o'), '--archive', sample)).out).toMatch(/^Wrote /);
  });

  it('takes the archive from the environment too', async () => {
    process.env['STANDFIRST_ARCHIVE'] = sample;
    expect(await json('list', 'stories')).toHaveLength(4);
  });

  it('leaves an archive that is only read as it was', async () => {
    const before = readFileSync(sample);
    await cli('verify', sample);
    await cli('list', 'stories', '--archive', sample);
    await cli('show', 'japan-nato-office', '--archive', sample);
    expect(readFileSync(sample).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith('sample.standfirst-'))).toEqual([]);
  });

  it('helps', async () => {
    expect(await cli('--help')).toMatchObject({ code: 0, err: '' });
    expect((await cli('import', '--help')).out).toContain('<file...>');
  });
});

describe('extract', () => {
  it('prints what import would take from a page', async () => {
    writeFileSync(at('x.html'), page);
    expect(await json('extract', at('x.html'))).toEqual({ text: 'Words in it.', title: 'A page', author: 'Wren Halloway', date: '', site: '', language: 'en' });
    expect((await cli('extract', at('x.html'))).out).toBe('Title     A page\nBy        Wren Halloway\nLanguage  en\n\nWords in it.\n');
  });

  it('reads a folder, gzipped pages too, by their names', async () => {
    mkdirSync(at('pages/deeper.html'), { recursive: true });
    rmSync(at('pages/deeper.html'), { recursive: true });
    writeFileSync(at('pages/b.html.gz'), gzipSync(page));
    writeFileSync(at('pages/a.htm'), page);
    writeFileSync(at('pages/notes.txt'), 'Notes, not a page.');
    writeFileSync(at('pages/program.bin'), 'nothing to read');
    expect(Object.keys((await json('extract', at('pages'))) as object)).toEqual(['a.htm', 'b.html', 'notes.txt']);
    expect((await cli('extract', at('pages'))).out).toContain('== b.html\n');
  });

  it('goes on after a page that it refuses, and says so', async () => {
    mkdirSync(at('mixed'));
    writeFileSync(at('mixed/good.html'), page);
    writeFileSync(at('mixed/torn.html.gz'), gzipSync(page).subarray(0, 40));
    writeFileSync(at('mixed/bomb.html.gz'), gzipSync(Buffer.alloc(70 * 1024 * 1024)));
    const { code, out, err } = await cli('extract', at('mixed'), '--json');
    expect(code).toBe(1);
    expect(Object.keys(JSON.parse(out) as object)).toEqual(['good.html']);
    expect(err.split('\n')).toEqual([
      expect.stringMatching(/^standfirst: bomb\.html\.gz: The file is larger than 64 MB\./),
      expect.stringMatching(/^standfirst: torn\.html\.gz: The file is not sound gzip\./),
      '',
    ]);
  });
});

describe('what is refused', () => {
  beforeAll(() => {
    writeFileSync(at('text.standfirst'), 'no archive');
    writeFileSync(at('cut.standfirst'), readFileSync(sample));
    truncateSync(at('cut.standfirst'), 20_000);
    writeFileSync(at('binary.html'), Buffer.from([0, 1, 2, 3, 0, 255]));
    writeFileSync(at('huge.html'), '<p>');
    truncateSync(at('huge.html'), 65 * 1024 * 1024);
    writeFileSync(at('empty.html'), '');
  });

  const nothing = '01981f1c-0000-7000-8000-00000000dead';
  it.each([
    ['a missing archive', () => ['verify', at('nowhere.standfirst')]],
    ['a folder for an archive', () => ['verify', folder]],
    ['text for an archive', () => ['list', 'stories', '--archive', at('text.standfirst')]],
    ['a truncated archive', () => ['verify', at('cut.standfirst')]],
    ['a truncated archive to import into', () => ['import', at('empty.html'), '--archive', at('cut.standfirst')]],
    ['an archive that is there already', () => ['init', sample]],
    ['a folder that is not there', () => ['sample', at('no/such/folder.standfirst')]],
    ['a wrong id', () => ['show', 'nonsense', '--archive', sample]],
    ['an id of nothing', () => ['show', nothing, '--archive', sample]],
    ['a story that is not there', () => ['export', nothing, '--format', 'html', '--out', folder, '--archive', sample]],
    ['a file for a folder', () => ['export', 'japan-nato-office', '--format', 'html', '--out', sample, '--archive', sample]],
    ['a missing page', () => ['extract', at('nowhere.html')]],
    ['an empty page', () => ['extract', at('empty.html'), '--json']],
    ['a binary page', () => ['extract', at('binary.html')]],
    ['a huge page', () => ['extract', at('huge.html')]],
    ['a device', () => ['extract', '/dev/null']],
    ['an unknown page to import', () => ['import', at('nowhere.html'), '--archive', sample]],
    ['a folder to import', () => ['import', folder, '--archive', sample]],
    ['a name of 5,000 letters', () => ['verify', at('x'.repeat(5000))]],
    ['a name with a zero byte', () => ['verify', at('a\0b')]],
    ['a page whose name has a zero byte', () => ['import', at('a\0b'), '--archive', sample]],
  ])('%s: one plain line and exit code 1', async (_what, args) => {
    const { code, err } = await cli(...args());
    expect(code).toBe(1);
    expect(err).toMatch(/^standfirst: .+\n$/);
    expect(err.split('\n')).toHaveLength(2);
    expect(err).not.toMatch(/Error|\.ts|\.cjs|SQLITE|undefined|inside the program/);
  });

  it.each([
    [[]],
    [['burn']],
    [['init']],
    [['init', 'a', 'b']],
    [['list', 'things', '--archive', 'x']],
    [['list', 'stories']],
    [['import', '--archive', 'x']],
    [['export', 'x', '--format', 'papyrus', '--out', 'o', '--archive', 'x']],
    [['export', 'x', '--format', 'html', '--archive', 'x']],
    [['export', '--format', 'html', '--out', 'o', '--archive', 'x']],
    [['export', 'x', '--all', '--format', 'html', '--out', 'o', '--archive', 'x']],
    [['export', 'x', '--format', 'html', '--reply-to', 'http://in.clear/', '--out', 'o', '--archive', 'x']],
    [['verify', 'x', '--loudly']],
  ])('wrong usage %j has exit code 2', async (args) => {
    const { code, out, err } = await cli(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  it('one file does not stop the others', async () => {
    const archive = at('several.standfirst');
    await cli('init', archive);
    writeFileSync(at('good.html'), page);
    const { code, out, err } = await cli('import', at('empty.html'), at('good.html'), '--archive', archive, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ kind: 'refused', fileName: 'empty.html' }, { kind: 'done', fileName: 'good.html' }]);
    expect(err).toMatch(/^standfirst: empty\.html: The file is empty\.\n$/);
  });

  it('damage is found and named', async () => {
    const archive = at('damaged.standfirst');
    const bytes = readFileSync(sample);
    const words = Buffer.from('Prime Minister Fumio Kishida told parliament on Wednesday');
    for (let place = bytes.indexOf(words); place !== -1; place = bytes.indexOf(words, place + 1))
      bytes.write('Prime Minister Fumio Kishida told parliament on Thursday.', place);
    writeFileSync(archive, bytes);
    const { code, out } = await cli('verify', archive, '--json');
    expect(code).toBe(1);
    const { sound, problems } = JSON.parse(out) as { sound: boolean; problems: { kind: string }[] };
    expect(sound).toBe(false);
    expect(new Set(problems.map((problem) => problem.kind))).toEqual(new Set(['blob', 'block', 'capture', 'version']));
  });

  it('an archive that may only be read can be listed but not added to', async () => {
    const archive = at('kept.standfirst');
    writeFileSync(archive, readFileSync(sample));
    chmodSync(archive, 0o444);
    expect((await cli('list', 'stories', '--archive', archive)).code).toBe(0);
    writeFileSync(at('new.html'), page.replace('Words', 'Other words'));
    expect(await cli('import', at('new.html'), '--archive', archive)).toMatchObject({ code: 1, err: expect.stringContaining('for reading only') as string });
  });
});

describe('as a program', () => {
  const root = join(import.meta.dirname, '..');
  const bundle = join(root, 'out', `test-cli-${process.pid}`);
  const program = (...args: string[]) =>
    spawnSync(process.execPath, [join(bundle, 'cli.cjs'), ...args], { encoding: 'utf8' });

  beforeAll(async () => {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: join(root, 'cli/cli.ts'),
        outDir: bundle,
        target: 'node20.18',
        rolldownOptions: { output: { format: 'cjs', entryFileNames: 'cli.cjs' } },
      },
      ssr: { noExternal: true, external: ['better-sqlite3'] },
    });
  }, 60_000);
  afterAll(() => rmSync(bundle, { recursive: true, force: true }));

  it('answers on stdout, speaks on stderr and sets its exit code', () => {
    const done = program('list', 'stories', '--archive', sample, '--json');
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(done.stdout)).toHaveLength(4);
    expect(program('verify', at('nowhere.standfirst'))).toMatchObject({ status: 1, stdout: '' });
    expect(program('verify')).toMatchObject({ status: 2, stdout: '' });
  });

  it('does not mind a reader that stops early', () => {
    const early = spawnSync('sh', ['-c', `"$0" "$1" show japan-nato-office --archive "$2" --json | head -c 1`, process.execPath, join(bundle, 'cli.cjs'), sample], { encoding: 'utf8' });
    expect(early).toMatchObject({ status: 0, stdout: '{', stderr: '' });
  });

  it('is refused by somebody else’s archive in plain words', (test) => {
    if (process.geteuid?.() !== 0) return test.skip('only the superuser can become somebody else');
    const archive = at('private.standfirst');
    writeFileSync(archive, readFileSync(sample), { mode: 0o600 });
    chmodSync(folder, 0o755);
    const other = spawnSync(process.execPath, [join(bundle, 'cli.cjs'), 'verify', archive], { encoding: 'utf8', uid: 65_534 });
    if (other.error !== undefined || other.stderr.includes('Cannot find module')) return test.skip('the checkout is not readable for others');
    expect(other.status).toBe(1);
    expect(other.stderr).toMatch(/^standfirst: The system does not allow .+\n$/);
    expect(existsSync(archive)).toBe(true);
  });
});
