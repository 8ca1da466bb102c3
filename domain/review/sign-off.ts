import { z } from 'zod';
import { foldedWords } from '../claims/folded.ts';
import type { BodyNode } from '../story/body.ts';
import { textOf } from '../story/body-nodes.ts';
import type { StoryFields } from '../story/fields.ts';

/** Somebody who stands for a story before it goes out, by what they are at this desk. */
const roleSchema = z.strictObject({
  /** Stays when the name changes. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  name: z.string().trim().min(1).max(80),
  /** Whether the gate is shut until they have signed. */
  required: z.boolean(),
});
export type SignOffRole = z.infer<typeof roleSchema>;

/** Who signs at this desk: a choice of each archive. */
export const signOffRolesSchema = z
  .array(roleSchema)
  .max(20)
  .refine((roles) => new Set(roles.map(({ id }) => id)).size === roles.length, 'two roles have one id');

export const usualRoles: readonly SignOffRole[] = [
  { id: 'writer', name: 'Writer', required: false },
  { id: 'checker', name: 'Checker', required: false },
  { id: 'copy-editor', name: 'Copy editor', required: false },
  { id: 'lawyer', name: 'Lawyer', required: false },
];

/**
 * The words that a sign-off stands for, without what is cosmetic (`domain/claims/folded.ts`): those that print, of the fields
 * as of the copy. Where a story was filed and how it is tagged may change.
 */
export function signedWords({ kicker, headline, standfirst, bylines }: StoryFields, blocks: readonly BodyNode[]): string {
  return [kicker, headline, standfirst, ...bylines, ...blocks.map(textOf)].map(foldedWords).filter(Boolean).join('\n');
}
