import { unzipSync, zipSync, type ZippableFile } from 'fflate';
import { checkUnpacking, zipEntries, type ZipEntry } from '../../import/zip/contents.ts';
import { Unreadable } from '../../import/unreadable.ts';
import type { Files } from './bag.ts';
import { isSafePath, pathKey } from './paths.ts';

/** Long before anything of this desk; the time of a bag is in its bag-info.txt. */
const mtime = Date.UTC(1980, 0, 2);

/** Files that no packing makes smaller. */
const packed = /\.bin$/;

/** The files of a bag as one ZIP archive, all of them in one folder. */
export function zipped(files: Files, folder: string): Uint8Array {
  const entries = [...files].map(([path, bytes]): [string, ZippableFile] => [`${folder}/${path}`, [bytes, { level: packed.test(path) ? 1 : 6, mtime }]]);
  return zipSync(Object.fromEntries(entries));
}

/** A capsule that is not one, or that would do harm: what is wrong with it, in words. */
export class NoCapsule extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'NoCapsule';
  }
}

/**
 * The files of a ZIP archive without its one folder. Nothing is unpacked before the directory was looked through.
 * @throws NoCapsule where the archive is damaged, too large, or holds a path that is not safe on every system
 */
export function unzipped(bytes: Uint8Array, stopIfCancelled: () => void = () => {}): Map<string, Uint8Array> {
  try {
    const entries = zipEntries(bytes).filter((entry) => !isFolder(entry));
    const folder = checkNames(entries);
    checkUnpacking(bytes, entries, stopIfCancelled);
    const unpacked = unzipSync(bytes);
    const files = new Map<string, Uint8Array>();
    for (const { name } of entries) {
      const file = unpacked[name];
      if (file === undefined) throw new NoCapsule('Its directory does not say what is in it.');
      files.set(name.slice(folder.length), file);
    }
    return files;
  } catch (error) {
    if (error instanceof NoCapsule) throw error;
    if (error instanceof Unreadable) throw new NoCapsule(error.message);
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) throw new NoCapsule('It is no ZIP archive, or a damaged one.');
    throw error;
  }
}

/** Programs that pack a folder anew give it an entry of its own. */
function isFolder({ name, size }: ZipEntry): boolean {
  return size === 0 && name.endsWith('/') && isSafePath(name.slice(0, -1));
}

/** The folder that all files are in, with its slash. */
function checkNames(entries: readonly ZipEntry[]): string {
  const folder = /^[^/]+\//.exec(entries[0]?.name ?? '')?.[0];
  if (folder === undefined) throw new NoCapsule('It does not hold one folder with everything in it.');
  const keys = new Set<string>();
  for (const { name } of entries) {
    if (!isSafePath(name)) throw new NoCapsule('It holds a file whose name would lead out of its folder, or that not every system can keep.');
    if (!name.startsWith(folder)) throw new NoCapsule('It does not hold one folder with everything in it.');
    const key = pathKey(name);
    if (keys.has(key)) throw new NoCapsule('It holds two files of one name.');
    keys.add(key);
  }
  return folder;
}
