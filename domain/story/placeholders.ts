import { foundInFields } from './field-rules.ts';
import type { StoryField, StoryFields } from './fields.ts';

/** What stands for something that is still to come, half-open, in UTF-16 units. */
export type Placeholder = { start: number; end: number };

/** "TK", "TKTK": capitals only and a word of its own, because no word of print is spelled so. */
const placeholder = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu;

export function findPlaceholders(text: string): Placeholder[] {
  return Array.from(text.matchAll(placeholder), ({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

/** A field in which something is still to come, once for each placeholder in it. */
export function placeholdersInFields(fields: StoryFields): { field: StoryField; text: string }[] {
  return foundInFields(fields, findPlaceholders);
}
