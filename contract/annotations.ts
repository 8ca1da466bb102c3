import { z } from 'zod';
import { anchoringRecordSchema, anchoringTargetSchema, type AnchoringTarget } from '../domain/sources/anchoring.ts';
import { annotationFieldsSchema, type AnnotationFields } from '../domain/sources/annotation/annotation.ts';
import type { AppError } from './errors.ts';
import { locatorSchema, passageSchema, type Locator, type Passage } from '../domain/sources/passage.ts';

const id = z.uuid();

/**
 * What has become of a passage in the newest capture of its source; `captureId` is that capture. A citation or an annotation goes on resting on the capture it was made from; this only says what is known beyond that.
 */
export type Fate =
  | { kind: 'stands' | 'placed'; captureId: string; passage: Passage }
  | { kind: 'moved' | 'lost' | 'dropped'; captureId: string };

/** A marked passage of a capture. Times are UTC milliseconds. */
export type Annotation = AnnotationFields & {
  id: string;
  sourceId: string;
  captureId: string;
  passage: Passage;
  locator: Locator | null;
  createdAt: number;
  updatedAt: number;
  actor: string;
  fate: Fate;
};

export const newAnnotationSchema = z.strictObject({
  captureId: id,
  passage: passageSchema,
  locator: locatorSchema.nullable(),
  ...annotationFieldsSchema.partial().shape,
});

export const annotationUpdateSchema = z.strictObject({ annotationId: id, fields: annotationFieldsSchema.partial() });

/** The annotations of one capture, or of all captures of a source. */
export const annotationQuestionSchema = z.union([z.strictObject({ captureId: id }), z.strictObject({ sourceId: id })]);

/** All that is needed to undo a removal: what `annotations.remove` answers and `annotations.restore` takes. */
export const removedAnnotationSchema = z.strictObject({
  id,
  captureId: id,
  passage: passageSchema,
  locator: locatorSchema.nullable(),
  fields: annotationFieldsSchema,
  createdAt: z.int(),
  updatedAt: z.int(),
  actor: z.string(),
  anchorings: z.array(anchoringRecordSchema),
});
export type RemovedAnnotation = z.infer<typeof removedAnnotationSchema>;

/** One passage in one later capture. */
const waitingPassage = { target: anchoringTargetSchema, targetId: id, captureId: id } as const;
export const anchoringKeySchema = z.strictObject(waitingPassage);
export type AnchoringKey = z.infer<typeof anchoringKeySchema>;
export const placementSchema = z.strictObject({ ...waitingPassage, passage: passageSchema });

/** Words in what stands around them. */
export type PassageInContext = { before: string; words: string; after: string };

/** A passage that waits for a person, with the places where it may stand now, the likeliest first. */
export type WaitingPassage = AnchoringKey & {
  sourceId: string;
  sourceTitle: string;
  /** The newest capture in which it stood, and when that was made. */
  earlier: PassageInContext & { captureId: string; capturedAt: number; passage: Passage };
  laterCapturedAt: number;
  candidates: (PassageInContext & { passage: Passage; score: number })[];
  /** The note of an annotation; the slug or headline of the story that cites. */
  about: string;
  /** The story that rests on it, where it is cited. */
  storyId: string | null;
};

/** What waits in the newest captures, the latest first; `total` counts also what is beyond the first few hundred. */
export type AnchoringQueue = { waiting: WaitingPassage[]; total: number };

/** What became of one annotation of a file of Web Annotations; `words` are those it quotes. */
export type AnnotationImport =
  | { kind: 'done' | 'already-here'; words: string; annotationId: string }
  | { kind: 'refused'; words: string; error: AppError };

/** What came of a file of Web Annotations as a whole. */
export type AnnotationsImported = {
  marked: number;
  alreadyHere: number;
  refused: number;
  /** Why some were refused, in words, at most a few. */
  notices: string[];
};

export type { AnchoringTarget };
