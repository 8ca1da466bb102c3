import { z } from 'zod';
import type { GateException, GateResult, ShutReason } from '../../../contract/gate.ts';
import type { StoryStatus } from '../../../domain/story/fields.ts';
import type { Archive } from '../../archive/archive.ts';
import { recordAct } from '../audit/record.ts';
import type { Desk } from '../desk.ts';

/** The act by which somebody lets a story pass a shut gate: `covers` is all that the gate was shut for. */
const passAct = 'gate.pass';
const passSchema = z.object({ reason: z.string(), covers: z.array(z.string()) });

/** Where a story is past the gate. */
export function isPastGate(status: StoryStatus): boolean {
  return status === 'ready' || status === 'published';
}

/** To be called inside the transaction of what it lets pass. */
export function recordException(desk: Desk, storyId: string, { reasons }: GateResult, reason: string): void {
  recordAct(desk, passAct, { storyId, reason, sentences: reasons.map(({ sentence }) => sentence), covers: reasons.flatMap(thingsOf) });
}

/** What let a story pass, as long as the gate is shut for nothing that was not known then. */
export function readException(archive: Archive, storyId: string, reasons: readonly ShutReason[]): GateException | null {
  const row = archive
    .statement(`SELECT at, who AS by, data FROM audit WHERE what = '${passAct}' AND data ->> '$.storyId' = ? ORDER BY seq DESC LIMIT 1`)
    .get(storyId) as { at: number; by: string; data: string } | undefined;
  const passed = row && passSchema.safeParse(JSON.parse(row.data)).data;
  if (row === undefined || passed === undefined) return null;
  const covered = new Set(passed.covers);
  return reasons.flatMap(thingsOf).every((thing) => covered.has(thing)) ? { reason: passed.reason, by: row.by, at: row.at } : null;
}

/** Each thing that shuts the gate, as it is told from others; a share that is not reached is one whatever it is. */
function thingsOf({ kind, places }: ShutReason): string[] {
  if (places.length === 0) return [kind];
  return places.map(({ words, place }) => `${kind} ${place.kind === 'claim' ? place.claimId : words}`);
}
