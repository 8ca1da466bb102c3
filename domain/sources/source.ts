import { z } from 'zod';
import { sourceKinds } from './describe.ts';
import { allTerms } from './terms.ts';

export * from './describe.ts';

export const sourceKindSchema = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** Whether a source may be rested on. `retracted`: its publisher withdrew it; `unreliable`: this desk found it so. */
export const standingSchema = z.enum(['good', 'unreliable', 'retracted']);
export type Standing = z.infer<typeof standingSchema>;

export const termsSchema = z.enum(allTerms);
export type Terms = z.infer<typeof termsSchema>;

export { cslDateSchema, cslNameSchema, cslSchema, type Csl, type CslDate, type CslName } from './csl/schema.ts';
