import { z } from 'zod';

/** What a source is. A `web-page` or `document` is captured from a file; an `interview` is written down by hand. */
export const sourceKinds = ['web-page', 'interview', 'document'] as const;
export const sourceKindSchema = z.enum(sourceKinds);
export type SourceKind = z.infer<typeof sourceKindSchema>;

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
  type: z.enum(['webpage', 'article-newspaper', 'interview', 'document']),
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
