import { z } from 'zod';

const id = z.uuid();

/** A version of a story's copy, or null for the copy as it stands now. */
const side = id.nullable();
export const versionQuestionSchema = z.strictObject({ storyId: id, versionId: side });
export const versionDifferenceSchema = z.strictObject({ storyId: id, earlierId: side, laterId: side });

/** Gives a version a name; an empty one takes it away. */
export const versionNameSchema = z.strictObject({ storyId: id, versionId: id, label: z.string().trim().max(200) });

export type VersionDifference = {
  words: { removed: number; added: number };
  /** `StoryDifferenceRow[]` (domain/story/difference) as JSON: one string crosses threads faster than its objects. */
  rows: string;
};
