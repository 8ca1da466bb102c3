import { titlePattern } from '../checkable/names.ts';
import { attributionWords, type AttributionWords } from './languages.ts';

/** Who is said to have said something. `unnamed` is how many people stand behind it without their names; null for a name. */
export type Party = { name: string; unnamed: number | null };

/** A place where a text says who says so: half-open, in UTF-16 units. */
export type FoundAttribution = {
  start: number;
  end: number;
  speaker: Party | null;
  /** Who passed the words on. */
  outlet: Party | null;
  /** Where they had them from. */
  original: Party | null;
  /** The name of the speaker comes with a title or a description of who it is. */
  introduced: boolean;
};

/** The attributions of a text, from the left; none in a language that {@link attributionWords} does not know. */
export function findAttributions(text: string, language: string): FoundAttribution[] {
  const words = attributionWords[primaryOf(language)];
  if (words === undefined) return [];
  const found: FoundAttribution[] = [];
  for (const pattern of patternsOf(primaryOf(language), words)) {
    for (const match of text.matchAll(pattern)) {
      const one = attributionOf(match, words, language);
      if (one !== null && found.every(({ start, end }) => end <= one.start || start >= one.end)) found.push(one);
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const primaryOf = (language: string): string => language.split('-', 1)[0]!.toLowerCase();

function attributionOf(match: RegExpMatchArray, words: AttributionWords, language: string): FoundAttribution | null {
  const { index = 0, groups = {} } = match;
  const party = (name: string | undefined): Party | null => (name === undefined ? null : partyOf(name, words));
  const [speaker, outlet, original] = [party(groups['speaker']), party(groups['outlet']), party(groups['original'])];
  if (speaker === null && outlet === null) return null;
  const named = groups['speaker'] ?? '';
  return {
    start: index,
    end: index + match[0].length,
    speaker,
    outlet,
    original,
    introduced: groups['apposition'] !== undefined || new RegExp(`^(?:${titlePattern(language)})\\s`, 'u').test(named),
  };
}

const pronouns = /^(?:He|She|They|It|We|I|You|Who|This|That|These|Those|There|What|Which|But|And|Er|Sie|Es|Wir|Ich|Das|Dies)$/;

function partyOf(written: string, { article, unnamed, numerals }: AttributionWords): Party | null {
  const name = written.replace(/['’]s?$/u, '').trim();
  const bare = name.replace(new RegExp(`^(?:${article})\\s`, 'iu'), '');
  if (pronouns.test(name) || bare === '') return null;
  const people = new RegExp(`(?:^|\\s)(${unnamed})(?=$|\\s)`, 'iu').exec(name)?.[1];
  // A description with a name in it ("a spokesman for X") is told by its lower case.
  if (people === undefined || /^\p{Lu}[\p{L}’'-]+\s\p{Lu}/u.test(bare)) return { name: bare, unnamed: null };
  const count = numerals[name.split(/\s/, 1)[0]!.toLowerCase()];
  return { name: bare, unnamed: count ?? (/s$|people$/i.test(people) ? 2 : 1) };
}

const known = new Map<string, readonly RegExp[]>();

function patternsOf(primary: string, words: AttributionWords): readonly RegExp[] {
  let patterns = known.get(primary);
  if (patterns === undefined) {
    patterns = words.templates.map((template) => new RegExp(filled(template, primary, words), 'gu'));
    known.set(primary, patterns);
  }
  return patterns;
}

function filled(template: string, primary: string, words: AttributionWords): string {
  const capital = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.’'&-]*(?<![.’'])`;
  const inside = String.raw`(?:of|for|the|and|de|del|la|van|von|der|bin|al)`;
  const title = titlePattern(primary);
  const article = anyCase(words.article);
  const proper = String.raw`(?:(?:${article})\s)?(?:(?:${title})\s)*(?:${capital})(?:\s(?:${inside}\s){0,2}(?:${capital})){0,6}`;
  const nobody = String.raw`(?:(?:${anyCase(words.article)})\s)?(?:(?:${anyCase(words.unnamedBefore)})\s){0,4}(?:${anyCase(words.unnamed)})(?!\p{L})(?:\s(?:for|at|in|from|of|with|close to|familiar with|on)\s(?:the\s)?[\p{L}\p{M}’'-]+(?:\s(?:of\s|for\s)?\p{Lu}[\p{L}’'-]+){0,3})?(?:\swho\s[^,.;“”"]{3,60}?)?`;
  const party = (group: string): string => String.raw`(?<![\p{L}\p{M}])(?<${group}>${nobody}|${proper})`;
  const body = String.raw`(?:${words.adverbs})`;
  return template
    .replace('{speaker}', party('speaker'))
    .replace('{outlet}', party('outlet'))
    .replace('{original}', party('original'))
    .replace('{apposition}', String.raw`(?<apposition>,\s[^,.;“”"]{3,120},|\s\([^()]{2,60}\))?(?:\s${body})?`)
    .replace('{told}', `(?:${words.told})`)
    .replace('{said}', `(?:${words.said})`)
    .replace('{reported}', `(?:${words.reported})`)
    .replace('{audience}', `(?:${words.audience})(?!\\p{L})`);
}

/** A word with or without the capital that opens a sentence. */
function anyCase(alternatives: string): string {
  return alternatives
    .split('|')
    .map((one) => (/^\p{Ll}/u.test(one) ? `[${one[0]}${one[0]!.toUpperCase()}]${one.slice(1)}` : one))
    .join('|');
}
