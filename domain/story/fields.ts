import { z } from 'zod';
import { isCalendarDate, isLanguageTag, storyStatuses } from './field-rules.ts';

export * from './field-rules.ts';

export const storyStatusSchema = z.enum(storyStatuses);
export type StoryStatus = z.infer<typeof storyStatusSchema>;

const line = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((text) => text.isWellFormed(), 'text holds a lone surrogate');

/** A calendar date without a time, `YYYY-MM-DD`, or '' for none. */
export const calendarDateSchema = z.string().refine(isCalendarDate, 'not a calendar date');

/** A BCP 47 tag that the platform can canonicalise, such as `en`, `pt-BR`, `ar`. */
export const languageSchema = z.string().refine(isLanguageTag, 'not a BCP 47 language tag');

/** The news fields of a story. Every one may be empty while it is being written. */
export const storyFieldsSchema = z.strictObject({
  /** Short internal name of the story; not its address on the web. */
  slug: line(200),
  /** Small line above the headline. */
  kicker: line(300),
  headline: line(1000),
  /** The summary under the headline, also called the deck; not the lede. */
  standfirst: line(4000),
  /** Author lines, one a person. */
  bylines: z.array(line(300)).max(50),
  /** Where and when the story was filed. */
  datelinePlace: line(300),
  datelineDate: calendarDateSchema,
  section: line(200),
  tags: z.array(line(200)).max(100),
  language: languageSchema,
});
export type StoryFields = z.infer<typeof storyFieldsSchema>;
export type StoryField = keyof StoryFields;
export const storyFieldSchema = storyFieldsSchema.keyof();
