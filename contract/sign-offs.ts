import { z } from 'zod';
import type { SignOffRole } from '../domain/review/sign-off.ts';

export { signOffRolesSchema } from '../domain/review/sign-off.ts';
export type { SignOffRole };

/**
 * Who signed as what. `holds` is whether the words are still those that were signed, `versionId` the version that they were in.
 * Times are UTC milliseconds.
 */
export type SignOff = { role: SignOffRole; signed: { by: string; at: number; versionId: string; holds: boolean } | null };

export const signOffSchema = z.strictObject({ storyId: z.uuid(), role: z.string().max(40) });
