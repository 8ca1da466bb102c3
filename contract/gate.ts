import { z } from 'zod';
import type { GatePolicy, GateReason } from '../domain/claims/gate.ts';
import type { StoryField } from '../domain/story/fields.ts';

export { gatePolicySchema } from '../domain/claims/gate.ts';
export type { GatePolicy, GateReason };

/** Where something stands that shuts the gate. */
export type GatePlace =
  | { kind: 'claim'; claimId: string }
  /** `block` is its place in the copy, from 0; the stretch is half-open, in UTF-16 units of its words. */
  | { kind: 'copy'; block: number; blockId: string; start: number; end: number }
  | { kind: 'field'; field: StoryField };

/** One reason why the gate is shut, as a sentence without its full stop, with everything that it is about. */
export type ShutReason = { kind: GateReason['kind']; sentence: string; places: { words: string; place: GatePlace }[] };

/** Who let a story pass a shut gate, and why. Times are UTC milliseconds. */
export type GateException = { reason: string; by: string; at: number };

/** Whether a story may go out. `exception` is null where nobody let it pass for the reasons that there are now. */
export type GateResult = { open: boolean; reasons: ShutReason[]; policy: GatePolicy; exception: GateException | null };

export const passGateSchema = z.strictObject({
  storyId: z.uuid(),
  status: z.enum(['ready', 'published']).nullable(),
  /** Why a story is to pass although the gate is shut. */
  despite: z.string().trim().min(1, 'say why the story is to pass all the same').max(2000).optional(),
});
