import { strFromU8 } from 'fflate';
import type { ExportFile } from './formats.ts';

/** A file of an export as text, where it is one. */
export function textOfFile({ content }: ExportFile): string {
  return typeof content === 'string' ? content : strFromU8(content);
}
