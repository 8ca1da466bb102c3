import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { caretInCopy, inHome, secondFrame, startDesk, startEmpty } from './desk.ts';
import { emptyWindow } from './empty-window.ts';
import { compare, interleaved, type Comparison } from './measure.ts';
import type { Program } from './page.ts';

const rounds = 3;
/** Until what start-up left behind is given back. */
const settled = 4000;

/** What all processes of the app hold with the last story open, beside an empty window's. Linux alone can tell. */
export async function run(): Promise<Comparison[]> {
  if (process.platform !== 'linux') {
    process.stdout.write('memory: NOT MEASURED, since only Linux tells what processes share.\n');
    return [];
  }
  return inHome(async (home) => {
    const empty = await emptyWindow('<!doctype html><title>Empty</title>');
    const first = await startDesk(home);
    await caretInCopy(first.page);
    await first.close();
    const samples = await interleaved(
      rounds,
      async () => {
        const desk = await startDesk(home);
        await caretInCopy(desk.page);
        return held(desk);
      },
      async () => {
        const window = await startEmpty(empty, home);
        await secondFrame(window.page);
        return held(window);
      },
    );
    return [compare({ name: 'memory of all processes', unit: 'MB', goal: null, samples: samples.ours, floor: samples.floor })];
  });
}

async function held(program: Program): Promise<number> {
  await pause(settled);
  const megabytes = processesFrom(program.pid).reduce((sum, pid) => sum + proportionalSize(pid), 0) / 1024;
  await program.close();
  return megabytes;
}

/** A process and all that it started. */
function processesFrom(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid));
  }
  const found = new Set([root]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** 0 for a process that has ended meanwhile. */
function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readProcess(pid, 'status'))?.[1] ?? 0);
}

/** PSS in KiB: memory that processes share is counted once, in parts. */
function proportionalSize(pid: number): number {
  return Number(/^Pss:\s*(\d+)/m.exec(readProcess(pid, 'smaps_rollup'))?.[1] ?? 0);
}

function readProcess(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
