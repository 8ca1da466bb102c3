import { detect } from 'chardet';
import sniff from 'html-encoding-sniffer';

/** The platform's decoder, of which this needs only a little. */
declare const TextDecoder: new (label: string, options?: { fatal?: boolean }) => { decode(bytes: Uint8Array): string };

/** Enough to tell encodings apart, little enough to take no time. */
const sampleLength = 64 * 1024;

/**
 * The text of a saved page. The encoding is found as a browser finds it (WHATWG HTML, "determining the character
 * encoding"): byte order mark, then the `charset` of the Content-Type it came with, then `<meta>`; a page that
 * declares none is UTF-8 where its bytes are UTF-8 throughout, else what its bytes look most like.
 * Never throws: an unknown label counts as no label, and a byte that fits nothing becomes U+FFFD.
 */
export function decodeHtml(bytes: Uint8Array, { contentType }: { contentType?: string } = {}): string {
  const label = charsetOf(contentType);
  const declared = sniff(bytes, {
    ...(label === undefined ? {} : { transportLayerEncodingLabel: label }),
    defaultEncoding: undeclared,
  });
  const text = declared === undeclared ? decodeUndeclared(bytes) : decodeAs(declared, bytes);
  return (text ?? decodeAs('windows-1252', bytes) ?? '').toWellFormed();
}

const undeclared = 'undeclared';

/** The charset parameter of a media type, where there is one. */
function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s"';]{1,40})/i.exec(contentType ?? '')?.[1];
}

function decodeUndeclared(bytes: Uint8Array): string | undefined {
  const utf8 = decodeAs('utf-8', bytes, true);
  if (utf8 !== undefined) return utf8;
  const guess = detect(sampleOf(bytes));
  return guess === null ? undefined : decodeAs(guess, bytes);
}

/** Where bytes that tell encodings apart begin: markup ahead of the words is ASCII and says nothing. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f);
  const start = Math.max(0, first - 1024);
  return bytes.subarray(start, start + sampleLength);
}

function decodeAs(label: string, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    // The platform does not know the label, or the bytes are not of that encoding.
    return undefined;
  }
}
