import { statSync } from 'node:fs';
import { join } from 'node:path';
import type * as create from '../main/archive/create.ts';
import type * as archives from '../main/archive/archive.ts';
import type { Archive } from '../main/archive/archive.ts';
import type * as desks from '../main/desk/desk.ts';
import type { Desk } from '../main/desk/desk.ts';
import type * as commands from '../main/desk/execute.ts';
import type * as settling from '../main/desk/search/settle.ts';
import { inHome } from './desk.ts';
import { fill, loadStores, type Stores } from './library-of-news.ts';
import { quantile, type Comparison } from './measure.ts';
import { makeNews, type News } from './news.ts';
import { withSources } from './sources-in-node.ts';

const captures = Number(process.env['CAPTURES'] ?? 100_000);
const wordsPerCapture = 600;
const rounds = 60;
/** What a person waits at most for the first fifty, in milliseconds at the 99th percentile. */
const longestWait = 50;

type Modules = {
  create: typeof create;
  archives: typeof archives;
  desks: typeof desks;
  commands: typeof commands;
  settling: typeof settling;
};

/** Search over many captures, and building its index, beside FTS5 alone with the same texts in the same run. */
export function run(): Promise<Comparison[]> {
  return withSources(async (load) => {
    const modules: Modules = {
      create: await load('/main/archive/create.ts'),
      archives: await load('/main/archive/archive.ts'),
      desks: await load('/main/desk/desk.ts'),
      commands: await load('/main/desk/execute.ts'),
      settling: await load('/main/desk/search/settle.ts'),
    };
    const stores = await loadStores(load);
    return inHome((home) => measure(modules, stores, join(home, 'search.standfirst')));
  });
}

async function measure(modules: Modules, stores: Stores, path: string): Promise<Comparison[]> {
  const news = makeNews();
  modules.create.createArchive(path);
  // Nobody sees it yet, so that writing costs what SQLite costs and not what the disk does, here and for the floor alike.
  const archive = modules.archives.openArchive(path, { unseen: true });
  fill(archive, news, stores, { captures, words: wordsPerCapture });
  const floor = bareIndex(archive);
  const before = statSync(path).size;
  const ours = timed(() => archive.transaction(() => modules.settling.settleSearch(archive)));
  archive.database.pragma('wal_checkpoint(TRUNCATE)');
  const size = (statSync(path).size - before) / 1e6;
  archive.close();

  const results: Comparison[] = [
    single(`index of ${captures.toLocaleString('en')} captures`, 's', ours / 1000, floor.built / 1000, 3),
    single('size of the index', 'MB', size, floor.size, 3),
  ];
  const desk = modules.desks.openDesk(path, { readOnly: true });
  results.push(...(await queries(modules, desk, news)), ...(await lists(modules, desk, news)));
  modules.desks.closeDesk(desk);
  return results;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The least that could find a word: FTS5 with the texts as they are. */
function bareIndex(archive: Archive): { built: number; size: number } {
  const { database } = archive;
  const pages = (): number => database.pragma('page_count', { simple: true }) as number;
  const before = pages();
  const built = timed(() =>
    archive.transaction(() => {
      database.exec(`CREATE VIRTUAL TABLE bare USING fts5 (title, body, content = '', tokenize = 'unicode61 remove_diacritics 2')`);
      const insert = database.prepare('INSERT INTO bare (rowid, title, body) VALUES (?, ?, ?)');
      const texts = database.prepare(
        `SELECT csl ->> '$.title' AS title, (SELECT group_concat(value ->> '$.text', char(10)) FROM json_each(readable)) AS body
         FROM capture JOIN source ON source.id = source_id ORDER BY capture.id`,
      );
      (texts.all() as { title: string; body: string }[]).forEach(({ title, body }, at) => insert.run(at + 1, title, body));
    }),
  );
  return { built, size: ((pages() - before) * (database.pragma('page_size', { simple: true }) as number)) / 1e6 };
}

type QueryClass = { name: string; queryOf: (news: News, round: number) => string; bareOf: (news: News, round: number) => string };

const quoted = (...words: string[]): string => words.map((word) => `"${word}"`).join(' ');
const plain = (name: string, wordsOf: (news: News, round: number) => string[]): QueryClass => ({
  name,
  queryOf: (news, round) => wordsOf(news, round).join(' '),
  bareOf: (news, round) => quoted(...wordsOf(news, round)),
});

const classes: QueryClass[] = [
  plain('a rare word', (news, round) => [news.word(20_000 + round * 311)]),
  plain('a middling word', (news, round) => [news.word(300 + round * 17)]),
  plain('one of the most frequent words', (news, round) => [news.word(round % 20)]),
  plain('three words', (news, round) => [news.word(10 + round), news.word(150 + round), news.word(1500 + round)]),
  {
    name: 'a phrase',
    queryOf: (news, round) => `"${news.word(round % 30)} ${news.word(40 + round)}"`,
    bareOf: (news, round) => `"${news.word(round % 30)} ${news.word(40 + round)}"`,
  },
  {
    name: 'three letters that words begin with',
    queryOf: (news, round) => `${news.word(round * 5).slice(0, 3)}*`,
    bareOf: (news, round) => `"${news.word(round * 5).slice(0, 3)}" *`,
  },
  {
    name: 'a middling word of one year',
    queryOf: (news, round) => `${news.word(300 + round * 17)} after:2019 before:2020`,
    bareOf: (news, round) => quoted(news.word(300 + round * 17)),
  },
];

async function queries({ commands: { execute } }: Modules, desk: Desk, news: News): Promise<Comparison[]> {
  const bare = desk.archive.database.prepare('SELECT rowid FROM bare WHERE bare MATCH ? ORDER BY rank LIMIT 50');
  const all: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  const results: Comparison[] = [];
  for (const { name, queryOf, bareOf } of classes) {
    const samples: typeof all = { ours: [], floor: [] };
    for (let round = 0; round < rounds; round++) {
      samples.floor.push(timed(() => void bare.all(bareOf(news, round))));
      const start = performance.now();
      const found = await execute(desk, 'search.find', { query: queryOf(news, round), typing: false, limit: 50 });
      if (!found.ok) throw new Error(found.error.happened);
      samples.ours.push(performance.now() - start);
    }
    results.push(percentile(`search: ${name}, p50`, 0.5, samples), percentile(`search: ${name}, p99`, 0.99, samples));
    all.ours.push(...samples.ours);
    all.floor.push(...samples.floor);
  }
  const whole = percentile('search: the first 50 of all of these, p99', 0.99, all);
  return [...results, { ...whole, met: whole.value <= longestWait }];
}

async function lists({ commands: { execute } }: Modules, desk: Desk, news: News): Promise<Comparison[]> {
  const page = async (query: string, offset: number, limit: number): Promise<void> => {
    const answer = await execute(desk, 'sources.page', { query, sort: 'added', reversed: false, offset, limit, storyId: null });
    if (!answer.ok) throw new Error(answer.error.happened);
  };
  const bare = desk.archive.database.prepare('SELECT * FROM source ORDER BY added_at DESC, id DESC LIMIT 60 OFFSET ?');
  const samples: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  await page('', 0, 1);
  for (let round = 0; round < rounds; round++) {
    const offset = Math.floor((captures / rounds) * round);
    samples.floor.push(timed(() => void bare.all(offset)));
    const start = performance.now();
    await page('', offset, 60);
    samples.ours.push(performance.now() - start);
  }
  const first: { ours: number[]; floor: number[] } = { ours: [], floor: [] };
  const matching = desk.archive.database.prepare('SELECT count(*) FROM bare WHERE bare MATCH ?');
  for (let round = 0; round < 12; round++) {
    first.floor.push(timed(() => void matching.all(quoted(news.word(300 + round)))));
    const start = performance.now();
    await page(news.word(300 + round), 0, 60);
    first.ours.push(performance.now() - start);
  }
  return [
    percentile('list of sources: 60 rows from anywhere, p99', 0.99, samples),
    percentile('list of sources: the first 60 with a middling word, p50', 0.5, first),
  ];
}

function single(name: string, unit: string, value: number, floor: number, goal: number): Comparison {
  const ratio = value / floor;
  return { name, unit, value, floor, ratio, goal, met: ratio <= goal, spread: '', floorSpread: '', samples: 1 };
}

function percentile(name: string, place: number, samples: { ours: readonly number[]; floor: readonly number[] }): Comparison {
  const value = quantile(samples.ours, place);
  const floor = quantile(samples.floor, place);
  return { name, unit: 'ms', value, floor, ratio: value / floor, goal: null, met: null, spread: '', floorSpread: '', samples: samples.ours.length };
}
