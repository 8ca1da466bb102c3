const fallback = 'en-US';

/** CSL locales by name (`en-US`), as XML. */
export type Locales = Readonly<Record<string, string>>;

/**
 * The CSL locale for a language (BCP 47): that of its own country, else one of the same language, else American
 * English, in which every style is complete.
 */
export function localeFor(language: string, locales: Locales): { name: string; retrieve: (name: string) => string } {
  const names = Object.keys(locales);
  const name =
    names.find((known) => known.toLowerCase() === language.toLowerCase()) ??
    names.find((known) => known.split('-')[0] === language.toLowerCase().split('-')[0]) ??
    fallback;
  return { name, retrieve: (wanted) => locales[wanted] ?? locales[fallback] ?? '' };
}
