import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const pollMs = 100;

/**
 * Runs `work` while no other process of this machine does so under the same lock file.
 * The file holds the owner's process id; a lock whose owner has died is taken over.
 */
export async function oneAtATime(lock: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) {
    if (ownerIsGone(lock)) rmSync(lock, { force: true });
    else await wait(pollMs);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function ownerIsGone(lock: string): boolean {
  const owner = readOwner(lock);
  if (owner === undefined) return false;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Nothing while the owner is between making the file and writing into it, or has just let go. */
function readOwner(lock: string): number | undefined {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    return owner > 0 ? owner : undefined;
  } catch {
    return undefined;
  }
}
