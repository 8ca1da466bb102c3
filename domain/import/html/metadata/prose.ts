import type { Unit } from '../text/units.ts';
import { isoDate } from './dates.ts';
import type { Finding } from './finding.ts';
import { defined } from './meta-tags.ts';
import { looksLikePerson, splitAuthors } from './names.ts';

const byline = /^(?:by|von|par|por|per|di|door|av|af|text|texte|words|author|autor(?:in)?|auteur|autore|written by|posted by|published by|автор)\s*:?\s+(.{3,120})$/iu;

/** Labels that say whose words these are, anywhere in a line; the name stands right behind. */
const label =
  /(?:(?:^|[\s(|])(?:author|autor(?:in)?|auteure?|autora?|text|texte|words|tekst|автор|verfasser(?:in)?|von)\s*:\s*|(?:article|artikel|beitrag|bericht|story|written|words|text|published|posted|verfasst|geschrieben)\s(?:by|von|par|por)\s)/giu;
const nameHere =
  /(?:(?:Dr|Prof)\.\s)?\p{Lu}[\p{L}.'’-]{1,30}(?:\s(?:(?:de|da|van|von|der|del|di|la)\s)?\p{Lu}[\p{L}.'’-]{1,30}){1,2}(?![\p{L}’'-])/uy;

/** Author and date as they stand in the first and last words of an article, when nothing marks them. */
export function findingFromProse(units: readonly Unit[], language: string): Finding {
  const near = [...units.slice(0, 40), ...units.slice(Math.max(40, units.length - 8))];
  const short = near.filter(({ text }) => text.length <= 140);
  return defined({
    authors: namesIn(short, (text) => byline.exec(text)?.[1]) ?? namesIn(near, labelled),
    published: short.map(({ text }) => isoDate(text, language)).find((date) => date !== undefined),
  });
}

/** Authors that a label anywhere on the page names, for pages on which nothing else does. */
export function labelledAuthors(units: readonly Unit[]): string[] {
  return namesIn(units.slice(0, 2000), labelled) ?? [];
}

function labelled(text: string): string | undefined {
  for (const { 0: found, index } of text.matchAll(label)) {
    nameHere.lastIndex = index + found.length;
    const name = nameHere.exec(text)?.[0];
    if (name !== undefined) return name;
  }
  return undefined;
}

function namesIn(units: readonly Unit[], read: (text: string) => string | undefined): string[] | undefined {
  for (const { text } of units) {
    const found = read(text.slice(0, 300));
    const names = found === undefined ? [] : splitAuthors([found]);
    if (names.length > 0 && names.length < 5 && names.every(isPlausible)) return names;
  }
  return undefined;
}

const isPlausible = (name: string) => looksLikePerson(name) || /^\p{Lu}\S{2,}(?:\s\p{Lu}\S+)?$/u.test(name);
