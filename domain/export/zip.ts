import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ExportFile } from './formats.ts';

/** The earliest day that a ZIP can tell, so that the same files make the same bytes. */
const mtime = new Date(1980, 0, 2);

/**
 * Files as one ZIP archive, in this order. `stored` names those that are kept as they are, as an EPUB's `mimetype`
 * must be (OCF 3.3, 4.2.3).
 */
export function zipOf(files: readonly ExportFile[], stored: readonly string[] = []): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { name, content } of files)
    entries[name] = [bytesOf(content), { level: stored.includes(name) ? 0 : 6, mtime }];
  return new Uint8Array(zipSync(entries));
}

export function bytesOf(content: ExportFile['content']): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new Uint8Array(strToU8(content)) : content;
}
