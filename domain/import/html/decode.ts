import sniff from 'html-encoding-sniffer';
import { decodeAs, decodeUndeclared, unmarkedUtf16 } from '../text/decode.ts';

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
  // A `<meta>` that can be read in such bytes letter by letter is not there: UTF-16 without its mark hides it.
  const text = declared === undeclared || unmarkedUtf16(bytes) !== undefined ? decodeUndeclared(bytes) : decodeAs(declared, bytes);
  return (text ?? decodeAs('windows-1252', bytes) ?? '').toWellFormed();
}

const undeclared = 'undeclared';

/** The charset parameter of a media type, where there is one. */
function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s"';]{1,40})/i.exec(contentType ?? '')?.[1];
}
