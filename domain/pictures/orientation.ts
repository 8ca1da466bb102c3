import { startsWith } from './head.ts';

/** How a camera was held, as EXIF numbers it (CIPA DC-008, tag 0x0112): 1 is upright, 5 to 8 lie on a side. 1 where nothing says so. */
export function jpegOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 4 < view.byteLength && view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda; ) {
    const length = view.getUint16(at + 2);
    if (view.getUint8(at + 1) === 0xe1 && startsWith(bytes, at + 4, 'Exif\0\0')) return orientationIn(view, at + 10, at + 2 + length);
    at += 2 + length;
  }
  return 1;
}

function orientationIn(view: DataView, from: number, end: number): number {
  const last = Math.min(end, view.byteLength);
  if (from + 8 > last) return 1;
  const isLittle = view.getUint16(from) === 0x4949;
  const directory = from + view.getUint32(from + 4, isLittle);
  if (directory + 2 > last) return 1;
  const entries = view.getUint16(directory, isLittle);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > last) return 1;
    if (view.getUint16(at, isLittle) !== 0x0112) continue;
    const value = view.getUint16(at + 8, isLittle);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** Whether width and height of a picture change places when it is shown. */
export function liesOnSide(orientation: number): boolean {
  return orientation >= 5;
}
