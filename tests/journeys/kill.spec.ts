import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { v7 as uuidv7 } from 'uuid';
import { encodeBlock, type Block, type EncodedBlock } from '../../domain/story/body.ts';
import { encodePatch } from '../../domain/story/patch.ts';
import { randomFrom, type Random } from '../properties/random.ts';
import { expect, launchApp, test, type App } from './app.ts';
import { deskInNode, type DeskInNode } from './desk-in-node.ts';

/** `KILLS=20 SEED=7` for a shorter or another run. */
const kills = Number(process.env['KILLS'] ?? 200);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** The app is killed at some moment of this span of work, in milliseconds. */
const work = { least: 50, most: 600 };

/** So many apps, each with an archive of its own, at once: one alone leaves the processors waiting. */
const lanes = 2;

type Totals = {
  kills: number;
  updates: number;
  acknowledged: number;
  /** Kills that met the window with an update on its way, and the most that were on their way at once. */
  inFlight: number;
  mostInFlight: number;
  /** Updates on their way that were not in the archive, in all and at the most at one kill. */
  lost: number;
  mostLost: number;
};

// Recording what every killed window showed costs more than the kills.
test.use({ trace: 'off' });

// The seed is not in the title: every process of the runner reads this file, and must find the same title.
test(`nothing acknowledged is lost by ${kills} kills -9`, async ({ folder }) => {
  test.setTimeout(kills * 10_000 + 60_000);
  test.info().annotations.push({ type: 'seed', description: `${seed}` });
  const totals: Totals = { kills: 0, updates: 0, acknowledged: 0, inFlight: 0, mostInFlight: 0, lost: 0, mostLost: 0 };
  const node = await deskInNode(folder);
  try {
    await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => killAgainAndAgain(node, join(folder, `${lane}`), seed + lane, totals)),
    );
  } finally {
    await node.close();
  }
  test.info().annotations.push({ type: 'totals', description: JSON.stringify(totals) });
  expect(totals.kills).toBe(kills);
  expect(totals.acknowledged).toBeGreaterThan(kills);
});

/** Starts the app on one archive, works, kills, and looks, until all lanes together have killed often enough. */
async function killAgainAndAgain(node: DeskInNode, folder: string, lane: number, totals: Totals): Promise<void> {
  mkdirSync(folder);
  const random = randomFrom(lane);
  const archive = join(folder, 'Killed.standfirst');
  const storyId = storyIn(node, archive);
  while (totals.kills < kills) {
    totals.kills++;
    const app = await launchApp({ userData: join(folder, 'settings'), archive });
    const known = await watchCopy(app.window);
    await app.window.getByRole('textbox', { name: 'Copy', exact: true }).focus();
    await typeFast(app.window);
    const killed = killSoon(app, work.least + random.below(work.most - work.least));
    await Promise.all([killed, writeUntilTheEnd(app.window, random)]);
    const found = await examine(node, archive, storyId, known);
    const inFlight = known.seq - known.acknowledged;
    const lost = Math.max(0, known.seq - found.seq);
    totals.updates += known.seq - known.start;
    totals.acknowledged += known.acknowledged - known.start;
    totals.inFlight += Number(inFlight > 0);
    totals.mostInFlight = Math.max(totals.mostInFlight, inFlight);
    totals.lost += lost;
    totals.mostLost = Math.max(totals.mostLost, lost);
  }
}

/** An archive with one story in it, long enough to be worked on. */
function storyIn({ archive, desk, commands }: DeskInNode, path: string): string {
  archive.createArchive(path);
  const open = desk.openDesk(path);
  const story = commands.execute(open, 'stories.create', { slug: 'killed', headline: 'Killed' });
  if (!story.ok) throw new Error(story.error.happened);
  const patch = encodePatch({ index: 0, deleteCount: 0, blocks: Array.from({ length: 12 }, (_, at) => paragraph(`Graf ${at}.`)) });
  const written = commands.execute(open, 'body.append', { storyId: story.value.id, seq: 1, patch });
  if (!written.ok) throw new Error(written.error.happened);
  desk.closeDesk(open);
  return story.value.id;
}

function paragraph(words: string): EncodedBlock {
  return encodeBlock({
    type: 'paragraph',
    $: { id: uuidv7() },
    children: [{ type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
    direction: null,
    format: '',
    indent: 0,
    textFormat: 0,
    textStyle: '',
    version: 1,
  });
}

/** What the test has heard from the window by now. */
type Known = {
  /** The update that the copy held when it was opened. */
  start: number;
  /** The last update that the window made, and the last that it said was in the archive. */
  seq: number;
  acknowledged: number;
  /** The copy as the editor had it after each update. */
  states: Map<number, EncodedBlock[]>;
};

/** Hears of every update as it is made, and of every acknowledgement as it is shown. */
async function watchCopy(window: Page): Promise<Known> {
  const known: Known = { start: -1, seq: -1, acknowledged: -1, states: new Map() };
  await window.exposeFunction('heard', (seq: number, blocks: string) => {
    if (known.start === -1) known.start = seq;
    known.seq = seq;
    known.states.set(seq, (JSON.parse(blocks) as Block[]).map(encodeBlock));
  });
  await window.exposeFunction('acknowledged', (seq: number) => {
    known.acknowledged = seq;
  });
  await window.locator('[data-saved-seq]').waitFor({ state: 'attached' });
  await window.evaluate(() => {
    type Listening = { getEditorState(): { toJSON(): { root: { children: unknown } } }; registerUpdateListener(listener: () => void): void };
    type Told = { heard(seq: number, blocks: string): void; acknowledged(seq: number): void };
    const told = globalThis as unknown as Told;
    const editor = (document.querySelector('[role=textbox][aria-label=Copy]') as unknown as { __lexicalEditor: Listening }).__lexicalEditor;
    const status = document.querySelector<HTMLElement>('[data-saved-seq]');
    if (status === null) throw new Error('no save status');
    const savedSeq = () => Number(status.dataset['savedSeq']);
    const blocks = () => JSON.stringify(editor.getEditorState().toJSON().root.children);
    let seq = savedSeq();
    let last = blocks();
    told.heard(seq, last);
    told.acknowledged(seq);
    editor.registerUpdateListener(() => {
      const next = blocks();
      if (next === last) return;
      last = next;
      told.heard(++seq, next);
    });
    new MutationObserver(() => told.acknowledged(savedSeq())).observe(status, { attributeFilter: ['data-saved-seq'] });
  });
  return known;
}

/** Ends the app and everything that it started, as a power cut would, and waits until it is gone. */
async function killSoon(app: App, delay: number): Promise<void> {
  const root = app.electron.process();
  const gone = new Promise((resolve) => root.once('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, delay));
  // Playwright starts the app as the leader of a group of its own.
  if (root.pid !== undefined) process.kill(-root.pid, 'SIGKILL');
  await gone;
}

const lines = ['The minister said so. ', 'Tokyo ', '“no plan” ', '首相は国会で ', 'x', '👩‍👩‍👧 '];
const pages = [
  '<p>Pasted <b>bold</b> words.</p><ul><li>one</li><li>two</li></ul>',
  '<h2>Pasted heading</h2><p>And <a href="https://paper.example">a link</a>.</p>',
];

/** Types inside the page, many times a second: keys that come from outside take longer than many a span of work. */
async function typeFast(window: Page): Promise<void> {
  await window.evaluate(() => {
    const words = ['The ', 'harbour ', 'board ', 'said ', 'so. '];
    let typed = 0;
    // oxlint-disable-next-line typescript/no-deprecated -- nothing newer types into a page from within
    setInterval(() => document.execCommand('insertText', false, words[typed++ % words.length]), 40);
  });
}

/** Works on the copy with the keyboard and the clipboard until the window is no more. */
async function writeUntilTheEnd(window: Page, random: Random): Promise<void> {
  try {
    for (;;) await act(window, random);
  } catch {
    // The window was killed while it was asked for something.
  }
}

async function act(window: Page, random: Random): Promise<void> {
  const { keyboard } = window;
  const key = random.pick(['ArrowUp', 'ArrowDown', 'Home', 'End', 'Control+Home', 'Control+End']);
  switch (random.below(12)) {
    case 0:
      return keyboard.press(key);
    case 1:
      return keyboard.press('Enter');
    case 2:
      return keyboard.press(random.chance(0.5) ? 'Backspace' : 'Delete');
    case 3:
      await keyboard.press('Shift+ArrowDown');
      return keyboard.press(random.pick(['Control+b', 'Control+i', 'Control+Shift+X']));
    case 4:
      return keyboard.press(random.pick(['Control+Alt+2', 'Control+Alt+Q', 'Control+Shift+8', 'Control+Alt+0']));
    case 5:
      return keyboard.press('Control+z');
    case 6:
      return keyboard.press('Control+Shift+z');
    case 7:
      return paste(window, random.pick(pages));
    case 8:
      if (random.chance(0.9)) return keyboard.type('## ');
      await keyboard.press('Control+a');
      return keyboard.press('Delete');
    default:
      return keyboard.type(random.pick(lines));
  }
}

async function paste(window: Page, page: string): Promise<void> {
  await window.evaluate((html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, page);
}

/** Opens the archive as the next program would, and looks at all of it. */
async function examine(node: DeskInNode, path: string, storyId: string, known: Known): Promise<{ seq: number }> {
  const desk = node.desk.openDesk(path);
  try {
    const copy = node.recovery.recoverCopy(desk.archive, storyId);
    expect(copy.seq, 'an acknowledged update is lost').toBeGreaterThanOrEqual(known.acknowledged);
    // The last words of a dying window may not have reached the test: the copy is compared where both know it.
    const shared = Math.min(copy.seq, known.seq);
    const blocks = shared === copy.seq ? copy.blocks : node.recovery.recoverCopy(desk.archive, storyId, shared).blocks;
    expect(blocks, `the copy at update ${shared} is not what the editor had`).toEqual(known.states.get(shared));
    const verified = await node.commands.execute(desk, 'archive.verify', {});
    expect(verified.ok && verified.value.problems).toEqual([]);
    return { seq: copy.seq };
  } finally {
    node.desk.closeDesk(desk);
  }
}
