import { Unreadable } from '../unreadable.ts';

/** As wide or high as a picture may be, and how many pixels it may have: more fills the memory of the window that shows it. */
const longestSide = 65_535;
const mostPixels = 400_000_000;

/**
 * Whether a picture is whole enough to be shown, and no bomb: its head says how large it is, its end is there.
 * @throws Unreadable
 */
export function checkPicture(bytes: Uint8Array, mediaType: string): void {
  const size = sizeOf(bytes, mediaType);
  if (size === null) throw new Unreadable('The picture is cut short or damaged.', 'Get it again from where it came from.');
  if (size === undefined) return;
  const { width, height } = size;
  if (width === 0 || height === 0) throw new Unreadable('The picture has no size.', 'Get it again from where it came from.');
  if (width > longestSide || height > longestSide || width * height > mostPixels)
    throw new Unreadable(
      `The picture is ${width} by ${height} pixels, more than can be shown.`,
      'Save a smaller copy, and import that.',
      'too-large',
    );
}

type Size = { width: number; height: number };

/** Undefined for kinds whose size is not looked for, null where it can't be read. */
function sizeOf(bytes: Uint8Array, mediaType: string): Size | null | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (mediaType) {
    case 'image/png':
      return bytes.byteLength < 33 + 12 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
    case 'image/gif':
      return bytes.byteLength < 14 ? null : { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    case 'image/jpeg':
      return jpegSize(view);
    default:
      return bytes.byteLength < 32 ? null : undefined;
  }
}

/** The frame header (SOF0 to SOF15 without DHT, JPG and DAC) holds the size. */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xda || marker === 0xd9) return null;
    const length = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8) ? 0 : view.getUint16(at + 2);
    at += 2 + length;
  }
  return null;
}
