import { z } from 'zod';
import type { Story } from '../../../contract/views.ts';
import type { StoryFields, StoryStatus } from '../../../domain/story/fields.ts';
import type { Archive } from '../../archive/archive.ts';

type StoryRow = {
  id: string;
  status: StoryStatus;
  slug: string;
  kicker: string;
  headline: string;
  standfirst: string;
  bylines: string;
  dateline_place: string;
  dateline_date: string;
  section: string;
  tags: string;
  language: string;
  created_at: number;
  updatedAt: number;
};

/** A story is as new as its newest update, whether that is still in the journal or not. */
const lastUpdate = `max(story.updated_at, coalesce(
  (SELECT at FROM body_journal WHERE story_id = story.id ORDER BY seq DESC LIMIT 1), 0))`;

const lines = z.array(z.string());

export function readStory(archive: Archive, id: string): Story | undefined {
  const row = archive.statement(`SELECT *, ${lastUpdate} AS updatedAt FROM story WHERE id = ?`).get(id) as
    | StoryRow
    | undefined;
  return row && storyOf(row);
}

function storyOf(row: StoryRow): Story {
  return {
    id: row.id,
    status: row.status,
    fields: {
      slug: row.slug,
      kicker: row.kicker,
      headline: row.headline,
      standfirst: row.standfirst,
      bylines: lines.parse(JSON.parse(row.bylines)),
      datelinePlace: row.dateline_place,
      datelineDate: row.dateline_date,
      section: row.section,
      tags: lines.parse(JSON.parse(row.tags)),
      language: row.language,
    },
    createdAt: row.created_at,
    updatedAt: row.updatedAt,
  };
}

export function insertStory(archive: Archive, story: Story, actor: string): void {
  archive
    .statement(
      `INSERT INTO story (id, status, slug, kicker, headline, standfirst, bylines, dateline_place, dateline_date,
         section, tags, language, created_at, updated_at, actor)
       VALUES (@id, @status, @slug, @kicker, @headline, @standfirst, @bylines, @datelinePlace, @datelineDate,
         @section, @tags, @language, @createdAt, @updatedAt, @actor)`,
    )
    .run({ ...columns(story.fields), id: story.id, status: story.status, createdAt: story.createdAt, updatedAt: story.updatedAt, actor });
}

export function updateFields(archive: Archive, id: string, fields: StoryFields, at: number): void {
  archive
    .statement(
      `UPDATE story SET slug = @slug, kicker = @kicker, headline = @headline, standfirst = @standfirst,
         bylines = @bylines, dateline_place = @datelinePlace, dateline_date = @datelineDate, section = @section,
         tags = @tags, language = @language, updated_at = @at
       WHERE id = @id`,
    )
    .run({ ...columns(fields), id, at });
}

function columns(fields: StoryFields): Record<keyof StoryFields, string> {
  return { ...fields, bylines: JSON.stringify(fields.bylines), tags: JSON.stringify(fields.tags) };
}

export function updateStatus(archive: Archive, id: string, status: StoryStatus, at: number): void {
  archive.statement('UPDATE story SET status = ?, updated_at = ? WHERE id = ?').run(status, at, id);
}

export type ListedStory = {
  id: string;
  slug: string;
  headline: string;
  status: StoryStatus;
  language: string;
  updatedAt: number;
  /** Of the newest version, without what the journal holds beyond it. */
  words: number;
  inJournal: 0 | 1;
};

/** Every story, the one worked on last first. */
export function readStories(archive: Archive): ListedStory[] {
  return archive
    .statement(
      `SELECT story.id, slug, headline, status, language, ${lastUpdate} AS updatedAt, body_version.words,
         EXISTS (SELECT 1 FROM body_journal WHERE story_id = story.id) AS inJournal
       FROM story
       JOIN body_head ON body_head.story_id = story.id
       JOIN body_version ON body_version.id = body_head.version_id
       ORDER BY updatedAt DESC, story.id DESC`,
    )
    .all() as ListedStory[];
}

export function hasStory(archive: Archive, id: string): boolean {
  return archive.statement('SELECT 1 FROM story WHERE id = ?').get(id) !== undefined;
}
