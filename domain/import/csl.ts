import { cslDateFrom, type Csl, type CslName } from '../sources/source.ts';
import { foldSpace } from './html/tree.ts';

/** The longest text that a field of CSL may hold (`domain/sources/source.ts`). */
const longest = 10_000;

/** A text from a file as a field of CSL may hold it. */
export function cslText(text: string): string {
  return text.slice(0, longest).toWellFormed();
}

/** Bibliographic data from what files say of themselves. Fields that they do not say are left out. */
export function cslFrom(said: {
  type: Csl['type'];
  title: string;
  /** Stands for a title where there is none. */
  fileName: string;
  authors?: readonly string[];
  container?: string;
  publisher?: string;
  /** ISO 8601, as precise as it is known. */
  date?: string;
  url?: string;
  language?: string;
}): Csl {
  const issued = cslDateFrom(said.date ?? '');
  return {
    type: said.type,
    title: cslText(said.title) || cslText(said.fileName),
    author: (said.authors ?? []).filter((name) => name !== '').map((name): CslName => ({ literal: cslText(name) })),
    ...(said.container && { 'container-title': cslText(said.container) }),
    ...(said.publisher && { publisher: cslText(said.publisher) }),
    ...(issued && { issued }),
    ...(said.url && { URL: cslText(said.url) }),
    ...(said.language && { language: cslText(said.language) }),
  };
}

/** A line as programs write it into the properties of a file: white space folded, without control characters, not endless. */
export function property(value: unknown): string {
  return typeof value === 'string' ? foldSpace(value.slice(0, 4 * longest).replace(/\p{Cc}+/gu, ' ')).toWellFormed() : '';
}

/** Names in one property, as Office writes them: `Ada Lind; Wren Halloway`. */
export function namesIn(value: string): string[] {
  return value
    .split(/\s*[;\n]\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 100);
}

/** The name of a file without its ending and with spaces, for what has no title of its own. */
export function titleOfFile(fileName: string): string {
  return foldSpace(fileName.replace(/\.[\p{L}\d]{1,8}$/u, '').replace(/[_+]+/g, ' ')) || fileName;
}
