import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Refusal } from '../../../contract/errors.ts';
import { systemCode } from '../../archive/refusals.ts';
import { sha256 } from '../../archive/hash.ts';
import type { Handler } from '../handlers.ts';
import { noCapsule } from './refusals.ts';

/** Reads a capsule and checks it whole; only a sound one is merged. */
export const readCapsuleFile: Handler<'capsule.read'> = async (_desk, { path }, work) => {
  const { readCapsule } = await import('../../../domain/export/capsule/read.ts');
  const { NoCapsule } = await import('../../../domain/export/capsule/zip.ts');
  const bytes = await bytesOf(path);
  try {
    const { record, isSealed, problems } = readCapsule(bytes, sha256, { stopIfCancelled: () => work.stopIfCancelled() });
    const [problem] = problems;
    if (problem !== undefined) throw noCapsule(`${problem.path}: ${problem.what}.`);
    const claims = record.claims.map(({ id, words, history }) => ({ id, words, history }));
    return { storyId: record.story.id, sha256: sha256(bytes), isSealed, claims };
  } catch (error) {
    throw error instanceof NoCapsule ? noCapsule(error.message) : error;
  }
};

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(path));
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    throw new Refusal('not-found', { happened: 'There is no file at this place that can be read.', next: 'Choose another file.' }, { cause: error });
  }
}
