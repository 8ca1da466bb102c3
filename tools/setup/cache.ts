import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const day = 24 * 60 * 60 * 1000;

/**
 * The folder where prepared programs are kept between checkouts.
 * Root's is not in its home: the journeys run as an ordinary user, who can't read there.
 */
export function cacheFolder(): string {
  const { STANDFIRST_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (STANDFIRST_CACHE) return STANDFIRST_CACHE;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'standfirst');
  if (process.platform === 'win32') return join(LOCALAPPDATA ?? homedir(), 'standfirst', 'cache');
  if (process.getuid?.() === 0) return '/var/cache/standfirst';
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'standfirst');
}

/**
 * Makes `folder` once: `prepare` fills a draft beside it, which then takes its name in one step.
 * Of two runs at once both may prepare, and the first to finish wins; neither sees half a folder.
 */
export async function fillOnce(folder: string, prepare: (draft: string) => Promise<void>): Promise<string> {
  if (existsSync(folder)) return folder;
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  await removeAbandonedDrafts(parent);
  const draft = join(parent, `${basename(folder)}.${randomUUID()}.draft`);
  try {
    await mkdir(draft);
    await prepare(draft);
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

async function removeAbandonedDrafts(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.endsWith('.draft')) continue;
    const draft = join(parent, name);
    const made = await stat(draft).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > day) await rm(draft, { recursive: true, force: true });
  }
}
