import type { Csl } from '../sources/csl/schema.ts';
import { nameText } from '../sources/describe.ts';
import { mayBeNamed, type SourceAgreement } from '../sources/terms.ts';
import { cslNameVariables } from '../sources/csl/variables.ts';

/** What stands for a confidential source wherever nobody has asked to see who it is. */
export const confidentialTitle = 'Confidential source';

/** A source as it may be shown to somebody who has not asked who it is: its kind and nothing that tells more. */
export function maskedCsl(csl: Csl): Csl {
  return { type: csl.type, title: confidentialTitle, author: [] };
}

/** Notes of the desk itself, which are never printed. */
const ownNotes = ['abstract', 'annote', 'note', 'keyword', 'custom', 'categories', 'citation-key', 'citation-label'] as const;

/**
 * What may be printed of a source under what was agreed with it: all but the desk's own notes, or, where it may not be
 * named, its kind, its date (of a confidential one not even that) and the agreed attribution. `unnamed` stands for it where no attribution was agreed.
 */
export function publishedCsl(csl: Csl, agreement: SourceAgreement, unnamed: string): Csl {
  if (mayBeNamed(agreement)) {
    const published = { ...csl };
    for (const variable of ownNotes) delete published[variable];
    return published;
  }
  const { type, issued, language } = csl;
  return {
    type,
    title: '',
    author: [{ literal: agreement.attribution || unnamed }],
    ...(issued && !agreement.confidential && { issued }),
    ...(language !== undefined && { language }),
  };
}

/** The words of a passage that may be printed: none of a confidential source, nor any that hold a name that was not to be told. */
export function publishedPassage(words: string, csl: Csl, agreement: SourceAgreement): string {
  if (agreement.confidential) return '';
  return !mayBeNamed(agreement) && namesOf(csl).some((name) => holdsName(words, name)) ? '' : words;
}

/** Every name in the description of a source, whole and by family: what must not slip out. Names of one letter tell nothing. */
export function namesOf(csl: Csl): string[] {
  const people = (['author', ...cslNameVariables] as const).flatMap((variable) => csl[variable] ?? []);
  const names = people.flatMap((name) => ('literal' in name ? [name.literal] : [nameText(name), name.family]));
  return [...new Set(names.map((name) => name.trim()).filter((name) => name.length > 1))];
}

export function holdsName(words: string, name: string): boolean {
  return fold(words).includes(fold(name));
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
