import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evaluateWhenLoaded, startProgram, type Page, type Program } from './page.ts';
import { packagedProgram } from './empty-window.ts';

/** A folder for the settings and archives of one benchmark, gone when it is done. */
export async function inHome<Result>(work: (home: string) => Promise<Result>): Promise<Result> {
  const home = mkdtempSync(join(tmpdir(), 'standfirst-bench-'));
  try {
    return await work(home);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param archive what to open in place of what was open last */
export function startDesk(home: string, archive?: string): Promise<Program> {
  return startProgram(packagedProgram(), [`--user-data-dir=${join(home, 'desk')}`, ...(archive === undefined ? [] : [archive])]);
}

export function startEmpty(program: string, home: string): Promise<Program> {
  return startProgram(program, [`--user-data-dir=${join(home, 'empty')}`]);
}

/** The time of the frame after the next, in milliseconds since 1970: what the next one draws is on the screen then. */
const nextFrame = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))))`;

export async function secondFrame(page: Page): Promise<number> {
  return (await evaluateWhenLoaded(page, nextFrame)) as number;
}

const copyHasCaret = `(() => {
  const copy = document.activeElement;
  return copy !== null && copy.isContentEditable && copy.contains(getSelection().anchorNode) && copy.textContent !== '';
})()`;

/** The same for the first frame in which the caret stands in a story's copy. */
export async function caretInCopy(page: Page): Promise<number> {
  const expression = `new Promise((resolve, reject) => {
    const look = () => (${copyHasCaret} ? ${nextFrame}.then(resolve) : requestAnimationFrame(look));
    look();
    setTimeout(() => reject(new Error('no caret in the copy; the focus is on ' + document.activeElement.outerHTML.slice(0, 200))), 30_000);
  })`;
  return (await evaluateWhenLoaded(page, expression)) as number;
}
