import { join } from 'node:path';
import { z } from 'zod';
import type * as archives from '../main/archive/archive.ts';
import type * as create from '../main/archive/create.ts';
import { inHome, startDesk, startEmpty } from './desk.ts';
import { emptyWindow } from './empty-window.ts';
import { fill, loadStores } from './library-of-news.ts';
import { quantile, type Comparison } from './measure.ts';
import { makeNews } from './news.ts';
import { evaluateWhenLoaded, type Page } from './page.ts';
import { withSources } from './sources-in-node.ts';

const rows = 100_000;
const rounds = 5;
/** Frames a round: three seconds of scrolling where every frame comes in time. */
const frames = 180;
/** As far as a flick of a wheel goes, and as far as nobody reads: a page a frame. In CSS pixels. */
const steps = { wheel: 120, pages: 700 } as const;
/** A frame in the time of two has been missed, at 60 a second. */
const late = 25;

/** The library of 100,000 sources scrolled in the real window, beside a bare page of as many lines in an empty one. */
export function run(): Promise<Comparison[]> {
  return inHome(async (home) => {
    const archive = join(home, 'library.standfirst');
    await makeLibrary(archive);
    const empty = await emptyWindow(bareRows());
    const desk = await startDesk(home, archive);
    const bare = await startEmpty(empty, home);
    try {
      await evaluateWhenLoaded(desk.page, openLibrary);
      await evaluateWhenLoaded(bare.page, bareIsThere);
      const results: Comparison[] = [];
      for (const [name, step] of Object.entries(steps)) results.push(...(await scrolled(name, step, desk.page, bare.page)));
      return results;
    } finally {
      await desk.close();
      await bare.close();
    }
  });
}

async function makeLibrary(path: string): Promise<void> {
  await withSources(async (load) => {
    const { createArchive } = await load<typeof create>('/main/archive/create.ts');
    const { openArchive } = await load<typeof archives>('/main/archive/archive.ts');
    createArchive(path);
    const opened = openArchive(path, { unseen: true });
    fill(opened, makeNews(), await loadStores(load), { captures: rows, words: 8 });
    opened.close();
  });
}

/** Lines of a fixed height and no script: what the compositor can do at best. */
const bareRows = (): string => `<!doctype html><title>Rows</title><style>body{margin:0;font:14px/40px sans-serif}#list{height:100vh;overflow:auto}</style>
<div id="list">${Array.from({ length: 2000 }, (_, at) => `<div>A line of a list that is not read, number ${at}</div>`).join('')}</div>`;

const bareIsThere = `new Promise((resolve) => {
  const look = () => (document.getElementById('list') === null ? requestAnimationFrame(look) : resolve(true));
  look();
})`;

const openLibrary = `new Promise((resolve, reject) => {
  const shortcut = { key: '3', code: 'Digit3', ctrlKey: true, bubbles: true, cancelable: true };
  const press = setInterval(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', shortcut)), 500);
  const look = () => {
    if (document.querySelector('[aria-label="Sources of the library"] [role="option"]') === null) return void requestAnimationFrame(look);
    clearInterval(press);
    resolve(true);
  };
  look();
  setTimeout(() => reject(new Error('the library does not show: ' + document.body.innerText.slice(0, 300))), 60_000);
})`;

/** The time between frames while a list is scrolled by `step` before each, in milliseconds; the list turns at its ends. */
const scroll = (step: number): string => `new Promise((resolve) => {
  const scrolls = (element) => element.scrollHeight > element.clientHeight + 1000 && /auto|scroll/.test(getComputedStyle(element).overflowY);
  const list = [document.getElementById('list') ?? document.querySelector('[aria-label="Sources of the library"]')]
    .flatMap((found) => [found, ...found.querySelectorAll('*'), found.parentElement]).find(scrolls);
  let way = ${step}, last = performance.now();
  const times = [];
  const next = (now) => {
    times.push(now - last);
    last = now;
    const before = list.scrollTop;
    list.scrollTop += way;
    if (list.scrollTop === before) way = -way;
    if (times.length < ${frames}) requestAnimationFrame(next);
    else resolve(times.slice(2));
  };
  requestAnimationFrame(next);
})`;

async function scrolled(name: string, step: number, desk: Page, bare: Page): Promise<Comparison[]> {
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.ours.push(...(await framesOf(desk, step)));
    times.floor.push(...(await framesOf(bare, step)));
  }
  const figure = (what: string, unit: string, of: (all: readonly number[]) => number, met: (value: number) => boolean | null): Comparison => {
    const value = of(times.ours);
    const floor = of(times.floor);
    return { name: `scrolling 100,000 rows by ${name}: ${what}`, unit, value, floor, ratio: value / floor, goal: null, met: met(value), spread: '', floorSpread: '', samples: times.ours.length };
  };
  return [
    figure('frames a second', '/s', (all) => (1000 * all.length) / all.reduce((sum, time) => sum + time, 0), (value) => (name === 'wheel' ? value >= 58 : null)),
    figure('time of a frame, p99', 'ms', (all) => quantile(all, 0.99), () => null),
    figure('late frames', '%', (all) => (100 * all.filter((time) => time > late).length) / all.length, () => null),
  ];
}

async function framesOf(page: Page, step: number): Promise<number[]> {
  return z.array(z.number()).parse(await page.evaluate(scroll(step)));
}
