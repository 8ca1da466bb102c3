import { z } from 'zod';
import {
  claimKindSchema,
  relationSchema,
  riskSchema,
  verdictSchema,
  type ClaimKind,
  type Relation,
  type Risk,
  type Verdict,
  type VerdictValue,
} from '../domain/claims/claim.ts';
import type { ClaimMark, ClaimState } from '../domain/claims/state.ts';
import type { RangePlace } from '../domain/ranges/range.ts';
import { personColours, type PersonColour } from '../domain/people/person.ts';
import { locatorSchema, passageSchema, type Locator, type Passage } from '../domain/sources/passage.ts';
import type { SourceKind, Standing } from '../domain/sources/source.ts';
import type { StoryStatus } from '../domain/story/fields.ts';
import type { Fate } from './annotations.ts';
import type { QuotedPlace } from './findings.ts';

export type { PersonColour };
export type { ClaimKind, ClaimMark, ClaimState, Relation, Risk, Verdict, VerdictValue };

const id = z.uuid();

/** The longest note of a claim or a verdict, in UTF-16 units. */
export const longestNote = 20_000;
const note = z.string().max(longestNote);
/** A claim's words, as whoever acts on them saw them. */
const words = z.string().max(1_000_000);

const segmentSchema = z
  .strictObject({ blockId: id, start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => end > start, 'a stretch is never empty');
export const segmentsSchema = z.tuple([segmentSchema], segmentSchema).readonly();
export const rangePlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anchored'), segments: segmentsSchema }),
  z.strictObject({ kind: z.literal('unanchored'), words }),
]);
/** Where ranges stand after an update of the copy; it travels with that update, so that the two are never apart. */
export const movedRangesSchema = z.array(z.strictObject({ id, place: rangePlaceSchema })).max(50_000).readonly();

/** Somebody who works at this desk. `name` is what acts are signed with, so it stays; initials and colour may change. */
export type Person = { id: string; name: string; initials: string; colour: PersonColour; createdAt: number };

const personColourSchema = z.enum(personColours);

const initials = z.string().trim().min(1).max(4);
export const newPersonSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  initials,
  colour: personColourSchema,
});
export const personChangeSchema = z.strictObject({ personId: id, initials: initials.optional(), colour: personColourSchema.optional() });

/** The people at this desk by name. `here` is who is sitting here; null where nobody said so: acts are then signed as `signedAs`. */
export type People = { people: Person[]; here: Person | null; signedAs: string };

/** What a claim rests on. `captureSha256` is of the captured file, `fate` what became of the passage in the newest capture. */
export type Evidence = {
  id: string;
  claimId: string;
  sourceId: string;
  captureId: string;
  captureSha256: string;
  capturedAt: number;
  passage: Passage;
  locator: Locator | null;
  relation: Relation;
  addedAt: number;
  actor: string;
  fate: Fate;
  /** Of a confidential source the title tells nothing but its kind. */
  source: { title: string; site: string; kind: SourceKind; standing: Standing; standingReason: string; confidential: boolean };
};

/** A checkable statement in the copy. Times are UTC milliseconds. */
export type Claim = {
  id: string;
  storyId: string;
  /** Its place among the claims of the story in the order of the copy, from 1; those without words come last. */
  number: number;
  kind: ClaimKind;
  risk: Risk;
  /** Who is to check it. */
  checkerId: string | null;
  note: string;
  createdAt: number;
  updatedAt: number;
  actor: string;
  /** In the copy as the archive has it. */
  place: RangePlace;
  /** What it covers now; of an unanchored one, what it covered last. */
  words: string;
  /** The place of the graf that it begins in, from 1; 0 for an unanchored one. */
  graf: number;
  state: ClaimState;
  /** One word for the state, the worst first. */
  mark: ClaimMark;
  /** The last of its history, which `claims.history` tells. */
  verdict: Verdict | null;
  evidence: Evidence[];
};

export const claimFieldsSchema = z.strictObject({
  kind: claimKindSchema,
  risk: riskSchema,
  checkerId: id.nullable(),
  note,
});
export type ClaimFields = z.infer<typeof claimFieldsSchema>;

/** `claimId` is made where the words were selected, so that the claim follows them from that moment on. */
export const newClaimSchema = z.strictObject({
  storyId: id,
  claimId: id,
  /** The update of the copy that `segments` stand in. */
  seq: z.int().min(0),
  segments: segmentsSchema,
  ...claimFieldsSchema.partial().shape,
});
/** Further stretches for a claim that is there: the words were copied, and a person said that it holds for the copy as well. */
export const claimPlacementSchema = z.strictObject({ claimId: id, seq: z.int().min(0), segments: segmentsSchema });
/** The words of a claim were cut from its story and pasted into this one. */
export const claimMoveSchema = claimPlacementSchema.extend({ storyId: id });
/** The words of a claim were copied into this story, and a person said that they are to be checked here too. */
export const claimRepeatSchema = claimMoveSchema.extend({ newClaimId: id });
export const claimUpdateSchema = z.strictObject({ claimId: id, fields: claimFieldsSchema.partial() });

/** `words` are the claim's as the checker saw them: a verdict on other words than those in the archive is refused. */
export const newVerdictSchema = z.strictObject({ claimId: id, verdict: verdictSchema, words, note });
/** Lets a verdict stand although the words or a source changed. */
export const keepSchema = z.strictObject({
  claimId: id,
  words,
  reason: note.refine((text) => text.trim() !== '', 'say why the verdict still holds'),
});

export const newEvidenceSchema = z.strictObject({
  claimId: id,
  captureId: id,
  passage: passageSchema,
  locator: locatorSchema.nullable(),
  relation: relationSchema,
});

/** What claims may rest on: a source, or one passage of a capture. */
export const restingQuestionSchema = z.union([
  z.strictObject({ sourceId: id }),
  z.strictObject({ captureId: id, passage: passageSchema }),
]);

/** A claim that rests on what was asked about, in whatever story. */
export type RestingClaim = {
  claimId: string;
  storyId: string;
  slug: string;
  headline: string;
  status: StoryStatus;
  number: number;
  words: string;
  mark: ClaimMark;
  relations: Relation[];
};

/** Choices of the archive about checking. `twoPersons`: who wrote the words can't verify them. */
export const claimRulesSchema = z.strictObject({ twoPersons: z.boolean() });
export type ClaimRules = z.infer<typeof claimRulesSchema>;

/**
 * A passage that a claim may rest on: how near it comes to the words, from 0 to 100, and what it shares with them, in units of the
 * passage’s own words.
 */
export type EvidenceCandidate = QuotedPlace & { score: number; shared: readonly { start: number; end: number }[] };
