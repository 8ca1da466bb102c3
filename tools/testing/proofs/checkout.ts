import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from '../../run.ts';

/** What a checkout holds at one moment: the content of each file by its path, with `/`, from the checkout's folder. */
export interface Checkout {
  readonly root: string;
  readonly files: ReadonlyMap<string, Buffer>;
  /** Whether Git said which files belong to it; without Git they are looked for, and nothing is to be concluded from them. */
  readonly isCertain: boolean;
}

/** Everything tracked or new that is not ignored. */
export async function readCheckout(root: string): Promise<Checkout> {
  const listed = await listedByGit(root);
  const files = new Map<string, Buffer>();
  for (const path of (listed ?? lookedFor(root)).toSorted()) {
    const content = readIfThere(join(root, path));
    if (content !== undefined) files.set(path, content);
  }
  return { root, files, isCertain: listed !== undefined };
}

async function listedByGit(root: string): Promise<string[] | undefined> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const list = await run('git', args, { cwd: root, output: 'keep' }).catch(() => undefined);
  return list?.status === 0 ? list.stdout.split('\0').filter(Boolean) : undefined;
}

function lookedFor(root: string): string[] {
  const folders = readdirSync(root).filter((name) => !/^(?:node_modules|out|dist|\.git)$/.test(name));
  return folders.flatMap((name) => filesAt(join(root, name))).map((file) => relative(root, file).replaceAll('\\', '/'));
}

/** SHA-256 of what lies at a path outside the checkout, a file or a folder with all that is in it. */
export function contentOutside(path: string): string {
  if (!existsSync(path)) return 'not there';
  const hash = createHash('sha256');
  for (const file of filesAt(path)) hash.update(`${relative(path, file)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function filesAt(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** A file that was deleted and not yet committed as such is still on Git's list. */
function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
