import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** Whether two paths lead to one file, through links too. */
export function sameFile(one: string, other: string): boolean {
  return realPath(one) === realPath(other);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
