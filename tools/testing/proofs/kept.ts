import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Tally } from '../tally.ts';

/** A result that was wholly good, under the key of everything that it may hang on. */
const proofSchema = z.strictObject({
  title: z.string(),
  passed: z.int().min(1),
  skipped: z.int().min(0),
  seconds: z.number(),
  /** UTC milliseconds. */
  at: z.int(),
});
export type Proof = z.infer<typeof proofSchema>;

/** A result is believed for a month, and no more than so many are kept: some hundred bytes each. */
const longest = 30 * 24 * 60 * 60 * 1000;
const most = 2000;

/** The kept result for a key; nothing where there is none, it is too old, or it can't be read. */
export function keptProof(folder: string, key: string, now: number): Proof | undefined {
  try {
    const proof = proofSchema.parse(JSON.parse(readFileSync(fileOf(folder, key), 'utf8')));
    return now - proof.at > longest || proof.at > now ? undefined : proof;
  } catch {
    return undefined;
  }
}

/** Keeps a result where it is wholly good, and drops old ones. A result that can't be kept is only repeated. */
export function keepProof(
  folder: string,
  key: string,
  result: { readonly title: string; readonly tally: Tally; readonly seconds: number; readonly at: number },
): void {
  const { title, tally, seconds, at } = result;
  if (tally.failed > 0 || tally.passed === 0) return;
  const proof: Proof = { title, passed: tally.passed, skipped: tally.skipped, seconds, at };
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(fileOf(folder, key), `${JSON.stringify(proof)}\n`);
    prune(folder, at);
  } catch {
    // A full or read-only cache is no reason for a good run to fail.
  }
}

function prune(folder: string, now: number): void {
  const proofs = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ file: join(folder, name), kept: statSync(join(folder, name)).mtimeMs }))
    .toSorted((a, b) => b.kept - a.kept);
  for (const [place, { file, kept }] of proofs.entries()) {
    if (place >= most || now - kept > longest) rmSync(file, { force: true });
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, `${key}.json`);
}
