import type { Unit } from '../text/units.ts';
import { isoDate } from './dates.ts';
import type { Finding } from './finding.ts';
import { defined } from './meta-tags.ts';
import { splitAuthors } from './names.ts';

const byline = /^(?:by|von|par|por|per|di|door|av|af|text|texte|words|author|autor(?:in)?|auteur|autore|written by|posted by|published by|автор)\s*:?\s+(.{3,120})$/iu;

/** Author and date as they stand in the first and last words of an article, when nothing marks them. */
export function findingFromProse(units: readonly Unit[], language: string): Finding {
  const short = [...units.slice(0, 40), ...units.slice(-8)].filter(({ text }) => text.length <= 140);
  const names = short.map(({ text }) => byline.exec(text)?.[1]).find((name) => name !== undefined);
  const authors = names === undefined ? [] : splitAuthors([names]);
  return defined({
    authors: authors.length > 0 && authors.length < 5 ? authors : undefined,
    published: short.map(({ text }) => isoDate(text, language)).find((date) => date !== undefined),
  });
}
