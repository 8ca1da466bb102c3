/** A page's language as a BCP 47 tag (`en_us` becomes `en-US`), or '' where it names none. */
export function canonicalLanguage(tag: string | undefined): string {
  if (tag === undefined) return '';
  const tidy = tag.trim().split(/[\s,;]/)[0]!.replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tidy)) return '';
  try {
    return Intl.getCanonicalLocales(tidy)[0] ?? '';
  } catch {
    return '';
  }
}
