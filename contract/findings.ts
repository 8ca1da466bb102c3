import { z } from 'zod';
import type { AttributionGraph, AttributionStep } from '../domain/claims/attribution/graph.ts';
import type { Coverage } from '../domain/claims/checkable/coverage.ts';
import type { ItemKind } from '../domain/claims/checkable/item.ts';
import type { Comparison } from '../domain/claims/quotes/compare.ts';
import type { QuotedStretch } from '../domain/claims/quotes/quotations.ts';
import type { SlipReason } from '../domain/claims/slips/slips.ts';
import type { Locator, Passage } from '../domain/sources/passage.ts';

export type { AttributionStep, Comparison, Coverage, ItemKind, QuotedStretch, SlipReason };

const id = z.uuid();
const words = z.string().min(1).max(100_000);

/**
 * What may be waved through: a quotation that is none (scare quotes, a title), one that was translated by a person, an item that
 * nobody needs to check, a slip that is none, an attribution that was suggested.
 */
export const dismissalKinds = ['quotation', 'translated', 'item', 'slip', 'attribution'] as const;
export type DismissalKind = (typeof dismissalKinds)[number];
export const dismissalSchema = z.strictObject({ storyId: id, kind: z.enum(dismissalKinds), words });

const stepSchema = z.strictObject({
  role: z.enum(['speaker', 'outlet', 'original']),
  name: z.string().min(1).max(500),
  unnamed: z.int().min(1).max(10_000).nullable(),
});
export const newAttributionSchema = z.strictObject({ storyId: id, words, path: z.array(stepSchema).min(1).max(8) });

export const quotationSearchSchema = z.strictObject({ storyId: id, words });

/**
 * How a quotation stands to the sources of its story, in a word. `scare` and `title` stand in no source and need not;
 * `dismissed` was waved through; `translated` was linked by a person.
 */
export type QuoteMark = Comparison['kind'] | 'translated' | 'scare' | 'title' | 'dismissed';

/** A passage that a quotation is meant for. Of a confidential source the title tells nothing but its kind. */
export type QuotedPlace = { sourceId: string; captureId: string; title: string; capturedAt: number; passage: Passage; locator: Locator | null };

export type QuotationFinding = {
  stretches: readonly [QuotedStretch, ...QuotedStretch[]];
  words: string;
  mark: QuoteMark;
  comparison: Comparison;
  places: readonly QuotedPlace[];
  covered: boolean;
};
export type ItemFinding = { kind: ItemKind; stretches: readonly [QuotedStretch, ...QuotedStretch[]]; words: string; covered: boolean };
export type SlipFinding = { stretches: readonly [QuotedStretch]; words: string; reason: SlipReason };

/** What was found in a copy as it stood after update `seq`. Items that were waved through are left out. */
export type StoryFindings = {
  storyId: string;
  seq: number;
  quotations: readonly QuotationFinding[];
  items: readonly ItemFinding[];
  slips: readonly SlipFinding[];
  coverage: Coverage;
  grafs: readonly ({ blockId: string } & Coverage)[];
  /** How many captures quotations were compared with. */
  captures: number;
};

/** An attribution as the copy suggests it: `words` is its sentence. */
export type AttributionSuggestion = { blockId: string; start: number; end: number; words: string; path: readonly AttributionStep[] };

export type StoryAttributions = {
  accepted: readonly { id: string; words: string; path: readonly AttributionStep[]; standsInCopy: boolean }[];
  suggestions: readonly AttributionSuggestion[];
  graph: AttributionGraph;
  /** What the sources that flags name are called. */
  sourceTitles: Readonly<Record<string, string>>;
};
