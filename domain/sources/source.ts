import { z } from 'zod';
import { sourceKinds } from './describe.ts';

export * from './describe.ts';

export const sourceKindSchema = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof sourceKindSchema>;

/** Whether a source may be rested on. `retracted`: its publisher withdrew it; `unreliable`: this desk found it so. */
export const standingSchema = z.enum(['good', 'unreliable', 'retracted']);
export type Standing = z.infer<typeof standingSchema>;

/** What was agreed with a source about the use of its words, from the freest to the strictest. */
export const termsSchema = z.enum(['on-the-record', 'background', 'deep-background', 'off-the-record', 'not-for-publication']);
export type Terms = z.infer<typeof termsSchema>;

const text = z.string().max(10_000);

/** CSL-JSON names: a person has `family`, an organisation or a name that can't be split is `literal`. */
export const cslNameSchema = z.union([
  z.strictObject({ literal: text.min(1) }),
  z.strictObject({ family: text.min(1), given: text.optional() }),
]);
export type CslName = z.infer<typeof cslNameSchema>;

/** A date as precise as it is known: `[[2023]]`, `[[2023, 5]]`, `[[2023, 5, 24]]`. */
export const cslDateSchema = z.strictObject({
  'date-parts': z.tuple([z.array(z.int()).min(1).max(3)]),
});
export type CslDate = z.infer<typeof cslDateSchema>;

/** The part of CSL-JSON (citationstyles.org, schema 1.0) that the desk fills from a page or by hand. */
export const cslSchema = z.strictObject({
  type: z.enum([
    'webpage',
    'article-newspaper',
    'interview',
    'document',
    'graphic',
    'broadcast',
    'personal_communication',
  ]),
  title: text,
  author: z.array(cslNameSchema),
  'container-title': text.optional(),
  publisher: text.optional(),
  issued: cslDateSchema.optional(),
  URL: text.optional(),
  language: text.optional(),
});
export type Csl = z.infer<typeof cslSchema>;
