import { readFileSync, statSync } from 'node:fs';
import { largestImport } from '../../../contract/limits.ts';
import { Refusal } from '../../../contract/errors.ts';
import { systemCode } from '../../archive/refusals.ts';
import { tooLarge, unreadable } from './unreadable.ts';

/**
 * Reads a file that is to become a source. Only a plain file is read: a device or a pipe might never end.
 * @throws Refusal
 */
export function readSourceFile(path: string): Uint8Array {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) throw unreadable('This is a folder, not a file.');
    if (!stats.isFile()) throw unreadable('This is not a plain file.');
    if (stats.size > largestImport) throw tooLarge();
    return readFileSync(path);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadableFrom(error);
  }
}

function unreadableFrom(error: unknown): unknown {
  switch (systemCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return unreadable('There is no file at this place.');
    case 'EACCES':
    case 'EPERM':
      return unreadable('The system does not allow you to read this file.');
    case undefined:
      return error;
    default:
      return unreadable('The file could not be read from its disk.');
  }
}
