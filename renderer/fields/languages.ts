/** Languages offered by name; any other is written as its BCP 47 tag. */
const offered = [
  'ar', 'bg', 'bn', 'ca', 'cs', 'cy', 'da', 'de', 'el', 'en', 'en-GB', 'en-US', 'es', 'et', 'eu', 'fa', 'fi', 'fr', 'ga',
  'gl', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'is', 'it', 'ja', 'ka', 'ko', 'lt', 'lv', 'ms', 'nb', 'nl', 'pl', 'pt',
  'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sq', 'sr', 'sv', 'sw', 'ta', 'th', 'tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant',
] as const;

const names = new Intl.DisplayNames(undefined, { type: 'language', languageDisplay: 'standard' });

/** The language in the reader's own words, or the tag where it has no name. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export type Language = { id: string; name: string };

export function offeredLanguages(): Language[] {
  return offered
    .map((id) => ({ id, name: languageName(id) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
