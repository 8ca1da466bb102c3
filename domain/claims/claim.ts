import { z } from 'zod';
import { locatorSchema, passageSchema } from '../sources/passage.ts';
import { standingSchema } from '../sources/source.ts';

/** What kind of statement a claim is. */
export const claimKinds = [
  'quotation',
  'number',
  'date',
  'name-or-title',
  'event',
  'attribution',
  'paraphrase',
  'picture',
  'other',
] as const;
export const claimKindSchema = z.enum(claimKinds);
export type ClaimKind = z.infer<typeof claimKindSchema>;

export const riskSchema = z.enum(['low', 'normal', 'high']);
export type Risk = z.infer<typeof riskSchema>;

/** What a checker said of a claim. `unchecked` is said too: it takes an earlier verdict back. */
export const verdicts = [
  'unchecked',
  'verified',
  'needs-work',
  'disputed',
  'false',
  'cannot-be-verified',
  'opinion',
] as const;
export const verdictSchema = z.enum(verdicts);
export type VerdictValue = z.infer<typeof verdictSchema>;

/** How a passage bears on a claim. */
export const relationSchema = z.enum(['supports', 'contradicts', 'context']);
export type Relation = z.infer<typeof relationSchema>;

/** Where a passage stands in the newest capture of its source: still there, perhaps elsewhere, or not. */
export const evidencePlaceSchema = z.enum(['stands', 'moved', 'lost']);
export type EvidencePlace = z.infer<typeof evidencePlaceSchema>;

/** Evidence as it stood when a verdict was given: enough to read the verdict by when all else is gone. */
export const evidenceSnapshotSchema = z.strictObject({
  sourceId: z.uuid(),
  captureId: z.uuid(),
  /** Of the captured file. */
  captureSha256: z.string().length(64),
  relation: relationSchema,
  passage: passageSchema,
  locator: locatorSchema.nullable(),
  /** What was known then of the source, and of where the passage stands in the newest capture of it. */
  standing: standingSchema,
  place: evidencePlaceSchema,
});
export type EvidenceSnapshot = z.infer<typeof evidenceSnapshotSchema>;

/**
 * One entry of a claim's history; entries are never changed, only followed by others. `act` tells a verdict given anew from
 * one that was kept, with a reason, after the words or the source had changed.
 */
export type Verdict = {
  id: string;
  claimId: string;
  act: 'given' | 'kept';
  verdict: VerdictValue;
  by: string;
  at: number;
  /** The words as they stood. */
  words: string;
  /** SHA-256 of the words as folded by `foldedWords`. */
  wordsHash: string;
  evidence: readonly EvidenceSnapshot[];
  note: string;
};
