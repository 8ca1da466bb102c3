import { detect } from 'chardet';

/** The platform's decoder, of which this needs only a little. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => {
  decode(bytes: Uint8Array): string;
};

/** Enough to tell encodings apart, little enough to take no time. */
const sampleLength = 64 * 1024;

/**
 * The text of bytes that declare no encoding: UTF-8 where they are UTF-8 throughout, UTF-16 where every other byte of
 * what is written in ASCII is zero, else what they look most like. Undefined where nothing fits.
 * A byte order mark decides before all that.
 */
export function decodeUndeclared(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return decodeAs(marked, bytes);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16 !== undefined) return decodeAs(utf16, bytes);
  const utf8 = decodeAs('utf-8', bytes, true);
  if (utf8 !== undefined) return utf8;
  const guess = detect(sampleOf(bytes));
  return guess === null ? undefined : decodeAs(guess, bytes);
}

/** The text of a file that is plain text, whatever its bytes are. Lines end with `\n`. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeUndeclared(bytes) ?? decodeAs('windows-1252', bytes) ?? '';
  return text.toWellFormed().replace(/\r\n?/g, '\n');
}

export function decodeAs(label: string, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    // The platform does not know the label, or the bytes are not of that encoding.
    return undefined;
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * UTF-16 without its mark. Spaces, digits and line ends have a zero byte there, nearly always on the same side; no other
 * encoding of text has zero bytes at all.
 */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, sampleLength);
  const zeros = { even: 0, odd: 0 };
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++;
  const least = Math.max(2, sample.length / 64);
  // A few letters, such as 一 (U+4E00) and 开 (U+5F00), have their zero on the other side.
  if (zeros.odd >= least && zeros.odd >= zeros.even * 4) return 'utf-16le';
  if (zeros.even >= least && zeros.even >= zeros.odd * 4) return 'utf-16be';
  return undefined;
}

/** Where bytes that tell encodings apart begin: what is ASCII ahead of them says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 1024);
  return bytes.subarray(start, start + sampleLength);
}
