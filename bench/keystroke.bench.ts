import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { encodeBlock, type Block } from '../domain/story/body.ts';
import { encodePatch } from '../domain/story/patch.ts';
import { caretInCopy, inHome, secondFrame, startDesk, startEmpty } from './desk.ts';
import { emptyWindow } from './empty-window.ts';
import { compare, interleaved, type Comparison } from './measure.ts';
import type { Page } from './page.ts';
import { prose } from './prose.ts';

/** 200 keys in all, so that the 95th percentile rests on ten of them. */
const rounds = 8;
const keysPerRound = 25;
/** Eight keys a second: fast typing. */
const betweenKeys = 125;

/** From a key going down to its letter drawn, in the copy and in a bare contenteditable of the same words. */
export async function run(): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const words of [1000, 10_000, 100_000]) comparisons.push(...(await typingIn(words)));
  return comparisons;
}

function typingIn(words: number): Promise<Comparison[]> {
  return inHome(async (home) => {
    const paragraphs = prose(words);
    await makeLastStory(home, paragraphs);
    const desk = await startDesk(home);
    await caretInCopy(desk.page);
    const bare = await startEmpty(await emptyWindow(barePage(paragraphs)), home);
    await secondFrame(bare.page);
    try {
      for (const { page } of [desk, bare]) await prepare(page);
      const samples = await interleaved(
        rounds,
        () => typeKeys(desk.page),
        () => typeKeys(bare.page),
      );
      const name = `key to paint, ${words.toLocaleString('en')} words`;
      const [ours, floor] = [samples.ours.flat(), samples.floor.flat()];
      return [
        compare({ name, unit: 'ms', goal: 1.5, samples: ours, floor }),
        compare({ name: `${name}, p95`, unit: 'ms', goal: 1.5, at: 0.95, samples: ours, floor }),
      ];
    } finally {
      await desk.close();
      await bare.close();
    }
  });
}

/** Writes the story through the window's own bridge, with so many claims, and has it opened at the next start. */
export async function makeLastStory(home: string, paragraphs: readonly string[], claims = 0): Promise<void> {
  const desk = await startDesk(home);
  await caretInCopy(desk.page);
  const patch = encodePatch({ index: 0, deleteCount: 0, blocks: paragraphs.map(blockOf).map(encodeBlock) });
  await desk.page.evaluate(`(async () => {
    const ask = async (name, input) => {
      const result = await window.standfirst.send(name, input);
      if (!result.ok) throw new Error(name + ': ' + result.error.happened);
      return result.value;
    };
    const story = await ask('stories.create', { slug: 'bench', headline: 'A story to type in' });
    const body = await ask('body.open', { storyId: story.id });
    const count = JSON.parse(body.blocks).length;
    const patch = ${JSON.stringify(patch)}.replace('[0,0,', '[0,' + count + ',');
    await ask('body.append', { storyId: story.id, seq: body.seq + 1, patch });
    const blocks = JSON.parse(patch)[2];
    for (let made = 0; made < ${claims}; made++) {
      const block = blocks[made % blocks.length];
      const start = 12 * Math.floor(made / blocks.length);
      await ask('claims.create', {
        storyId: story.id,
        claimId: crypto.randomUUID(),
        seq: body.seq + 1,
        segments: [{ blockId: block.$.id, start, end: start + 30 }],
      });
    }
    const archive = await ask('archive.state', {});
    await ask('settings.set', { lastStory: { [archive.path]: story.id } });
  })()`);
  await desk.close();
}

function blockOf(words: string, at: number): Block {
  const element = { direction: null, format: '', indent: 0, version: 1 } as const;
  const text = { type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 } as const;
  const id = `0192f0c0-0000-7000-8000-${String(at).padStart(12, '0')}`;
  return { type: 'paragraph', children: [text], ...element, $: { id } };
}

/** In the size and measure of the desk's copy. */
function barePage(paragraphs: readonly string[]): string {
  return `<!doctype html>
<meta charset="utf-8">
<title>Bare</title>
<style>div { width: 38rem; margin: auto; font: 1.1875rem/1.6 serif; outline: none } p { margin: 0 0 0.9em }</style>
<div contenteditable="true" spellcheck="false">${paragraphs.map((words) => `<p>${words}</p>`).join('')}</div>`;
}

/** Puts the caret after the first word of the paragraph in the middle, and starts to time keys. */
export async function prepare(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const copy = document.querySelector('[contenteditable="true"]');
    copy.focus();
    const block = copy.children[Math.floor(copy.children.length / 2)];
    block.scrollIntoView({ block: 'center' });
    const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
    getSelection().collapse(words, words.data.indexOf(' '));
    window.keyTimes = [];
    addEventListener('keydown', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        // The frame is drawn right after this callback; a task of this priority comes before any that waits.
        scheduler.postTask(() => window.keyTimes.push(performance.now() - timeStamp), { priority: 'user-blocking' });
      });
    }, { capture: true });
  })()`);
  await pause(1000);
}

/** @throws where a key did not arrive or its letter did not */
export async function typeKeys(page: Page): Promise<number[]> {
  const letters = 'return document.querySelector(\'[contenteditable="true"]\').textContent.length';
  const before = await page.evaluate(`(() => { window.keyTimes = []; ${letters}; })()`);
  for (let key = 0; key < keysPerRound; key++) {
    await page.press('abcdefghijklmnopqrstuvwxyz'.charAt(key % 26));
    await pause(betweenKeys);
  }
  // On a busy machine the last key may still wait for its frame.
  await page.evaluate(`new Promise((resolve) => {
    const look = () => (window.keyTimes.length < ${keysPerRound} ? requestAnimationFrame(look) : resolve());
    setTimeout(resolve, 5000);
    look();
  })`);
  const after = await page.evaluate(`(() => { ${letters}; })()`);
  if (Number(after) - Number(before) !== keysPerRound) throw new Error('not every key arrived in the copy');
  return z.array(z.number()).length(keysPerRound).parse(await page.evaluate('window.keyTimes'));
}
