import type { CheckableItem } from './item.ts';

/** Titles that stand before a name; a language is added by a line here. They may follow one another. */
const titles: Readonly<Record<string, string>> = {
  en: 'President|Vice President|Prime Minister|Deputy Prime Minister|Foreign Minister|Defen[cs]e Minister|Finance Minister|Minister|Chancellor|Ambassador|Secretary(?: of State)?|Secretary[- ]General|Senator|Sen\\.|Congress(?:man|woman)|Rep\\.|Governor|Gov\\.|Mayor|Judge|Justice|Chief Justice|King|Queen|Prince|Princess|Pope|Archbishop|Bishop|Cardinal|General|Gen\\.|Admiral|Colonel|Col\\.|Captain|Capt\\.|Sergeant|Sgt\\.?|Lieutenant|Professor|Prof\\.?|Dr\\.?|Sir|Dame|Lord|Lady|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Chief|Inspector|Commissioner|Councillor|Speaker|Spokes(?:man|woman|person)|Director|Chair(?:man|woman)?',
  de: 'Bundeskanzler(?:in)?|Kanzler(?:in)?|Bundespräsident(?:in)?|Präsident(?:in)?|Premierminister(?:in)?|Ministerpräsident(?:in)?|(?:Außen|Innen|Finanz|Verteidigungs)minister(?:in)?|Minister(?:in)?|Botschafter(?:in)?|Professor(?:in)?|Prof\\.|Dr\\.|Herr|Frau|Bürgermeister(?:in)?|Sprecher(?:in)?|General|Papst',
  fr: '(?:le |la )?(?:président(?:e)?|premier ministre|première ministre|ministre|chancelier|chancelière|ambassadeur|ambassadrice|maire|général|professeur|docteur)|M\\.|Mme|Mlle|Dr',
  es: '(?:el |la )?(?:president[ea]|primer ministro|primera ministra|ministr[oa]|embajador(?:a)?|alcalde(?:sa)?|general|doctor(?:a)?)|Sr\\.|Sra\\.|D\\.|Dr\\.|Dra\\.',
  it: '(?:il |la )?(?:presidente|primo ministro|ministro|ministra|ambasciatore|ambasciatrice|sindaco|generale)|Sig\\.|Dott\\.',
  pt: '(?:o |a )?(?:presidente|primeiro-ministro|primeira-ministra|ministro|ministra|embaixador(?:a)?)|Sr\\.|Sra\\.|Dr\\.',
  nl: 'premier|president|minister|ambassadeur|burgemeester|generaal|meneer|mevrouw|professor|dr\\.',
};
/** A person's name, in scripts that have capitals: particles stand inside it. */
const name = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:(?:de|del|della|di|da|dos|du|la|le|van|von|der|den|ten|bin|ibn|al|el|y|zu)\s)*\p{Lu}[\p{L}\p{M}'’-]*){0,4}`;

/** How a language addresses somebody whose name stands first, in scripts without capitals. */
const honorifics: Readonly<Record<string, RegExp>> = {
  ja: /\p{Script=Han}{1,3}[\p{Script=Han}\p{Script=Katakana}・]{0,8}(?:氏|首相|大統領|外相|大臣|大使|長官|議員|知事|市長|さん)/gu,
  zh: /\p{Script=Han}{2,4}(?:先生|女士|总统|总理|部长|大使|主席|總統|總理|部長)/gu,
  ko: /\p{Script=Hangul}{2,4}\s?(?:씨|대통령|총리|장관|대사|의원)/gu,
};

/** Whether words begin with a title of a language. */
export function titlePattern(language: string): string {
  return titles[language.split('-', 1)[0]!.toLowerCase()] ?? titles['en']!;
}

/** Names with a title before them, in every language that has a line of titles. */
export function findTitledNames(text: string, language: string): CheckableItem[] {
  const primary = language.split('-', 1)[0]!.toLowerCase();
  const honorific = honorifics[primary];
  const pattern = honorific ?? titled(primary);
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ kind: 'name', start: index, end: index + withoutTail(words).length }));
}

const patterns = new Map<string, RegExp>();
function titled(primary: string): RegExp {
  let pattern = patterns.get(primary);
  if (pattern === undefined) {
    pattern = new RegExp(String.raw`(?<![\p{L}\p{M}])(?:(?:${titlePattern(primary)})\s)+${name}`, 'gu');
    patterns.set(primary, pattern);
  }
  return pattern;
}

/** Without the possessive and the full stop that may end it. */
function withoutTail(words: string): string {
  return words.replace(/['’]s?$|\.$/u, '');
}
