import { EventEmitter, once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { encodeBlock, type Block, type EncodedBlock } from '../../domain/story/body.ts';
import { encodePatch } from '../../domain/story/patch.ts';
import { randomFrom, type Random } from '../properties/random.ts';
import { expect, test } from './app.ts';
import { deskInNode, type DeskInNode } from './desk-in-node.ts';
import { startKillable, type KillableApp } from './killable-app.ts';
import type { DebuggedPage } from './page-debugger.ts';

/** `KILLS=20 SEED=7` for a shorter or another run. */
const kills = Number(process.env['KILLS'] ?? 200);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** The app is killed after so many updates, counted so that a busy machine gets as far as an idle one, and then some moment later. */
const work = { mostUpdates: 15, mostMilliseconds: 60 };

/** So many apps, each with an archive of its own, at once: one alone leaves the processors waiting. */
const lanes = 2;

type Totals = {
  kills: number;
  updates: number;
  saved: number;
  /** Kills that met the window with an update on its way, and the most that were on their way at once. */
  inFlight: number;
  mostInFlight: number;
  /** Updates on their way that were not in the archive, in all and at the most at one kill. */
  lost: number;
  mostLost: number;
  /** How long before its end a window made the oldest update that was lost, in milliseconds. */
  oldestLost: number;
};

// The seed is not in the title: every process of the runner reads this file, and must find the same title.
test(`nothing acknowledged is lost by ${kills} kills -9`, async ({ folder }) => {
  test.setTimeout(kills * 10_000 + 60_000);
  test.info().annotations.push({ type: 'seed', description: `${seed}` });
  const totals: Totals = { kills: 0, updates: 0, saved: 0, inFlight: 0, mostInFlight: 0, lost: 0, mostLost: 0, oldestLost: 0 };
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
  expect(totals.saved).toBeGreaterThan(kills);
});

/** Starts the app on one archive, works, kills, and looks, until all lanes together have killed often enough. */
async function killAgainAndAgain(node: DeskInNode, folder: string, lane: number, totals: Totals): Promise<void> {
  mkdirSync(folder);
  const random = randomFrom(lane);
  const archive = join(folder, 'Killed.standfirst');
  const storyId = storyIn(node, archive);
  while (totals.kills < kills) {
    totals.kills++;
    const app = await startKillable({ userData: join(folder, 'settings'), archive });
    const known = await watchCopy(app.page);
    const updates = random.below(work.mostUpdates);
    const later = random.below(work.mostMilliseconds);
    const killed = killAfter(app, known.reached(updates), later);
    const [end] = await Promise.all([killed, writeUntilTheEnd(app.page, random)]);
    const found = await examine(node, archive, storyId, known);
    count(totals, known, found, end);
  }
}

function count(totals: Totals, known: Known, kept: number, end: number): void {
  const inFlight = known.made - known.saved;
  const lost = known.made - kept;
  totals.updates += known.made;
  totals.saved += known.saved;
  totals.inFlight += Number(inFlight > 0);
  totals.mostInFlight = Math.max(totals.mostInFlight, inFlight);
  totals.lost += lost;
  totals.mostLost = Math.max(totals.mostLost, lost);
  const oldest = known.updates[kept + 1];
  if (oldest !== undefined) totals.oldestLost = Math.max(totals.oldestLost, end - oldest.madeAt);
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

/** What one update did to the top-level blocks, as the editor's own JSON has them. */
type Update = { index: number; deleteCount: number; blocks: string[]; madeAt: number };

/** What the test has heard from the window by now. */
type Known = {
  /** The copy as it was opened, then each update. */
  updates: Update[];
  /** The last update that the window made, and the last that it said was in the archive, counted from the opening. */
  made: number;
  saved: number;
  /** The last row of the journal that the window said was in the archive. Updates may share one. */
  row: number;
  /** Resolves once the window has made so many updates. */
  reached(updates: number): Promise<void>;
};

const updateSchema = z.object({ index: z.int(), deleteCount: z.int(), blocks: z.array(z.string()), madeAt: z.number() });
const savedSchema = z.object({ made: z.int(), row: z.int(), isAll: z.boolean() });

/** Hears of every update as it is made, and of every acknowledgement as it is shown; then typing begins. */
async function watchCopy(page: DebuggedPage): Promise<Known> {
  const heard = new EventEmitter();
  const known: Known = {
    updates: [],
    made: -1,
    saved: -1,
    row: -1,
    async reached(updates) {
      while (known.made < updates) await once(heard, 'update');
    },
  };
  await page.listen('heard', (text) => {
    known.updates.push(updateSchema.parse(JSON.parse(text)));
    known.made++;
    heard.emit('update');
  });
  await page.listen('acknowledged', (text) => {
    const { made, row, isAll } = savedSchema.parse(JSON.parse(text));
    known.row = row;
    if (isAll) known.saved = made;
  });
  await page.evaluate(`(${watchInPage.toString()})()`);
  return known;
}

/**
 * Runs in the page. Tells each update by the blocks between the first and the last that differ, and types many times a
 * second: keys that come from outside take longer than many a span of work.
 */
async function watchInPage(): Promise<void> {
  type Listening = { getEditorState(): { toJSON(): { root: { children: unknown[] } } }; registerUpdateListener(listener: () => void): void };
  type Told = { heard(update: string): void; acknowledged(saved: string): void };
  const told = globalThis as unknown as Told;
  const look = () => ({
    copy: document.querySelector<HTMLElement & { __lexicalEditor?: Listening }>('[role=textbox][aria-label=Copy]'),
    status: document.querySelector<HTMLElement>('[data-saved-seq]'),
  });
  await new Promise<void>((resolve) => {
    const wait = () => (look().copy?.__lexicalEditor && look().status ? resolve() : setTimeout(wait, 20));
    wait();
  });
  const { copy, status } = look();
  const editor = copy?.__lexicalEditor;
  if (editor === undefined || status === null) throw new Error('no copy');
  const blocks = () => editor.getEditorState().toJSON().root.children.map((block) => JSON.stringify(block));
  let made = -1;
  let last: string[] = [];
  const tell = (next: string[]) => {
    const shorter = Math.min(last.length, next.length);
    let index = 0;
    while (index < shorter && last[index] === next[index]) index++;
    let same = 0;
    while (same < shorter - index && last.at(-1 - same) === next.at(-1 - same)) same++;
    const changed = next.slice(index, next.length - same);
    const deleteCount = last.length - same - index;
    if (made >= 0 && changed.length === 0 && deleteCount === 0) return;
    made++;
    last = next;
    told.heard(JSON.stringify({ index, deleteCount, blocks: changed, madeAt: Date.now() }));
  };
  const tellSaved = () => {
    const { savedSeq, save } = status.dataset;
    told.acknowledged(JSON.stringify({ made, row: Number(savedSeq), isAll: save === 'saved' }));
  };
  tell(blocks());
  tellSaved();
  editor.registerUpdateListener(() => tell(blocks()));
  new MutationObserver(tellSaved).observe(status, { attributeFilter: ['data-saved-seq', 'data-save'] });
  copy?.focus();
  const words = ['The ', 'harbour ', 'board ', 'said ', 'so. '];
  let typed = 0;
  // oxlint-disable-next-line typescript/no-deprecated -- nothing newer types into a page from within
  setInterval(() => document.execCommand('insertText', false, words[typed++ % words.length]), 40);
}

/** The copy as the editor had it when it was opened and after each update. */
function statesOf({ updates }: Known): EncodedBlock[][] {
  const encoded = new Map<string, EncodedBlock>();
  const encode = (json: string): EncodedBlock => {
    const block = encoded.get(json) ?? encodeBlock(JSON.parse(json) as Block);
    encoded.set(json, block);
    return block;
  };
  const states: EncodedBlock[][] = [];
  for (const { index, deleteCount, blocks } of updates) {
    const before = states.at(-1) ?? [];
    states.push([...before.slice(0, index), ...blocks.map(encode), ...before.slice(index + deleteCount)]);
  }
  return states;
}

/** Ends the app so many milliseconds after it has got somewhere, and gives when that was. */
async function killAfter(app: KillableApp, somewhere: Promise<void>, milliseconds: number): Promise<number> {
  await somewhere;
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const end = Date.now();
  await app.kill();
  return end;
}

const lines = ['The minister said so. ', 'Tokyo ', '“no plan” ', '首相は国会で ', 'x', '👩‍👩‍👧 '];
const pages = [
  '<p>Pasted <b>bold</b> words.</p><ul><li>one</li><li>two</li></ul>',
  '<h2>Pasted heading</h2><p>And <a href="https://paper.example">a link</a>.</p>',
];

/** Works on the copy with the keyboard and the clipboard until the window is no more. */
async function writeUntilTheEnd(page: DebuggedPage, random: Random): Promise<void> {
  try {
    for (;;) await act(page, random);
  } catch {
    // The window was killed while it was asked for something.
  }
}

async function act(page: DebuggedPage, random: Random): Promise<void> {
  const key = random.pick(['ArrowUp', 'ArrowDown', 'Home', 'End', 'Control+Home', 'Control+End']);
  switch (random.below(12)) {
    case 0:
      return page.press(key);
    case 1:
      return page.press('Enter');
    case 2:
      return page.press(random.chance(0.5) ? 'Backspace' : 'Delete');
    case 3:
      await page.press('Shift+ArrowDown');
      return page.press(random.pick(['Control+b', 'Control+i', 'Control+Shift+x']));
    case 4:
      return page.press(random.pick(['Control+Alt+2', 'Control+Alt+q', 'Control+Shift+8', 'Control+Alt+0']));
    case 5:
      return page.press('Control+z');
    case 6:
      return page.press('Control+Shift+z');
    case 7:
      return paste(page, random.pick(pages));
    case 8:
      if (random.chance(0.9)) return page.type('## ');
      await page.press('Control+a');
      return page.press('Delete');
    default:
      return page.type(random.pick(lines));
  }
}

async function paste(page: DebuggedPage, html: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', ${JSON.stringify(html)});
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

/** Opens the archive as the next program would, looks at all of it, and gives the last update that is in it. */
async function examine(node: DeskInNode, path: string, storyId: string, known: Known): Promise<number> {
  const desk = node.desk.openDesk(path);
  try {
    const { seq } = node.recovery.recoverCopy(desk.archive, storyId);
    expect(seq, 'an acknowledged row is lost').toBeGreaterThanOrEqual(known.row);
    const states = statesOf(known).map((blocks) => blocks.join('\n'));
    let kept = -1;
    // The last words of a dying window may not have reached the test: the copy is compared where both know it.
    for (let row = seq; kept < 0 && row >= known.row; row--) {
      kept = states.lastIndexOf(node.recovery.recoverCopy(desk.archive, storyId, row).blocks.join('\n'));
    }
    expect(kept, 'the copy is not what the editor had after any update since the last that was saved').toBeGreaterThanOrEqual(known.saved);
    const verified = await node.commands.execute(desk, 'archive.verify', {});
    expect(verified.ok && verified.value.problems).toEqual([]);
    return kept;
  } finally {
    node.desk.closeDesk(desk);
  }
}
