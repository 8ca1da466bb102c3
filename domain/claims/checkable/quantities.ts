import type { CheckableItem, ItemKind } from './item.ts';

/**
 * Numbers with their units, shares and money in any language: digits of every script, with the names of currencies and of
 * large numbers as the platform knows them.
 */
export function findQuantities(text: string, language: string): CheckableItem[] {
  return shapesOf(language).flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: words }) => ({ kind, start: index, end: index + words.trimEnd().length })),
  );
}

type Shape = { kind: ItemKind; pattern: RegExp };
const shapes = new Map<string, readonly Shape[]>();

function shapesOf(language: string): readonly Shape[] {
  const known = shapes.get(language);
  if (known !== undefined) return known;
  const made = makeShapes(language === '' ? 'en' : language);
  shapes.set(language, made);
  return made;
}

const groupSign = String.raw`[.,٫٬’'\u00a0\u202f\u2009]`;
/** A number in digits, with its sign, its groups and its fraction; a letter before it makes it a part of a name (A4, G7). */
const fraction = String.raw`[½⅓⅔¼¾⅛⅜⅝⅞]`;
const whole = String.raw`(?:\p{Nd}{1,3}(?:\s\p{Nd}{3}){1,5}(?!\p{Nd})|\p{Nd}+)`;
const digits = String.raw`(?:(?<![\p{Lu}\p{Ll}\p{M}\p{Nd}_/]|[\p{Lu}\p{Ll}\p{Nd}][-.,])[-−+]?${whole}(?:${groupSign}\p{Nd}+)*(?:\s?${fraction})?|${fraction})`;
/** Where a word ends; scripts without capitals write the next one right behind it. */
const wordEnd = String.raw`(?![\p{Lu}\p{Ll}\p{M}])`;
const percentWords = [
  '%', '٪', '％', '‰', 'per cent', 'percent', 'percentage points?', 'pct', 'Prozent(?:punkte)?', 'pour cent', 'por ciento', 'por cento', 'per cento',
  'procent', 'prosent', 'prosenttia', 'процент(?:а|ов)?', 'відсотк(?:и|ів)', 'procent(?:y|ów)?', 'パーセント', '퍼센트', 'بالمئة', 'في المئة', 'אחוז(?:ים)?', 'yüzde',
];
/** Words that count nothing although they stand behind a number. */
const notUnits: Readonly<Record<string, string>> = {
  en: 'and|or|to|of|in|on|at|by|for|from|with|as|but|is|was|were|are|had|has|have|said|that|than|the|a|an|after|before|when|while|who|which|since|until|over|under|per|cent|into|out|if|not|it|he|she|they|we|also|now|then|ago',
  de: 'und|oder|bis|von|in|im|am|an|auf|mit|als|aber|ist|war|sind|hat|der|die|das|nach|vor|zu',
  fr: 'et|ou|à|de|du|des|en|dans|par|pour|sur|avec|mais|est|a|ont|que|qui|le|la|les',
  es: 'y|o|a|de|del|en|por|para|con|pero|es|que|el|la|los|las',
};
const smallNumbers = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
/** Numbers in words are found in English; what else is written out, its readers mark by hand. */
const spelled = String.raw`(?:(?:${tens})(?:[-\s](?:one|${smallNumbers}))?|${smallNumbers}|a\s+(?:dozen|hundred|thousand|million|billion)|dozens|hundreds|thousands|millions|half|a\s+(?:third|quarter))(?:[-\s](?:hundred|thousand|million|billion|trillion))*`;

function makeShapes(language: string): Shape[] {
  const primary = language.split('-', 1)[0]!.toLowerCase();
  const magnitude = magnitudesOf(language);
  const scaled = String.raw`(?:${digits})(?:[\s-]?(?:${magnitude})${wordEnd})?`;
  const currency = currencyNames(language);
  const codes = Intl.supportedValuesOf('currency').join('|');
  const unit = String.raw`(?:[\s\u00a0-](?!(?:${notUnits[primary] ?? notUnits['en']})(?![\p{L}\p{M}]))[\p{L}\p{M}°µ²³/]+|[°℃℉][CF]?|\p{Script=Han}|\p{Script=Katakana}+)?`;
  const percent = percentWords.join('|');
  const all: Shape[] = [
    { kind: 'money', pattern: new RegExp(String.raw`(?:[A-Z]{0,3}\p{Sc}|(?<!\p{L})(?:${codes}))\s?${scaled}(?:\s?(?:bn|tn|m|k)(?!\p{L}))?`, 'gu') },
    { kind: 'money', pattern: new RegExp(String.raw`${scaled}\s?(?:\p{Sc}|(?:${codes})(?!\p{L}))`, 'gu') },
    { kind: 'money', pattern: new RegExp(String.raw`${scaled}[\s-]?(?:\p{Lu}[\p{L}.]*\s)?(?:${currency})${wordEnd}`, 'giu') },
    { kind: 'percentage', pattern: new RegExp(String.raw`${scaled}[\s\u00a0-]?(?:${percent})${wordEnd}|%${digits}`, 'giu') },
    { kind: 'number', pattern: new RegExp(String.raw`${scaled}${unit}`, 'gu') },
    { kind: 'number', pattern: /[一二三四五六七八九十百千万億兆]{2,}\p{Script=Han}?/gu },
  ];
  if (primary === 'en')
    all.push(
      { kind: 'money', pattern: new RegExp(String.raw`(?<!\p{L})${spelled}\s(?:\p{Lu}[\p{L}.]*\s)?(?:${currency})(?!\p{L})`, 'giu') },
      { kind: 'percentage', pattern: new RegExp(String.raw`(?<!\p{L})${spelled}\s(?:${percent})(?!\p{L})`, 'giu') },
      { kind: 'number', pattern: new RegExp(String.raw`(?<![\p{L}-])(?:${spelled})(?![\p{L}])${unit}`, 'giu') },
    );
  return all;
}

/** "million" and its like, singular and plural. */
function magnitudesOf(language: string): string {
  const names = new Set<string>();
  const format = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' });
  for (const power of [3, 4, 6, 8, 9, 12])
    for (const count of [1, 2, 5]) {
      const name = format.formatToParts(count * 10 ** power).find(({ type }) => type === 'compact')?.value;
      if (name !== undefined && name.trim() !== '') names.add(name.trim());
    }
  return names.size === 0 ? 'million' : [...names].toSorted((a, b) => b.length - a.length).map(literal).join('|');
}

/** Currencies that news is about; the code or the sign finds any other. */
const currencies = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'CHF', 'RUB', 'INR', 'KRW', 'UAH', 'PLN', 'SEK', 'NOK', 'DKK', 'TRY', 'BRL', 'ZAR', 'ILS', 'EGP', 'SAR'];

/** Languages that put the country before the currency ("US dollars"); others put it behind ("dólares estadounidenses"). */
const countryFirst = new Set(['en', 'de', 'nl', 'sv', 'da', 'nb', 'no', 'fi', 'hu', 'cs', 'sk', 'ru', 'uk', 'be', 'bg', 'sr', 'mk']);

/** Their names, and the word of each that stands alone where the country goes without saying. */
function currencyNames(language: string): string {
  const names = new Set<string>();
  for (const currency of currencies) {
    const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name', maximumFractionDigits: 0 });
    for (const count of [1, 2, 5, 1000]) {
      const name = format.formatToParts(count).find(({ type }) => type === 'currency')?.value ?? '';
      for (const word of [name, aloneIn(name, language)]) if (/\p{L}{2}|\p{Script=Han}/u.test(word)) names.add(word);
    }
  }
  return [...names].toSorted((a, b) => b.length - a.length).map(literal).join('|');
}

function aloneIn(name: string, language: string): string {
  // "долларов США": a country in capitals is never the word.
  const words = name.split(/\s/).filter((word) => !/^\p{Lu}{2,}$/u.test(word));
  return (countryFirst.has(language.split('-', 1)[0]!.toLowerCase()) ? words.at(-1) : words[0]) ?? '';
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
