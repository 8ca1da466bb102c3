import type { StoryField, StoryFields } from './fields.ts';

/** Where a story stands. `spiked` is rejected but recoverable; `hold` is stopped by an editor, no time implied. */
export const storyStatuses = ['draft', 'in-check', 'in-edit', 'ready', 'published', 'hold', 'spiked'] as const;

/** Whether a text is a calendar date without a time, `YYYY-MM-DD`, or '' for none. */
export function isCalendarDate(text: string): boolean {
  if (text === '') return true;
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00Z`) : undefined;
  return date !== undefined && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
}

/** Whether a text is a BCP 47 tag that the platform can canonicalise. */
export function isLanguageTag(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const emptyStoryFields: StoryFields = {
  slug: '',
  kicker: '',
  headline: '',
  standfirst: '',
  bylines: [],
  datelinePlace: '',
  datelineDate: '',
  section: '',
  tags: [],
  language: 'en',
};

const rightToLeftScripts = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** The base direction of a language, by the script it is most likely written in (Unicode CLDR likely subtags). */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script;
  return script !== undefined && rightToLeftScripts.has(script) ? 'rtl' : 'ltr';
}

/** Each field, in their order, once for everything that is found in it; of several lines, the line it stands in. */
export function foundInFields(fields: StoryFields, find: (text: string) => readonly unknown[]): { field: StoryField; text: string }[] {
  return (Object.entries(fields) as [StoryField, string | string[]][]).flatMap(([field, value]) =>
    [value].flat().flatMap((text) => find(text).map(() => ({ field, text }))),
  );
}
