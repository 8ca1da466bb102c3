import { z } from 'zod';

export { contextLength } from './context.ts';

const wellFormed = z.string().refine((text) => text.isWellFormed(), 'text holds a lone surrogate');

/** The longest passage that can be marked or cited, in UTF-16 units: some ten pages of print. */
export const longestPassage = 20_000;

/**
 * A passage of a capture's readable text, as W3C Web Annotation's TextQuoteSelector (exact, prefix, suffix)
 * together with its TextPositionSelector (start, end, in UTF-16 units of the readable text).
 * `position` is null where the words stand on the page but not in the readable text, such as in a caption.
 */
export const passageSchema = z.strictObject({
  exact: wellFormed.min(1).max(longestPassage, 'these are more words than can be marked at once; select less'),
  prefix: wellFormed.max(1000),
  suffix: wellFormed.max(1000),
  position: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).nullable(),
});
export type Passage = z.infer<typeof passageSchema>;

/** Where in a source, in the way its kind is cited; labels are CSL's. */
export const locatorSchema = z.strictObject({
  label: z.enum(['paragraph', 'page', 'time']),
  value: z.string().min(1).max(100),
});
export type Locator = z.infer<typeof locatorSchema>;
