import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { followed } from '../contract/work.ts';
import type * as formatting from '../domain/export/formats.ts';
import type * as registry from '../domain/export/registry.ts';
import type * as creation from '../main/archive/create.ts';
import type * as desks from '../main/desk/desk.ts';
import type * as running from '../main/desk/execute.ts';
import type * as exporting from '../main/desk/export/to-folder.ts';
import type { Desk } from '../main/desk/desk.ts';
import { compare, quantile, type Comparison } from './measure.ts';
import { makeNews, type MadeCapture } from './news.ts';
import { withSources } from './sources-in-node.ts';

const stories = 1000;
const words = 1000;
/** Stories that the other converter is timed on: it starts anew for each, and a thousand would take minutes. */
const compared = 60;

/** Every story of an archive to pages and to a site, beside pandoc making pages of the same Markdown in the same run. */
export function run(): Promise<Comparison[]> {
  return withSources(async (load) => {
    const { createArchive } = await load<typeof creation>('/main/archive/create.ts');
    const { openDesk, closeDesk } = await load<typeof desks>('/main/desk/desk.ts');
    const { exportToFolder } = await load<typeof exporting>('/main/desk/export/to-folder.ts');
    const { execute } = await load<typeof running>('/main/desk/execute.ts');
    const { defaultOptions } = await load<typeof formatting>('/domain/export/formats.ts');
    const { formatById } = await load<typeof registry>('/domain/export/registry.ts');
    const folder = mkdtempSync(join(tmpdir(), 'standfirst-export-bench-'));
    try {
      const path = join(folder, 'bench.standfirst');
      createArchive(path);
      const desk = openDesk(path);
      try {
        const made = fill(desk, execute);
        const exportAll = async (format: string, heap: number[]): Promise<number> => {
          const out = join(folder, format);
          const work = followed('', { report: () => heap.push(process.memoryUsage().heapUsed), cancelled: () => false });
          const start = performance.now();
          await exportToFolder(desk, { storyIds: made.ids, formats: [format], options: defaultOptions, folder: out }, work);
          return (performance.now() - start) / stories;
        };
        await exportToFolder(desk, { storyIds: made.ids.slice(0, 50), formats: ['html'], options: defaultOptions, folder: join(folder, 'warm') }, followed('', { report: () => {}, cancelled: () => false }));
        const floor = pandoc(folder, made.news) ?? copying(folder);
        const heap: number[] = [];
        const page = await exportAll('html', heap);
        const site = formatById('static-site') === undefined ? undefined : await exportAll('static-site', []);
        process.stdout.write(`export: ${(1000 / page).toFixed(0)} stories a second to pages${site === undefined ? '' : `, ${(1000 / site).toFixed(0)} to a site`}; ${floor.name}: ${(1000 / floor.value).toFixed(0)}\n`);
        return [
          compare({ name: `a story of ${words} words to a page, beside ${floor.name}`, unit: 'ms', goal: 1, samples: [page], floor: [floor.value] }),
          ...(site === undefined ? [] : [compare({ name: `a story of ${words} words in a site, beside ${floor.name}`, unit: 'ms', goal: 1, samples: [site], floor: [floor.value] })]),
          flat(heap),
        ];
      } finally {
        closeDesk(desk);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function fill(desk: Desk, execute: typeof running.execute): { ids: string[]; news: MadeCapture[] } {
  const news = makeNews();
  const made = Array.from({ length: stories }, () => news.next(words));
  const must = (name: 'stories.create' | 'body.append', input: unknown): unknown => {
    const result = execute(desk, name, input);
    if (result instanceof Promise || !result.ok) throw new Error(`${name} was refused`);
    return result.value;
  };
  const ids = made.map(({ title, author, paragraphs }, at) => {
    const { id } = must('stories.create', { slug: `story-${at}`, headline: title, bylines: [author], section: 'News' }) as { id: string };
    const blocks = paragraphs.map((text, number) => ({
      type: 'paragraph',
      $: { id: `01981f1c-0000-7000-8000-${String(at * 100 + number).padStart(12, '0')}` },
      children: [{ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
      direction: null,
      format: '',
      indent: 0,
      version: 1,
    }));
    must('body.append', { storyId: id, seq: 1, patch: JSON.stringify([0, 0, blocks]) });
    return id;
  });
  return { ids, news: made };
}

/** In milliseconds a story; undefined where it is not installed. */
function pandoc(folder: string, news: readonly MadeCapture[]): { name: string; value: number } | undefined {
  if (spawnSync('pandoc', ['--version']).status !== 0) return undefined;
  const inputs = news.slice(0, compared).map(({ title, author, paragraphs }, at) => {
    const file = join(folder, `${at}.md`);
    writeFileSync(file, `---\ntitle: "${title}"\nauthor: "${author}"\n---\n\n${paragraphs.join('\n\n')}\n`);
    return file;
  });
  const start = performance.now();
  for (const file of inputs) {
    const { status } = spawnSync('pandoc', ['--standalone', '--from', 'markdown', '--to', 'html5', '--output', `${file}.html`, file]);
    if (status !== 0) throw new Error('pandoc refused a story');
  }
  return { name: 'pandoc', value: (performance.now() - start) / inputs.length };
}

/** Writing as many bytes to the disk, where there is no other converter to compare with. */
function copying(folder: string): { name: string; value: number } {
  const out = join(folder, 'copied');
  mkdirSync(out);
  const bytes = Buffer.alloc(16_000, 'a');
  const start = performance.now();
  for (let at = 0; at < compared; at++) writeFileSync(join(out, `${at}.html`), bytes, { flush: true });
  return { name: 'writing the bytes', value: (performance.now() - start) / readdirSync(out).length };
}

/** Whether the last stories were written with as much memory as the first ones. */
function flat(heap: readonly number[]): Comparison {
  const quarter = Math.max(1, Math.floor(heap.length / 4));
  const megabytes = (part: readonly number[]): number[] => [quantile(part, 0.5) / 1_000_000];
  return compare({
    name: `heap while the last of ${stories} stories were written, beside the first`,
    unit: 'MB',
    goal: 1.25,
    samples: megabytes(heap.slice(-quarter)),
    floor: megabytes(heap.slice(0, quarter)),
  });
}
