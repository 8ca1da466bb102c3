/** How the ids of added locales begin among those of added styles, which are the styles' own. */
export const localeIdStart = 'urn:standfirst:locale:';

export function localeId(name: string): string {
  return `${localeIdStart}${name}`;
}
