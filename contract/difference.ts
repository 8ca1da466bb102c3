import { z } from 'zod';
import type { AnchoringState, AnchoringTarget } from '../domain/sources/anchoring.ts';

/** Two captures, in the order in which they are told apart: what is in the second alone was added. */
export const differenceQuestionSchema = z.strictObject({ earlierId: z.uuid(), laterId: z.uuid() });

/** What a page says of itself in a capture; '' where it is not known. `authors` are joined by a comma. */
export type CaptureSide = {
  captureId: string;
  capturedAt: number;
  language: string;
  title: string;
  authors: string;
  site: string;
  published: string;
  updated: string;
  section: string;
};

export const comparedFacts = ['title', 'authors', 'site', 'published', 'updated', 'section', 'language'] as const;
export type ChangedFact = { fact: (typeof comparedFacts)[number]; earlier: string; later: string };

/** What became in the later capture of a passage that stood in the earlier one; offsets in units of each readable text. */
export type PassageInDifference = {
  target: AnchoringTarget;
  targetId: string;
  state: AnchoringState;
  words: string;
  /** The note of an annotation; the headline or slug of the story that cites. */
  about: string;
  storyId: string | null;
  earlierStart: number | null;
  laterStart: number | null;
};

export type CaptureDifference = {
  /** The source of both; null where the captures are of two sources. */
  sourceId: string | null;
  sourceTitle: string;
  earlier: CaptureSide;
  later: CaptureSide;
  changedFacts: ChangedFact[];
  words: { removed: number; added: number };
  /** `DifferenceRow[]` (domain/sources/difference) as JSON: one string crosses threads faster than its objects. */
  rows: string;
  passages: PassageInDifference[];
};
