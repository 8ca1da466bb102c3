import { numberOf, weekdayOf, writtenDates } from '../checkable/dates.ts';
import { findVariants } from './names.ts';

/** Arithmetic and calendar that don't come out, with what speaks against the words. */
export type SlipReason =
  /** `is` is the day of the week that the date has, from 0 for Sunday; `year` is the one that was reckoned with. */
  | { kind: 'weekday'; is: number; year: number; assumed: boolean }
  | { kind: 'no-such-date' }
  | { kind: 'shares'; sum: number }
  | { kind: 'multiple'; word: string; from: number; to: number; times: number }
  | { kind: 'change'; percent: number; from: number; to: number; is: number }
  | { kind: 'age'; age: number; born: number; year: number }
  | { kind: 'spelling'; usual: string };
export type Slip = { blockId: string; start: number; end: number; reason: SlipReason };

type SlipText = { id: string; text: string };
export type SlipInText = Omit<Slip, 'blockId'>;
/** When the copy is told: the year of its dateline and the day, where it has one. */
export type SlipContext = { language: string; dateline: { year: number; month: number; day: number } | null };

/** @param inText what one text says against itself, for who remembers it of texts that were looked at before. */
export function findSlips(
  texts: readonly SlipText[],
  context: SlipContext,
  inText: (text: string) => readonly SlipInText[] = (text) => findInText(text, context),
): Slip[] {
  const variants = findVariants(texts.map(({ text }) => text)).flatMap(({ usual, at }) =>
    at.map(({ text, start, end }): Slip => ({ blockId: texts[text]!.id, start, end, reason: { kind: 'spelling', usual } })),
  );
  return [...texts.flatMap(({ id, text }) => inText(text).map((slip) => ({ blockId: id, ...slip }))), ...variants];
}

/** What one text says against itself; spelling needs all of them. */
export function findInText(text: string, context: SlipContext): SlipInText[] {
  const found = calendarSlips(text, context);
  for (const { start, words } of sentencesOf(text, context.language)) {
    const placed = [...shareSlips(words), ...multipleSlips(words), ...ageSlips(words, context)];
    found.push(...placed.map((slip) => ({ ...slip, start: slip.start + start, end: slip.end + start })));
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function sentencesOf(text: string, language: string): { start: number; words: string }[] {
  return [...segmenterFor(language).segment(text)].map(({ index, segment }) => ({ start: index, words: segment }));
}

/** Making one takes longer than using it. */
const segmenters = new Map<string, Intl.Segmenter>();
function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language === '' ? 'en' : language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
}

function calendarSlips(text: string, { language, dateline }: SlipContext): SlipInText[] {
  return writtenDates(text, language).flatMap(({ start, end, year, month, day, weekday }): SlipInText[] => {
    if (month === null || day === null) return [];
    // Without any year, the 29th of February may be.
    if (weekdayOf(year ?? 2024, month, day) === null) return [{ start, end, reason: { kind: 'no-such-date' } }];
    const reckoned = year ?? (dateline === null ? null : nearestYear(dateline, month, day));
    if (weekday === null || reckoned === null) return [];
    const is = weekdayOf(reckoned, month, day);
    return is === null || is === weekday ? [] : [{ start, end, reason: { kind: 'weekday', is, year: reckoned, assumed: year === null } }];
  });
}

/** A date without its year is the one that comes nearest to the day on which it is told. */
function nearestYear({ year, month, day }: NonNullable<SlipContext['dateline']>, otherMonth: number, otherDay: number): number {
  const told = Date.UTC(year, month - 1, day);
  const distance = (candidate: number): number => Math.abs(Date.UTC(candidate, otherMonth - 1, otherDay) - told);
  return [year - 1, year, year + 1].toSorted((a, b) => distance(a) - distance(b))[0]!;
}

const share = /(?<![\p{L}\p{N}.,])(\p{Nd}+(?:[.,]\p{Nd}+)?)\s?(?:%|per ?cent\b|percent\b|Prozent\b)(?!\s?points?)/gu;
/** Shares of different wholes, or of one whole at different times. */
const notOneWhole =
  /\b(?:rose|rise[sn]?|fell|fall(?:s|en)?|grew|grow[ns]?|increased?|decreased?|up|down|climb|jump|drop|gain|lost|from|than|compared|against|versus|while|whereas|earlier|previous|year|chance|probability|tariff|tax|rate|interest|multiple|could choose more|also|both|respectively|stieg|fiel|gegenüber|statt|als)/i;
const oneWhole = /\b(?:split|divided|remain(?:ing|der)|the rest|the other|others?|voted?|votes|in favou?r|against it|abstain(?:ed)?|undecided|übrigen|restlichen|stimmten|enthielten)\b/i;

function shareSlips(words: string): SlipInText[] {
  const shares = [...words.matchAll(share)].map(({ index, 0: all, 1: digits }) => ({ start: index, end: index + all.length, value: valueOf(digits!) }));
  const [first, last] = [shares[0], shares.at(-1)];
  if (first === undefined || last === undefined) return [];
  const single = /^\s?(?:of|der|des)\s(?:the\s)?(?:voters|votes|members|people|respondents|residents|adults|children|pupils|population|seats|those|Wähler|Stimmen|Befragten)/;
  for (const { start, end, value } of shares)
    if (value > 100 && single.test(words.slice(end))) return [{ start, end, reason: { kind: 'shares', sum: value } }];
  const sum = shares.reduce((total, { value }) => total + value, 0);
  // Rounding makes a little more than the whole of three or more.
  const tolerance = 0.5 * shares.length;
  if (shares.length < 2 || sum <= 100 + tolerance || notOneWhole.test(words) || !oneWhole.test(words)) return [];
  return [{ start: first.start, end: last.end, reason: { kind: 'shares', sum: Math.round(sum * 10) / 10 } }];
}

const multiples: readonly { word: RegExp; times: number }[] = [
  { word: /\b(?:doubled|doubling|verdoppelte)\b/i, times: 2 },
  { word: /\b(?:tripled|trebled|tripling|verdreifachte)\b/i, times: 3 },
  { word: /\b(?:quadrupled|vervierfachte)\b/i, times: 4 },
  { word: /\b(?:halved|halving|halbierte)\b/i, times: 0.5 },
];
const amount = String.raw`[$€£¥]?\s?(\p{Nd}+(?:[.,]\p{Nd}+)*)(?:\s?(thousand|million|billion|trillion|bn|m|k|Tausend|Millionen|Milliarden))?`;
const fromTo = new RegExp(String.raw`\b(?:from|von)\s${amount}[^.;]{0,60}?\b(?:to|auf)\s${amount}`, 'iu');
const toFrom = new RegExp(String.raw`\b(?:to|auf)\s${amount}[^.;]{0,60}?\b(?:from|von)\s${amount}`, 'iu');
const changed = /\b(rose|rises|grew|increased|climbed|jumped|fell|falls|dropped|decreased|shrank|declined)\s(?:by\s)?(\p{Nd}+(?:[.,]\p{Nd}+)?)\s?(?:%|per ?cent|percent)(?!\s?points?)/iu;

function multipleSlips(words: string): SlipInText[] {
  const pair = numbersOf(words);
  if (pair === null || pair.from <= 0) return [];
  const { from, to, start, end } = pair;
  const times = to / from;
  for (const { word, times: said } of multiples) {
    const match = word.exec(words);
    if (match === null || fits(times, said, words.slice(Math.max(0, match.index - 14), match.index))) continue;
    const [first, last] = [Math.min(start, match.index), Math.max(end, match.index + match[0].length)];
    return [{ start: first, end: last, reason: { kind: 'multiple', word: match[0], from, to, times: rounded(times) } }];
  }
  const change = changed.exec(words);
  if (change === null) return [];
  const down = /^(?:fell|falls|dropped|decreased|shrank|declined)$/i.test(change[1]!);
  const percent = valueOf(change[2]!) * (down ? -1 : 1);
  const is = (times - 1) * 100;
  // A point for rounding in the copy, and a tenth of what is said.
  if (Math.abs(is - percent) <= 1 + Math.abs(percent) / 10) return [];
  return [{ start: Math.min(start, change.index), end: Math.max(end, change.index + change[0].length), reason: { kind: 'change', percent, from, to, is: rounded(is) } }];
}

/** Within a tenth; "more than" and "nearly" open one side. */
function fits(times: number, said: number, before: string): boolean {
  const up = said > 1;
  const past = up ? times >= said : times <= said;
  if (/\bmore than\s$/i.test(before)) return past;
  if (/\b(?:nearly|almost|roughly|about|around|fast)\s$/i.test(before)) return Math.abs(times - said) <= said * 0.2;
  return Math.abs(times - said) <= said * 0.1;
}

function numbersOf(words: string): { from: number; to: number; start: number; end: number } | null {
  const match = fromTo.exec(words);
  if (match !== null) return { from: scaled(match[1]!, match[2] ?? match[4]), to: scaled(match[3]!, match[4]), start: match.index, end: match.index + match[0].length };
  const turned = toFrom.exec(words);
  if (turned === null) return null;
  return { from: scaled(turned[3]!, turned[4] ?? turned[2]), to: scaled(turned[1]!, turned[2]), start: turned.index, end: turned.index + turned[0].length };
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3, k: 1e3, tausend: 1e3, million: 1e6, m: 1e6, millionen: 1e6, billion: 1e9, bn: 1e9, milliarden: 1e9, trillion: 1e12,
};
const scaled = (digits: string, scale: string | undefined): number => valueOf(digits) * (scale === undefined ? 1 : (scales[scale.toLowerCase()] ?? 1));

/** The value of written digits: a last sign with other than three digits behind it parts off a fraction. */
function valueOf(digits: string): number {
  const last = /[.,](\p{Nd}+)$/u.exec(digits);
  const isFraction = last !== null && (last[1]!.length !== 3 || /^0[.,]/.test(digits));
  const whole = isFraction ? digits.slice(0, last.index) : digits;
  const value = numberOf(whole.replace(/[.,]/g, '')) ?? 0;
  return isFraction ? value + (numberOf(last[1]) ?? 0) / 10 ** last[1]!.length : value;
}
const rounded = (value: number): number => Math.round(value * 100) / 100;

const aged = /(?:,\s(?:aged\s)?(\d{1,3}),|\b(?:aged|age)\s(\d{1,3})\b|\b(\d{1,3})[- ]year[- ]old\b|,\s(\d{1,3})\sJahre\salt|\b(\d{1,3})-jährige)/u;
const bornIn = /\b(?:born\b[^.;]{0,40}?\b(?:in|on)\b[^.;]{0,24}?|geboren\b[^.;]{0,24}?|\()((?:18|19|20)\d\d)\b/u;
const diedIn = /\bdied\b[^.;]{0,40}?\b((?:18|19|20)\d\d)\b|[–-]((?:18|19|20)\d\d)\)/u;

function ageSlips(words: string, { dateline }: SlipContext): SlipInText[] {
  const [age, born, died] = [aged.exec(words), bornIn.exec(words), diedIn.exec(words)];
  const year = died === null ? dateline?.year : Number(died[1] ?? died[2]);
  if (age === null || born === null || year === undefined) return [];
  if (!/\b(?:born|geboren)\b/.test(words) && died === null) return [];
  const [years, from] = [Number(age.slice(1).find((digits) => digits !== undefined)), Number(born[1])];
  const could = year - from;
  if (years === could || years === could - 1) return [];
  const [start, end] = [Math.min(age.index, born.index), Math.max(age.index + age[0].length, born.index + born[0].length)];
  return [{ start, end, reason: { kind: 'age', age: years, born: from, year } }];
}
