import { z } from 'zod';
import { cslDateVariables, cslNameVariables, cslNumberVariables, cslTextVariables, cslTypes } from './variables.ts';

const text = z.string().max(10_000);
const long = z.string().max(100_000);

/** CSL-JSON names: a person has `family`, an organisation or a name that can't be split is `literal`. */
export const cslNameSchema = z.union([
  z.strictObject({ literal: text.min(1) }),
  z.strictObject({
    family: text.min(1),
    given: text.optional(),
    suffix: text.optional(),
    'dropping-particle': text.optional(),
    'non-dropping-particle': text.optional(),
  }),
]);
export type CslName = z.infer<typeof cslNameSchema>;

/** Year; year and month; year, month and day. Years before the first are negative. */
const dateParts = z.array(z.int().min(-9999).max(9999)).min(1).max(3);

/**
 * A date as precise as it is known: `[[2023]]`, `[[2023, 5]]`, `[[2023, 5, 24]]`, or a range from the first to the
 * second. What can't be said in numbers is `literal`.
 */
export const cslDateSchema = z.union([
  z.strictObject({
    'date-parts': z.union([z.tuple([dateParts]), z.tuple([dateParts, dateParts])]),
    circa: z.boolean().optional(),
    season: z.union([z.int().min(1).max(4), text]).optional(),
  }),
  z.strictObject({ literal: text.min(1), circa: z.boolean().optional() }),
]);
export type CslDate = z.infer<typeof cslDateSchema>;

const number = z.union([text, z.number()]);

/** What describes a source: CSL-JSON 1.0.2 of one item, its title and authors always there. */
export const cslSchema = z.strictObject({
  type: z.enum(cslTypes),
  title: text,
  author: z.array(cslNameSchema).max(1000),
  ...each(cslTextVariables, long.optional()),
  ...each(cslNumberVariables, number.optional()),
  ...each(cslNameVariables, z.array(cslNameSchema).max(1000).optional()),
  ...each(cslDateVariables, cslDateSchema.optional()),
  categories: z.array(text).max(1000).optional(),
  custom: z.record(text, z.json()).optional(),
});
export type Csl = z.infer<typeof cslSchema>;

function each<Name extends string, Schema extends z.ZodType>(names: readonly Name[], schema: Schema): Record<Name, Schema> {
  return Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;
}
