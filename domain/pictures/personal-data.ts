import type { PictureKind } from '../story/body-nodes.ts';
import { startsWith } from './head.ts';

/**
 * A picture without what it says beside its pixels: place, camera, names, thumbnails, comments. Its pixels stay as they were, bit
 * for bit, and so does its colour profile. What stands behind the end of a picture goes too.
 */
export function withoutPersonalData(bytes: Uint8Array, mediaType: PictureKind): Uint8Array<ArrayBuffer> {
  switch (mediaType) {
    case 'image/jpeg':
      return joined(jpegParts(bytes));
    case 'image/png':
      return joined(pngParts(bytes));
    case 'image/webp':
      return webpWithout(bytes);
    case 'image/gif':
      return joined(gifParts(bytes));
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** Segments but for applications' own (APP1 to APP15, bar the colour profile in APP2 and Adobe's in APP14) and comments. */
function jpegParts(bytes: Uint8Array): Uint8Array[] {
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.byteLength) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) break;
    const end = at + 2 + (((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number));
    const isColour = (marker === 0xe2 && startsWith(bytes, at + 4, 'ICC_PROFILE\0')) || marker === 0xee;
    const isSaying = (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe;
    if (isColour || !isSaying) parts.push(bytes.subarray(at, end));
    at = marker === 0xda ? scanEnd(bytes, end) : end;
    if (marker === 0xda) parts.push(bytes.subarray(end, at));
  }
  return [...parts, new Uint8Array([0xff, 0xd9])];
}

/** Where the next segment begins behind entropy-coded data: stuffed bytes and restart marks belong to the data. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1 && at + 1 < bytes.byteLength; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] as number;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.byteLength;
}

const sayingChunks = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'];

function pngParts(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.byteLength; ) {
    const end = at + 12 + view.getUint32(at);
    if (!sayingChunks.some((name) => startsWith(bytes, at + 4, name))) parts.push(bytes.subarray(at, end));
    if (startsWith(bytes, at + 4, 'IEND')) break;
    at = end;
  }
  return parts;
}

/** Chunks but for `EXIF` and `XMP `, of which the extended header tells as well. */
function webpWithout(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 12)];
  for (let at = 12; at + 8 <= bytes.byteLength; ) {
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (!startsWith(bytes, at, 'EXIF') && !startsWith(bytes, at, 'XMP ')) parts.push(bytes.subarray(at, end));
    at = end;
  }
  const whole = joined(parts);
  const written = new DataView(whole.buffer);
  written.setUint32(4, whole.byteLength - 8, true);
  if (startsWith(whole, 12, 'VP8X')) written.setUint8(20, written.getUint8(20) & ~0b1100);
  return whole;
}

/** Blocks but for comments, and for applications' own that are not the one that makes a picture move on and on. */
function gifParts(bytes: Uint8Array): Uint8Array[] {
  const afterTable = (flags: number, at: number): number => at + ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  const start = afterTable(bytes[10] as number, 13);
  const parts = [bytes.subarray(0, start)];
  for (let at = start; at < bytes.byteLength && bytes[at] !== 0x3b; ) {
    const isFrame = bytes[at] === 0x2c;
    if (!isFrame && bytes[at] !== 0x21) break;
    const end = subBlocksEnd(bytes, isFrame ? afterTable(bytes[at + 9] ?? 0, at + 10) + 1 : at + 2);
    const label = bytes[at + 1];
    const isSaying = !isFrame && (label === 0xfe || label === 0x01 || (label === 0xff && !startsWith(bytes, at + 3, 'NETSCAPE2.0')));
    if (!isSaying) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return [...parts, new Uint8Array([0x3b])];
}

function subBlocksEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.byteLength && bytes[at] !== 0) at += 1 + (bytes[at] as number);
  return at + 1;
}
