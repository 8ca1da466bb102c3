import { z } from 'zod';
import { claimKindSchema, evidenceSnapshotSchema, relationSchema, riskSchema, verdictSchema, verdicts } from '../../claims/claim.ts';
import { gatePolicySchema } from '../../claims/gate.ts';
import { locatorSchema } from '../../sources/passage.ts';
import { standingSchema } from '../../sources/source.ts';
import { storyStatusSchema } from '../../story/fields.ts';

/**
 * The verification record of a story: what every report says, and what a capsule carries. Nothing in it that may not leave
 * the desk: confidential sources are masked before it is made. Times are ISO 8601 in UTC, hashes SHA-256 in hexadecimal.
 */

const moment = z.iso.datetime();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const recordFormat = 'standfirst-verification-record';

export const claimMarks = [...verdicts, 'stale-text', 'stale-source', 'unanchored'] as const;

/**
 * What was kept back of a piece of evidence.
 * - `name`: the source is described as was agreed with it.
 * - `words`: its words as well, with all that would lead to them.
 */
export const withheldSchema = z.enum(['nothing', 'name', 'words']);
export type Withheld = z.infer<typeof withheldSchema>;

export const recordEvidenceSchema = z.strictObject({
  id: z.uuid(),
  relation: relationSchema,
  withheld: withheldSchema,
  source: z.strictObject({
    id: z.uuid(),
    /** As much as may be told; where it may not be named, the only author is the attribution agreed on. */
    title: z.string(),
    authors: z.array(z.string()),
    outlet: z.string(),
    /** `2023-05-24`, `2023-05`, `2023` or ''. */
    issued: z.string(),
    url: z.string().nullable(),
    standing: standingSchema,
  }),
  /** The capture that holds the words; null where that may not be told. */
  capture: z.strictObject({ id: z.uuid(), at: moment, sha256: hash }).nullable(),
  /** The words as the source has them, '' where they are withheld, and what stands around them. */
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** In UTF-16 units of the capture's readable text. */
  position: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).nullable(),
  locator: locatorSchema.nullable(),
  /** What became of the words in the newest capture of the source. */
  place: z.enum(['stands', 'moved', 'lost']),
});
export type RecordEvidence = z.infer<typeof recordEvidenceSchema>;

export const recordVerdictSchema = z.strictObject({
  id: z.uuid(),
  /** `kept`: it was let stand, with a reason, after the words or a source had changed. */
  act: z.enum(['given', 'kept']),
  verdict: verdictSchema,
  by: z.string(),
  at: moment,
  /** The words as they stood, and the hash of the words as the desk folds them. */
  words: z.string(),
  wordsHash: hash,
  /** What it rested on, but for what is withheld. */
  evidence: z.array(evidenceSnapshotSchema),
  withheldEvidence: z.int().min(0),
  note: z.string(),
});
export type RecordVerdict = z.infer<typeof recordVerdictSchema>;

const staleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), signed: z.string(), now: z.string() }),
  z.strictObject({ kind: z.literal('source'), because: z.enum(['retracted', 'unreliable', 'lost', 'moved']) }),
]);

export const recordClaimSchema = z.strictObject({
  id: z.uuid(),
  /** In the order of the copy, from 1; claims without words come last. */
  number: z.int().min(1),
  words: z.string(),
  kind: claimKindSchema,
  risk: riskSchema,
  mark: z.enum(claimMarks),
  verdict: verdictSchema,
  stale: z.array(staleSchema),
  /** Who is to check it, '' for nobody in particular. */
  checker: z.string(),
  note: z.string(),
  /** Half-open, in UTF-16 units of the words of a block of the copy; none where the words were deleted. */
  segments: z.array(z.strictObject({ blockId: z.string(), start: z.int().min(0), end: z.int().min(1) })),
  evidence: z.array(recordEvidenceSchema),
  /** Every verdict, the first one first. */
  history: z.array(recordVerdictSchema),
});
export type RecordClaim = z.infer<typeof recordClaimSchema>;

export const recordSchema = z.strictObject({
  format: z.literal(recordFormat),
  version: z.literal(1),
  madeAt: moment,
  story: z.strictObject({
    id: z.uuid(),
    slug: z.string(),
    status: storyStatusSchema,
    kicker: z.string(),
    headline: z.string(),
    standfirst: z.string(),
    bylines: z.array(z.string()),
    /** BCP 47. */
    language: z.string(),
    updatedAt: moment,
  }),
  /** The copy, a block a graf, heading, quotation or list. */
  copy: z.array(z.strictObject({ id: z.string(), kind: z.enum(['paragraph', 'heading', 'quote', 'list', 'divider', 'box', 'table', 'picture', 'card', 'html']), text: z.string() })),
  gate: z.strictObject({
    open: z.boolean(),
    /** Why it is shut, a sentence each. */
    reasons: z.array(z.string()),
    policy: gatePolicySchema,
    /** Who let the story pass all the same, and why. */
    exception: z.strictObject({ reason: z.string(), by: z.string(), at: moment }).nullable(),
  }),
  claims: z.array(recordClaimSchema),
  /** The last entry of the archive's audit log at the time; null where there was none. */
  auditHead: z.strictObject({ seq: z.int().min(1), hash }).nullable(),
  /** How many sources are masked, and how many pieces of evidence go without their words. */
  withheld: z.strictObject({ sources: z.int().min(0), evidence: z.int().min(0) }),
});
export type VerificationRecord = z.infer<typeof recordSchema>;

/** Whether a claim still asks something of somebody. */
export function isOpenClaim({ mark }: Pick<RecordClaim, 'mark'>): boolean {
  return mark !== 'verified' && mark !== 'opinion';
}

/** The record as a JSON Schema (2020-12), for programs of others. */
export function recordJsonSchema(): object {
  return z.toJSONSchema(recordSchema, { target: 'draft-2020-12' });
}
