import { z } from 'zod';
import { passageSchema } from './passage.ts';

/** What has a passage that is looked for in later captures of its source. */
export const anchoringTargetSchema = z.enum(['annotation', 'citation', 'evidence']);
export type AnchoringTarget = z.infer<typeof anchoringTargetSchema>;

/** A place that may be the passage's, in units of the readable text of the later capture; `score` as in `anchor.ts`. */
export const placeSchema = z.strictObject({ start: z.int().min(0), end: z.int().min(1), score: z.number().min(0).max(1) });
export type Place = z.infer<typeof placeSchema>;

/**
 * What became of a passage in a later capture, as it is kept. `found` and `lost` are what the desk found out by
 * itself; `waiting` asks a person; `placed` and `dropped` are what a person said, with the places offered kept so that the
 * decision can be taken back.
 */
export const anchoringRecordSchema = z
  .strictObject({
    captureId: z.uuid(),
    state: z.enum(['found', 'waiting', 'lost', 'placed', 'dropped']),
    passage: passageSchema.nullable(),
    candidates: z.array(placeSchema).max(10),
    at: z.int(),
    actor: z.string(),
  })
  .refine(
    ({ state, passage }) => (state === 'found' || state === 'placed') === (passage !== null),
    'a passage is known exactly where it was found or placed',
  );
export type AnchoringRecord = z.infer<typeof anchoringRecordSchema>;
export type AnchoringState = AnchoringRecord['state'];
