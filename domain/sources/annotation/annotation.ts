import { z } from 'zod';
import { termsSchema } from '../source.ts';
import { annotationColours, defaultColour } from './colours.ts';

export { annotationColours, type AnnotationColour } from './colours.ts';

export const annotationColourSchema = z.enum(annotationColours);

const wellFormed = z.string().refine((text) => text.isWellFormed(), 'text holds a lone surrogate');

/** A word or two to find things by, as the person wrote it. */
export const tagSchema = wellFormed
  .max(100)
  .refine((tag) => tag !== '' && tag === tag.trim() && !/[\n\r]/.test(tag), 'a tag is one line without space around it');

const tagsSchema = z
  .array(tagSchema)
  .max(50)
  .refine((tags) => new Set(tags).size === tags.length, 'a tag stands here twice');

/** What a person says of a passage. */
export const annotationFieldsSchema = z.strictObject({
  note: wellFormed.max(20_000),
  tags: tagsSchema,
  colour: annotationColourSchema,
  /** What was agreed for these words; null: what was agreed for the whole source. */
  terms: termsSchema.nullable(),
  /** How the speaker may be named, such as “a senior official”; '' where that is not agreed for these words. */
  attribution: wellFormed.max(500),
});
export type AnnotationFields = z.infer<typeof annotationFieldsSchema>;

export const defaultAnnotationFields: AnnotationFields = { note: '', tags: [], colour: defaultColour, terms: null, attribution: '' };
