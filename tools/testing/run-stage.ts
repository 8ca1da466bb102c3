import { join } from 'node:path';
import { root } from '../paths.ts';
import { Refusal, say } from '../refusal.ts';
import { cacheFolder } from '../setup/cache.ts';
import type { Prepared } from '../setup/prepare.ts';
import type { Part } from './parts.ts';
import { readCheckout } from './proofs/checkout.ts';
import { keepProof, keptProof, type Proof } from './proofs/kept.ts';
import { electronFact, factsOfRun, keyOf } from './proofs/key.ts';
import type { Order, Outcome, Stage } from './stages.ts';
import { add, closingLine, nothing, oneCheck, type Tally } from './tally.ts';

export interface RunOptions {
  /** Nothing where there is no Electron to be had: stages that need it are skipped. */
  readonly prepared: Prepared | undefined;
  readonly results: string;
  readonly output: Order['output'];
  /** Runs everything, whatever results are kept. */
  readonly again: boolean;
}

/** What a stage gave in all, and how much of that was kept from earlier runs on the very same content. */
export interface StageResult {
  readonly tally: Tally;
  readonly kept: Tally;
}

const proofs = join(cacheFolder(), 'proofs');

/** Runs those parts that have no kept result, and keeps what went wholly well on content that stood still meanwhile. */
export async function runStage(stage: Stage, options: RunOptions): Promise<StageResult> {
  const start = Date.now();
  const before = await keyedParts(stage, options.prepared);
  const known = new Map<Part, Proof>();
  for (const [part, key] of options.again ? [] : before) {
    const proof = key === undefined ? undefined : keptProof(proofs, key, start);
    if (proof !== undefined) known.set(part, proof);
  }
  const parts = [...before.keys()].filter((part) => !known.has(part));
  write(`\n== ${stage.title}\n${[...known].map(([part, proof]) => wordsOf(part, proof)).join('')}`);

  const outcome = await runParts(stage, parts, options);
  const seconds = (Date.now() - start) / 1000;
  const after = await keyedParts(stage, options.prepared);
  for (const [part, tally] of outcome.tallies) {
    const key = before.get(part);
    const stoodStill = [...after].some(([{ name }, now]) => name === part.name && now === key);
    if (key !== undefined && stoodStill) keepProof(proofs, key, { title: titleOf(stage, part), tally, seconds, at: start });
  }

  const kept = [...known.values()].map(tallyOf).reduce(add, nothing);
  const tally = [...outcome.tallies.values()].reduce(add, kept);
  const heading = options.output === 'keep' && parts.length > 0 ? `\n== ${stage.title}, said at its end\n${outcome.said}` : '';
  write(`${heading}== ${stage.title}: ${closingLine(tally)} (${seconds.toFixed(1)} s)\n`);
  return { tally, kept };
}

/** The parts of a stage as the checkout stands now, with their keys; without one where nothing certain can be said. */
async function keyedParts(stage: Stage, prepared: Prepared | undefined): Promise<Map<Part, string | undefined>> {
  const checkout = await readCheckout(root);
  const electron = stage.needs === 'electron' ? prepared && electronFact(prepared.electron) : {};
  const facts = electron && { stage: stage.title, ...factsOfRun(root), ...electron };
  const keyed = stage.parts(checkout).map((part): [Part, string | undefined] => [
    part,
    checkout.isCertain && facts ? keyOf(checkout, part.inputs, { ...facts, tests: part.tests.join(' ') }) : undefined,
  ]);
  return new Map(keyed);
}

/** Parts that can't be run for lack of Electron are skipped; a stage that was refused on its way is one failure. */
async function runParts(stage: Stage, parts: readonly Part[], options: RunOptions): Promise<Outcome> {
  if (parts.length === 0) return { tallies: new Map(), said: '' };
  const order: Order = { parts, results: options.results, output: options.output };
  if (stage.needs === 'nothing') return stage.run(order).catch((error: unknown) => refused(error, parts));
  if (options.prepared === undefined) return { tallies: new Map(parts.map((part) => [part, skipped])), said: '' };
  return stage.run(order, options.prepared).catch((error: unknown) => refused(error, parts));
}

const skipped: Tally = { ...nothing, skipped: 1 };

function refused(error: unknown, parts: readonly Part[]): Outcome {
  explain(error);
  return { tallies: new Map(parts.slice(0, 1).map((part) => [part, oneCheck(1)])), said: '' };
}

/** Says why something was refused. @throws what is no refusal */
export function explain(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error;
  say(`${error.message} ${error.remedy}`);
}

function wordsOf({ name }: Part, { passed, skipped: left, at }: Proof): string {
  const when = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  const skips = left > 0 ? `, ${left} skipped` : '';
  return `   ${name}: ${passed} passed${skips} on this very content at ${when} UTC; not run again\n`;
}

function titleOf(stage: Stage, { name }: Part): string {
  return `${stage.title}: ${name}`;
}

function tallyOf({ passed, skipped: left }: Proof): Tally {
  return { passed, failed: 0, skipped: left };
}

function write(text: string): void {
  process.stdout.write(text);
}
