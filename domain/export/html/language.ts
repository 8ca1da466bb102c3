const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const scripts = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' });

/**
 * A language tag as `lang` may hold it: BCP 47 tags of subtags that are registered, and not only well formed, which
 * is all that a page's own claim about itself tells. What is not known is left off; undefined where nothing is left.
 */
export function languageTag(text: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(text)) return undefined;
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(text);
  } catch {
    return undefined;
  }
  // Likely subtags (CLDR) exist for the languages there are.
  if (new Intl.Locale(locale.language).maximize().script === undefined) return undefined;
  const script = locale.script !== undefined && scripts.of(locale.script) !== undefined ? locale.script : undefined;
  const region = locale.region !== undefined && countries.of(locale.region) !== undefined ? locale.region : undefined;
  return [locale.language, script, region].filter((subtag) => subtag !== undefined).join('-');
}
