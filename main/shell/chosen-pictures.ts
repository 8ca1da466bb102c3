import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../contract/errors.ts';
import { largestChosenPicture } from '../../contract/limits.ts';
import type { ChosenPicture } from '../../contract/pictures.ts';
import { mostPictures } from '../../domain/story/body-nodes.ts';

/**
 * Reads the files that a person chose, one after another.
 * @throws Refusal where one can't be read, or is larger than any picture
 */
export async function readChosen(paths: readonly string[]): Promise<ChosenPicture[]> {
  const chosen: ChosenPicture[] = [];
  for (const path of paths.slice(0, mostPictures)) chosen.push(await readOne(path));
  return chosen;
}

async function readOne(path: string): Promise<ChosenPicture> {
  const name = basename(path);
  try {
    if ((await stat(path)).size <= largestChosenPicture) return { name, bytes: new Uint8Array(await readFile(path)) };
  } catch (cause) {
    throw new Refusal('unreadable-file', { happened: `The file “${name}” can’t be read.`, kept: 'The copy is as it was.' }, { cause });
  }
  throw new Refusal('too-large', { happened: `The file “${name}” is too large for a picture.`, kept: 'The copy is as it was.', next: 'Save a smaller copy, and insert that.' });
}
