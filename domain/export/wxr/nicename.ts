/** The name of a term or an author as WordPress has it in addresses: lower case, with hyphens, other scripts percent-encoded. */
export function nicename(name: string): string {
  const words = name.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let short = '';
  for (const character of words.join('-')) {
    const more = encodeURIComponent(character).toLowerCase();
    if (short.length + more.length > longest) break;
    short += more;
  }
  return short || 'none';
}

/** Columns of WordPress's tables hold so many characters. */
const longest = 190;
