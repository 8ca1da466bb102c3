import type { Comment } from '../../../contract/comments.ts';
import type { RangePlace } from '../../../domain/ranges/range.ts';
import type { StoryField, StoryStatus } from '../../../domain/story/fields.ts';
import type { Archive } from '../../archive/archive.ts';

/** A thread as its row has it. `ranges` is its stretches as JSON, as a claim's are. */
export type StoredThread = {
  id: string;
  storyId: string;
  assigneeId: string | null;
  lostWords: string;
  ranges: string;
  resolvedAt: number | null;
  resolvedBy: string | null;
  createdAt: number;
  removedAt: number | null;
} & ({ place: 'copy'; field: null; claimId: null } | { place: 'field'; field: StoryField; claimId: null } | { place: 'claim'; field: null; claimId: string });

const threads = `SELECT comment_thread.id, comment_thread.story_id AS storyId, place, field, claim_id AS claimId, lost_words AS lostWords,
    assignee_id AS assigneeId, resolved_at AS resolvedAt, resolved_by AS resolvedBy, comment_thread.created_at AS createdAt,
    removed_at AS removedAt,
    (SELECT json_group_array(json_array(block_id, start, stop) ORDER BY ordinal) FROM comment_range
      WHERE thread_id = comment_thread.id) AS ranges
  FROM comment_thread`;

export function readThread(archive: Archive, id: string): StoredThread | undefined {
  return archive.statement(`${threads} WHERE id = ?`).get(id) as StoredThread | undefined;
}

/** The threads of a story, without those that were removed. */
export function readThreadsOf(archive: Archive, storyId: string): StoredThread[] {
  return archive.statement(`${threads} WHERE story_id = ? AND removed_at IS NULL`).all(storyId) as StoredThread[];
}

/** Also those that were removed: a removal that is taken back finds its words. */
export function readCopyThreadsOf(archive: Archive, storyId: string): StoredThread[] {
  return archive.statement(`${threads} WHERE story_id = ? AND place = 'copy'`).all(storyId) as StoredThread[];
}

export type CommentedStory = { id: string; name: string; status: StoryStatus };

/** The stories with threads. */
export function readCommentedStories(archive: Archive): CommentedStory[] {
  return archive
    .statement(
      `SELECT id, CASE headline WHEN '' THEN slug ELSE headline END AS name, status FROM story
       WHERE id IN (SELECT story_id FROM comment_thread WHERE removed_at IS NULL)`,
    )
    .all() as CommentedStory[];
}

/** What was said in these threads, in the order in which it was said. */
export function readComments(archive: Archive, threadIds: readonly string[]): Map<string, Comment[]> {
  const rows = archive
    .statement(
      `SELECT comment.id, thread_id AS threadId, actor AS by, at, text, edited_at AS editedAt FROM json_each(?) AS wanted
       JOIN comment ON comment.thread_id = wanted.value ORDER BY at, comment.id`,
    )
    .all(JSON.stringify(threadIds)) as (Comment & { threadId: string })[];
  const said = new Map<string, Comment[]>();
  for (const { threadId, ...comment } of rows) said.set(threadId, [...(said.get(threadId) ?? []), comment]);
  return said;
}

export function readCommentPlace(archive: Archive, commentId: string): { threadId: string; by: string } | undefined {
  return archive.statement('SELECT thread_id AS threadId, actor AS by FROM comment WHERE id = ?').get(commentId) as
    | { threadId: string; by: string }
    | undefined;
}

export function insertThread(archive: Archive, thread: Pick<StoredThread, 'id' | 'storyId' | 'place' | 'field' | 'claimId' | 'createdAt'>): void {
  archive
    .statement(
      `INSERT INTO comment_thread (id, story_id, place, field, claim_id, lost_words, created_at)
       VALUES (@id, @storyId, @place, @field, @claimId, '', @createdAt)`,
    )
    .run(thread);
}

export function insertComment(archive: Archive, comment: Omit<Comment, 'editedAt'> & { threadId: string }): void {
  archive.statement('INSERT INTO comment (id, thread_id, actor, at, text) VALUES (@id, @threadId, @by, @at, @text)').run(comment);
}

export function updateComment(archive: Archive, id: string, text: string, at: number): void {
  archive.statement('UPDATE comment SET text = ?, edited_at = ? WHERE id = ?').run(text, at, id);
}

export function writeResolved(archive: Archive, id: string, resolved: { by: string; at: number } | null): void {
  archive.statement('UPDATE comment_thread SET resolved_at = ?, resolved_by = ? WHERE id = ?').run(resolved?.at ?? null, resolved?.by ?? null, id);
}

export function writeAssignee(archive: Archive, id: string, personId: string | null): void {
  archive.statement('UPDATE comment_thread SET assignee_id = ? WHERE id = ?').run(personId, id);
}

/** What is said of a claim goes along with it into another story. */
export function moveThreadsOfClaim(archive: Archive, claimId: string, storyId: string): void {
  archive.statement('UPDATE comment_thread SET story_id = ? WHERE claim_id = ?').run(storyId, claimId);
}

export function writeRemoved(archive: Archive, id: string, at: number | null): void {
  archive.statement('UPDATE comment_thread SET removed_at = ? WHERE id = ?').run(at, id);
}

/** Puts a thread of this story on other words of its copy. What is no such thread is left alone. */
export function writeThreadPlace(archive: Archive, storyId: string, threadId: string, place: RangePlace): void {
  const lost = place.kind === 'unanchored' ? place.words : '';
  const { changes } = archive
    .statement(`UPDATE comment_thread SET lost_words = ? WHERE id = ? AND story_id = ? AND place = 'copy'`)
    .run(lost, threadId, storyId);
  if (changes === 0) return;
  archive.statement('DELETE FROM comment_range WHERE thread_id = ?').run(threadId);
  if (place.kind === 'unanchored') return;
  const insert = archive.statement('INSERT INTO comment_range (thread_id, ordinal, block_id, start, stop) VALUES (?, ?, ?, ?, ?)');
  place.segments.forEach(({ blockId, start, end }, ordinal) => insert.run(threadId, ordinal, blockId, start, end));
}
