import { foldSpace } from '../tree.ts';

/** Words that lead into a name and are not part of it, in the languages of the web's larger newsrooms. */
const lead =
  /^(?:(?:(?:written|posted|published|reported|story|article|words|text|edited|photos?|compiled|reviewed|recipe|translated)(?: and \w+)? )?by|von|par|por|per|di|da|door|av|af|autore?n?(?:in)?|auteure?|autora?|szerző|yazar|author(?:s|ed)?(?: by)?|text|texte|fotos?|bilder?|beitrag\s?von|redaktion|(?:(?:view|see|show|read) (?:all|more)|zeige alle|alle|voir tous|ver todas?|mostra tutti)\s[^\n]{0,30}?\s(?:by|von|de|par|di)|(?:ein )?artikel von|verfasst von|geschrieben von|erstellt von|veröffentlicht von|pressemitteilung von|beitrag von|und interview|interview|ein beitrag von|ein gastbeitrag von|publié par|publicado por|escrito por|redactado por|scritto da|pubblicato da|geplaatst door|skrevet af|tekst|автор|от|autor|作者|記者|文|著者)(?:\s*[:：|\-–]\s*|\s+)/iu;

/** Names of software and of nobody, which content systems put where an author should be. */
const nobody = /^(?:admin(?:istrator)?|root|webmaster|editor|user|author|unknown|anonymous|guest|wordpress|null|undefined|none|n\/a|default|test|facebook|twitter|instagram|google|home|share|print|comments?|email|link\d*|autor|von|quelle|source|published|updated|veröffentlicht|publicado|publié|[\d\W]+)$/iu;

const address = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/gi;

/** What pages print behind a name: a handle, a day, a time, what the person did besides. */
const trail =
  /\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day.*|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d.*|@\S+|(?:am|on|at|le|el|il|den|um|in|for|für|vom|from|zu)\s(?=\S*\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch).*|\d{1,2}[./:]\d.*|(?:illustration|illustrationen|fotos?|photos?|bilder|photography|photographs?|images?|graphics?|grafik|updated|aktualisiert|published|shares?|edit|follow|folgen|contact|biography|profile|e-?mail)\b.*)$/iu;

/** Words that are never in a name: a line that holds one was taken for an author by mistake. */
const notName =
  /(?:^|\s)(?:please|enter|your|click|here|posted|datum|date|edition|edited|copyright|rights|reserved|subscribe|newsletter|minutes?|hours?|ago|uhr|read|comments?|kommentare?|views?|artikel|articles?|being|some|numbers|more|mehr|pressemitteilung|category|tags?|zuletzt|geändert|aktualisiert|eingetragen|publicado|verfasst|january|february|august|september|october|november|december)(?:\s|$|:)/iu;

/** One author's name without what pages print around it; '' where nothing is left that could be a name. */
export function cleanAuthor(text: string): string {
  let name = foldSpace(text.slice(0, 400).replace(address, ' '));
  for (let round = 0; round < 3; round++) {
    const shorter = name.replace(lead, '').replace(/^[\s,;:|·•\-–—/]+/, '');
    if (shorter === name) break;
    name = shorter;
  }
  name = name
    .replace(/[([{].*$/u, '')
    .replace(trail, '')
    .replace(/\s(?:[|·•/]|[-–—]\s).*$/u, '')
    .replace(/(?:\s(?:mo|di|mi|do|fr|sa|so|\d+)\.?)?[\s,;:|·•»›\-–—/]+$|\s(?:mo|di|mi|do|fr|sa|so|\d+)\.?$/iu, '')
    .replace(/^@/, '')
    .replace(/^["“”'‘’]+|["“”'‘’]+$/g, '')
    .trim();
  if (name.length < 2 || name.length > 80 || nobody.test(name)) return '';
  if (/\d{3}|\d:\d\d/.test(name) || notName.test(name) || name.split(' ').length > 8) return '';
  return name;
}

/** A name as most scripts write it: two to five words that begin with capitals, small particles between them. */
const person =
  /^(?:(?:Dr|Prof|Mag|Ing|Dipl|Sir|Dame|Lord|Rev|Fr|Mr|Mrs|Ms|med|phil)\.?\s+){0,3}\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|da|do|dos|das|di|del|della|van|von|der|den|ten|ter|la|le|bin|ibn|al|el|zu|zur|y|e|af|v\.)\s+){0,2}\p{Lu}[\p{L}\p{M}.'’-]*){1,4}$/u;
const uncased = /^[\p{Lo}\p{M}\s·・]{2,24}$/u;

export function looksLikePerson(name: string): boolean {
  return person.test(name) || uncased.test(name);
}

/** `13:30 von Olga`, `Posted on September 21, 2020 by Ada Lind`: the name stands behind the time. */
const afterTime = /^.{0,60}\d.{0,24}?\s(?:by|von|par|por|di|door|av|af)\s+(?=\S)/iu;

const between = /\s*(?:[;|·•\n]|\s(?:and|und|et|y|e|og|och|en|ve|és|i|и)\s|&|,(?!\s*(?:jr|sr|ph\.?d|md|m\.d|dr|esq|i{2,3})\b)|、|，)\s*/iu;

/** Names from texts that each may hold several, each name once and in order. */
export function splitAuthors(texts: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const text of texts.slice(0, 40)) {
    for (const part of text.slice(0, 600).replace(afterTime, '').replace(lead, '').split(between)) {
      const name = cleanAuthor(part ?? '');
      if (name !== '') names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
    }
  }
  return [...names.values()].slice(0, 20);
}
