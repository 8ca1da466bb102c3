import { accessSync, closeSync, constants, fsyncSync, openSync, readSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until what was written to a file, or the names in a folder, are on the disk. */
export function syncToDisk(path: string): void {
  const isFolder = statSync(path).isDirectory();
  // Windows can't open a folder; its file system orders a rename with the data by itself.
  if (isFolder && process.platform === 'win32') return;
  const handle = openSync(path, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The first bytes of a file, fewer where it is shorter. */
export function firstBytes(path: string, count: number): Buffer {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readSync(handle, bytes, 0, count, 0));
  } finally {
    closeSync(handle);
  }
}

/** Whether both a file and its folder may be written. A file marked read-only counts, even where the system lets us. */
export function isWritable(path: string): boolean {
  return mayWrite(path) && mayWrite(dirname(path));
}

function mayWrite(path: string): boolean {
  const stats = statSync(path);
  // On Windows the mark on a folder says something else: that it has a look of its own.
  if (isMarkedReadOnly(stats) && !(stats.isDirectory() && process.platform === 'win32')) return false;
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const anyoneWrites = 0o222;

function isMarkedReadOnly(stats: Stats): boolean {
  return (stats.mode & anyoneWrites) === 0;
}

/** The size of a file in bytes, 0 where there is none. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
