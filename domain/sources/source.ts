import { z } from 'zod';

/**
 * What a source is. Pages, documents, pictures, recordings and e-mails are captured; an interview, a phone call and a
 * document that was seen but not kept are written down by hand.
 */
export const sourceKinds = [
  'web-page',
  'document',
  'picture',
  'recording',
  'email',
  'interview',
  'phone-call',
  'document-seen',
] as const;
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

export function nameText(name: CslName): string {
  return 'literal' in name ? name.literal : [name.given, name.family].filter(Boolean).join(' ');
}

/** `2023-05-24`, `2023-05` or `2023`: as precise as the date is. */
export function isoDateText(date: CslDate): string {
  return date['date-parts'][0].map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** Reads what {@link isoDateText} writes; undefined where the text is not such a date. */
export function cslDateFrom(isoDate: string): CslDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(isoDate);
  if (!match) return undefined;
  return { 'date-parts': [match.slice(1).filter((part) => part !== undefined).map(Number)] };
}
