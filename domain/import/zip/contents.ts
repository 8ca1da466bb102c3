import { Inflate } from 'fflate';
import { Unreadable } from '../unreadable.ts';

/** The platform's decoder, of which this needs only a little. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** A file in a ZIP archive, as the archive's directory has it. */
export type ZipEntry = { name: string; encrypted: boolean; method: number; start: number; packed: number; size: number };

/** What all files of a document may come to when they are unpacked, and how many they may be. */
const largestWhole = 256 * 1024 * 1024;
const mostEntries = 10_000;

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;

const broken = (): Unreadable =>
  new Unreadable('The file is a ZIP archive that is cut short or damaged.', 'Get it again from where it came from.');

/**
 * The directory of a ZIP archive (PKWARE APPNOTE 4.3), without unpacking anything.
 * Read here, because no package says what an archive claims before it unpacks it.
 * @throws Unreadable where it is broken, or claims more than any document holds
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) throw tooMuch();
  const entries: ZipEntry[] = [];
  let whole = 0;
  for (let number = 0; number < count; number++) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) throw broken();
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start: dataStart(view, view.getUint32(at + 42, true)),
    };
    if (entry.start + entry.packed > bytes.byteLength) throw broken();
    whole += entry.size;
    if (whole > largestWhole) throw tooMuch();
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks every file and throws it away, to see that each is sound and as large as the directory says: what unpacks
 * the archive afterwards can't be surprised.
 * @throws Unreadable
 */
export function checkUnpacking(bytes: Uint8Array, entries: readonly ZipEntry[], stopIfCancelled: () => void): void {
  for (const entry of entries) {
    stopIfCancelled();
    if (entry.encrypted) throw locked();
    const packed = bytes.subarray(entry.start, entry.start + entry.packed);
    if (entry.method === 0 ? entry.packed !== entry.size : inflatedSize(packed, entry.size, entry.method) !== entry.size) throw broken();
  }
}

/** So few bytes at a time that what comes of them is never much. */
const slice = 16 * 1024;

function inflatedSize(packed: Uint8Array, limit: number, method: number): number {
  if (method !== 8) throw broken();
  let size = 0;
  const inflate = new Inflate((piece) => {
    size += piece.byteLength;
    if (size > limit) throw broken();
  });
  try {
    for (let at = 0; at < packed.byteLength || at === 0; at += slice) {
      inflate.push(packed.subarray(at, at + slice), at + slice >= packed.byteLength);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : broken();
  }
  return size;
}

/** It stands at the very end, before a comment of at most 65,535 bytes. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endOfDirectory) return at;
  throw broken();
}

function dataStart(view: DataView, header: number): number {
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== localHeader) throw broken();
  return header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
}

export function locked(): Unreadable {
  return new Unreadable('The file is protected with a password.', 'Open it, save a copy without a password, and import that copy.');
}

function tooMuch(): Unreadable {
  return new Unreadable('The file unpacks to more than any document holds.', 'Get it again from where it came from.', 'too-large');
}
