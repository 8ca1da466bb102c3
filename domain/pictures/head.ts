import { longestPictureSide, type PictureKind } from '../story/body-nodes.ts';

/** What the first bytes of a picture say of it: width and height in pixels, as the file has them. */
export type PictureHead = { mediaType: PictureKind | 'image/avif'; width: number; height: number };

/** More pixels than these fill the memory of whoever shows them, whatever the file weighs. */
export const mostPixels = 120_000_000;

export type PictureTrouble = 'unknown' | 'damaged' | 'too-large';

/**
 * Recognises a picture by its signature and reads its size from its head, before anything unpacks it.
 *
 * Sources: JPEG ITU-T T.81 B.2.2, PNG 3rd edition 11.2.1, GIF89a 18, WebP container RFC 9649, HEIF ISO/IEC 23008-12 (`ispe`).
 */
export function pictureHead(bytes: Uint8Array): PictureHead | PictureTrouble {
  const found = read(bytes);
  if (typeof found === 'string') return found;
  const { width, height } = found;
  if (width === 0 || height === 0) return 'damaged';
  if (width > longestPictureSide || height > longestPictureSide || width * height > mostPixels) return 'too-large';
  return found;
}

function read(bytes: Uint8Array): PictureHead | 'unknown' | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return jpegHead(view);
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return view.byteLength < 45 ? 'damaged' : head('image/png', view.getUint32(16), view.getUint32(20));
  if (startsWith(bytes, 0, 'GIF87a') || startsWith(bytes, 0, 'GIF89a')) {
    return view.byteLength < 14 ? 'damaged' : head('image/gif', view.getUint16(6, true), view.getUint16(8, true));
  }
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return webpHead(bytes, view);
  if (startsWith(bytes, 4, 'ftypavif') || startsWith(bytes, 4, 'ftypavis')) return avifHead(bytes, view);
  return 'unknown';
}

function head(mediaType: PictureHead['mediaType'], width: number, height: number): PictureHead {
  return { mediaType, width, height };
}

export function startsWith(bytes: Uint8Array, at: number, letters: string): boolean {
  if (bytes.byteLength < at + letters.length) return false;
  for (let place = 0; place < letters.length; place++) if (bytes[at + place] !== letters.charCodeAt(place)) return false;
  return true;
}

/** The frame header (SOF0 to SOF15 without DHT, JPG and DAC) holds the size. */
function jpegHead(view: DataView): PictureHead | 'damaged' {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return 'damaged';
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return head('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker === 0xda || marker === 0xd9) return 'damaged';
    const hasNoLength = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += 2 + (hasNoLength ? 0 : view.getUint16(at + 2));
  }
  return 'damaged';
}

function webpHead(bytes: Uint8Array, view: DataView): PictureHead | 'damaged' {
  if (view.byteLength < 30) return 'damaged';
  if (startsWith(bytes, 12, 'VP8X')) return head('image/webp', 1 + threeBytes(view, 24), 1 + threeBytes(view, 27));
  if (startsWith(bytes, 12, 'VP8 ')) return head('image/webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (!startsWith(bytes, 12, 'VP8L')) return 'damaged';
  const bits = view.getUint32(21, true);
  return head('image/webp', 1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
}

const threeBytes = (view: DataView, at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);

/** The largest extent that the first boxes tell of: that of the picture itself, or of a part of it. */
function avifHead(bytes: Uint8Array, view: DataView): PictureHead | 'damaged' {
  let [width, height] = [0, 0];
  const end = Math.min(bytes.byteLength - 16, 64 * 1024);
  for (let at = 8; at < end; at++) {
    if (!startsWith(bytes, at, 'ispe')) continue;
    width = Math.max(width, view.getUint32(at + 8));
    height = Math.max(height, view.getUint32(at + 12));
  }
  return width === 0 ? 'damaged' : head('image/avif', width, height);
}
