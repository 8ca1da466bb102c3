import { z } from 'zod';
import type { RangePlace } from '../domain/ranges/range.ts';
import { storyFieldSchema, type StoryField } from '../domain/story/fields.ts';
import type { StoryStatus } from '../domain/story/fields.ts';
import { segmentsSchema } from './claims.ts';
import { longestComment } from './comment-limits.ts';

const id = z.uuid();

const text = z.string().trim().min(1, 'say something').max(longestComment);

/** Times are UTC milliseconds. `by` is the name of who said it, as it was then. */
export type Comment = { id: string; by: string; at: number; text: string; editedAt: number | null };

/** What a thread is about. Of words that were deleted `words` are the last, and `graf` is 0; else it counts grafs from 1. */
export type CommentSubject =
  | { kind: 'copy'; place: RangePlace; words: string; graf: number }
  | { kind: 'field'; field: StoryField }
  | { kind: 'claim'; claimId: string; words: string };

export type CommentThread = {
  id: string;
  storyId: string;
  subject: CommentSubject;
  /** In the order in which they were said; never empty. */
  comments: Comment[];
  assigneeId: string | null;
  /** The people whom its comments call by @. */
  mentionedIds: string[];
  resolved: { by: string; at: number } | null;
  /** Whether somebody else said something since whoever sits here looked. */
  isNew: boolean;
};

/** A thread as a list over all stories shows it. */
export type CommentThreadOfStory = CommentThread & { story: { name: string; status: StoryStatus } };

export const newThreadSchema = z.strictObject({
  storyId: id,
  /** Made where the words were selected, so that the thread follows them from that moment on. */
  threadId: id,
  subject: z.discriminatedUnion('kind', [
    /** `seq` is the update of the copy that `segments` stand in. */
    z.strictObject({ kind: z.literal('copy'), seq: z.int().min(0), segments: segmentsSchema }),
    z.strictObject({ kind: z.literal('field'), field: storyFieldSchema }),
    z.strictObject({ kind: z.literal('claim'), claimId: id }),
  ]),
  text,
});
export const replySchema = z.strictObject({ threadId: id, text });
export const commentEditSchema = z.strictObject({ commentId: id, text });
export const resolutionSchema = z.strictObject({ threadId: id, resolved: z.boolean() });
export const assignmentSchema = z.strictObject({ threadId: id, personId: id.nullable() });
