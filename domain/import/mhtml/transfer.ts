/** The platform's base64, of which this needs only what turns bytes into text and back. */
declare const atob: (text: string) => string;
declare const btoa: (binary: string) => string;

/** Bytes of a part as its Content-Transfer-Encoding wrote them (RFC 2045). What is not of the encoding is passed over. */
export function decodeTransfer(encoding: string, bytes: Uint8Array, text: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return fromBase64(text);
    case 'quoted-printable':
      return fromQuotedPrintable(bytes);
    default:
      return bytes;
  }
}

function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/[^A-Za-z0-9+/]/g, '');
  // One letter alone holds no whole byte.
  const binary = atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)));
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const equals = 0x3d;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte !== equals) {
      decoded[length++] = byte;
      continue;
    }
    const next = bytes[at + 1];
    if (next === carriageReturn && bytes[at + 2] === lineFeed) at += 2;
    else if (next === lineFeed) at += 1;
    else {
      const value = hexadecimal(next) * 16 + hexadecimal(bytes[at + 2]);
      if (Number.isNaN(value)) decoded[length++] = byte;
      else {
        decoded[length++] = value;
        at += 2;
      }
    }
  }
  return decoded.subarray(0, length);
}

function hexadecimal(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

/** Few enough to be spread as arguments. */
const chunk = 0x2000;

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  }
  return btoa(pieces.join(''));
}
