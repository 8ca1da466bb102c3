import { z } from 'zod';
import type { Excerpt, Stretch } from '../domain/search/excerpt.ts';
import type { Passage } from '../domain/sources/passage.ts';
import { tagSchema } from '../domain/sources/annotation/annotation.ts';
import type { Csl, SourceKind, Standing, Terms } from '../domain/sources/source.ts';
import type { StoryStatus } from '../domain/story/fields.ts';

const id = z.uuid();

/** What a person types to find something; `domain/search/query.ts` says what it means. */
export const queryTextSchema = z.string().max(1000);

export const searchSchema = z.strictObject({
  query: queryTextSchema,
  /** The last word is still being typed, so that what begins with it is found too. */
  typing: z.boolean(),
  limit: z.int().min(1).max(200),
});

/** A name with what was found in it. */
export type MarkedName = { text: string; marks: Stretch[] };

/** Times are UTC milliseconds. */
export type StoryHit = {
  kind: 'story';
  storyId: string;
  name: MarkedName;
  status: StoryStatus;
  updatedAt: number;
  excerpt: Excerpt;
  /** Where in the copy it was found: the number of the top-level block, from 0, and the words that stand there. */
  found: { block: number; words: string } | null;
};

/** A source by what it is called or by the text of one of its captures. Nothing tells of a confidential one but that it is one. */
export type SourceHit = {
  kind: 'source';
  sourceId: string;
  captureId: string | null;
  name: MarkedName;
  origin: string;
  sourceKind: SourceKind;
  capturedAt: number | null;
  confidential: boolean;
  excerpt: Excerpt | null;
  /** Where in the readable text of the capture it was found, in UTF-16 units. */
  found: Stretch | null;
};

/** A marked passage, by its words, its note or its tags; of a confidential source nothing but that it is there. */
export type AnnotationHit = {
  kind: 'annotation';
  annotationId: string;
  sourceId: string;
  captureId: string;
  name: MarkedName;
  excerpt: Excerpt | null;
  passage: Passage | null;
  createdAt: number;
};

export type SearchHit = StoryHit | SourceHit | AnnotationHit;

/** What was found, the best first; `more`: there is more than was asked for. */
export type Findings = { hits: SearchHit[]; more: boolean };

export const sourceSorts = ['added', 'captured', 'used', 'cited', 'title', 'outlet', 'kind'] as const;
export type SourceSort = (typeof sourceSorts)[number];

export const sourcePageSchema = z.strictObject({
  query: queryTextSchema,
  sort: z.enum(sourceSorts),
  /** The other way round: the oldest first, or from Z to A. */
  reversed: z.boolean(),
  offset: z.int().min(0),
  limit: z.int().min(0).max(500),
  /** The story whose citations are counted as `citedHere`. */
  storyId: id.nullable(),
});

/** A stretch of the same list, by the ids alone. */
export const sourceIdsSchema = sourcePageSchema.omit({ storyId: true }).extend({ limit: z.int().min(0).max(10_000_000) });

/** A source as a list shows it. */
export type SourceRow = {
  id: string;
  kind: SourceKind;
  csl: Csl;
  confidential: boolean;
  terms: Terms;
  standing: Standing;
  addedAt: number;
  captures: number;
  latestCaptureId: string | null;
  /** When it was captured last; null where it never was. */
  capturedAt: number | null;
  /** Stories that cite it. */
  citedIn: number;
  citedHere: number;
  tags: string[];
};

/** A window of a list: `total` is the length of the whole. */
export type SourcePage = { total: number; rows: SourceRow[] };

export type FacetCount = { value: string; count: number };

/** What the sources that a query finds have in common, the most frequent first. */
export type SourceFacets = {
  total: number;
  kinds: FacetCount[];
  outlets: FacetCount[];
  tags: FacetCount[];
  /** Years of their dates, the latest first. */
  years: FacetCount[];
  terms: FacetCount[];
  citedNowhere: number;
  capturedOnce: number;
};

/** Adding or removing one tag on many sources; the answer says which of them it changed, so that it can be undone. */
export const taggingSchema = z.strictObject({ tag: tagSchema, sourceIds: z.array(id).min(1).max(100_000) });

export type SavedSearch = { id: string; name: string; query: string; pinned: boolean; createdAt: number };

export const newSavedSearchSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  query: queryTextSchema,
  pinned: z.boolean(),
});
export const savedSearchChangeSchema = z.strictObject({
  searchId: id,
  name: z.string().trim().min(1).max(200).optional(),
  pinned: z.boolean().optional(),
});
export const savedSearchSchema = z.strictObject({
  id,
  name: z.string().min(1).max(200),
  query: queryTextSchema,
  pinned: z.boolean(),
  createdAt: z.int(),
});
