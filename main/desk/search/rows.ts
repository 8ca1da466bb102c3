import { z } from 'zod';
import { passageSchema } from '../../../domain/sources/passage.ts';
import type { Csl, SourceKind, Terms } from '../../../domain/sources/source.ts';
import type { StoryStatus } from '../../../domain/story/fields.ts';
import type { Archive } from '../../archive/archive.ts';
import { cslOf } from '../sources/store.ts';
import { unlessDamaged } from './unless-damaged.ts';

/** The rows that documents of the index are made of. */

export type StoryRow = {
  status: StoryStatus;
  slug: string;
  kicker: string;
  headline: string;
  standfirst: string;
  bylines: string;
  place: string;
  section: string;
  tags: string;
  updatedAt: number;
};

export function readStoryRow(archive: Archive, id: string): StoryRow | undefined {
  return archive
    .statement(
      `SELECT status, slug, kicker, headline, standfirst, bylines, dateline_place AS place, section, tags,
         updated_at AS updatedAt
       FROM story WHERE id = ?`,
    )
    .get(id) as StoryRow | undefined;
}

export type SourceRow = { kind: SourceKind; csl: Csl; terms: Terms; addedAt: number; tags: string[] };

export function readSourceRow(archive: Archive, id: string): SourceRow | undefined {
  const row = archive
    .statement(
      `SELECT kind, csl, terms, added_at AS addedAt,
         (SELECT json_group_array(tag) FROM (SELECT tag FROM source_tag WHERE source_id = source.id ORDER BY tag)) AS tags
       FROM source WHERE id = ?`,
    )
    .get(id) as (Omit<SourceRow, 'csl' | 'tags'> & { csl: string; tags: string }) | undefined;
  return row && { ...row, csl: unlessDamaged(unknownCsl, () => cslOf(row.csl)), tags: linesOf(row.tags) };
}

const unknownCsl: Csl = { type: 'document', title: '', author: [] };

export type AnnotationRow = {
  sourceId: string;
  capturedAt: number;
  createdAt: number;
  note: string;
  exact: string;
  terms: Terms | null;
  tags: string[];
};

export function readAnnotationRow(archive: Archive, id: string): AnnotationRow | undefined {
  const row = archive
    .statement(
      `SELECT capture.source_id AS sourceId, captured_at AS capturedAt, created_at AS createdAt, note, passage, terms,
         (SELECT json_group_array(tag) FROM (SELECT tag FROM annotation_tag WHERE annotation_id = annotation.id ORDER BY tag)) AS tags
       FROM annotation JOIN capture ON capture.id = annotation.capture_id
       WHERE annotation.id = ?`,
    )
    .get(id) as (Omit<AnnotationRow, 'exact' | 'tags'> & { passage: string; tags: string }) | undefined;
  if (row === undefined) return undefined;
  const { passage, tags, ...rest } = row;
  return { ...rest, exact: unlessDamaged('', () => passageSchema.parse(JSON.parse(passage)).exact), tags: linesOf(tags) };
}

const texts = z.array(z.string());

/** A list of texts, as a column of JSON keeps it. */
export function linesOf(json: string): string[] {
  return unlessDamaged([], () => texts.parse(JSON.parse(json)));
}
