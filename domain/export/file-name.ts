/** Room for the suffix of a copy being written, on file systems that allow 143 bytes (eCryptfs) or 255 (the rest). */
const longestName = 120;

/** Names that Windows keeps for devices, whatever follows their first dot. */
const reservedName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)/i;

/**
 * The name of an exported file, safe on Windows, macOS and Linux and never outside its folder: from the slug, else
 * the headline. `extension` comes without its dot.
 */
export function exportFileName(story: { slug: string; headline: string }, extension: string): string {
  const name = [story.slug, story.headline].map(safeName).find((safe) => safe !== '') ?? 'story';
  return `${name}.${extension}`;
}

function safeName(text: string): string {
  const plain = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\s\p{Z}]+/gu, '-')
    .replace(/[\p{C}\ufffd]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/-{2,}/g, '-');
  const name = trimEnds(cutToBytes(trimEnds(plain), longestName));
  return reservedName.test(name) ? name.replace(reservedName, '$&-story') : name;
}

/** No hidden file, no option on a command line, and none of the ends that Windows cuts off. */
function trimEnds(name: string): string {
  return name.replace(/^[.~-]+|[.-]+$/g, '');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts between what a reader sees as characters, so that no accent or emoji is left in pieces. */
function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    bytes += bytesOf(segment);
    if (bytes > limit) break;
    kept += segment;
  }
  return kept;
}

function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
