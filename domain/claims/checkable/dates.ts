/** Dates and weekdays as copy writes them, in whatever language the platform knows the calendar of. */

/** A date in a text. What is not written is null; `year` is as written, `month` from 1, `weekday` from 0 for Sunday. */
export type WrittenDate = {
  start: number;
  end: number;
  year: number | null;
  month: number | null;
  day: number | null;
  weekday: number | null;
};

type Calendar = { months: ReadonlyMap<string, number>; weekdays: ReadonlyMap<string, number>; patterns: readonly RegExp[] };

const calendars = new Map<string, Calendar>();

/** Every date of a text, from the left; a weekday that stands beside its date belongs to it. */
export function writtenDates(text: string, language: string): WrittenDate[] {
  const calendar = calendarOf(language);
  const found: WrittenDate[] = [];
  for (const pattern of calendar.patterns) {
    for (const match of text.matchAll(pattern)) {
      const date = dateOf(match, calendar);
      // A full stop belongs to the sentence.
      const [start, end] = [match.index, match.index + match[0].replace(/\.$/, '').length];
      if (date !== null && found.every((other) => other.end <= start || other.start >= end)) found.push({ ...date, start, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function dateOf({ groups = {} }: RegExpMatchArray, { months, weekdays }: Calendar): Omit<WrittenDate, 'start' | 'end'> | null {
  const year = numberOf(groups['year']);
  const day = numberOf(groups['day']);
  const named = groups['monthName'];
  const month = named === undefined ? numberOf(groups['month']) : (months.get(folded(named)) ?? null);
  const weekday = groups['weekday'] === undefined ? null : (weekdays.get(folded(groups['weekday'])) ?? null);
  if ((day !== null && (day < 1 || day > 31)) || (month !== null && (month < 1 || month > 12))) return null;
  return { year, month, day, weekday };
}

/** The value of digits of any script. */
export function numberOf(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  let value = '';
  for (const digit of digits) {
    const point = digit.codePointAt(0)!;
    // Every script keeps its ten digits together, from a code point that ends in 0 or 6.
    let zero = point;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && point - zero < 9) zero--;
    value += point - zero;
  }
  return value === '' ? null : Number(value);
}

const folded = (word: string): string => word.normalize('NFC').toLowerCase().replace(/\.$/, '');

/** Short names that copy uses and the platform's data writes otherwise. */
const alsoMonths: Readonly<Record<string, readonly (readonly [string, number])[]>> = { en: [['sept', 9]] };

/** What stands before the name of a month that is alone, so that "may" and "March" are not taken for one. */
const beforeMonth: Readonly<Record<string, string>> = {
  en: 'in|of|until|by|since|last|next|this|early|late|mid|from|before|after|during',
  de: 'im|seit|bis|Anfang|Mitte|Ende',
  fr: 'en|depuis|début|fin|mi|de',
  es: 'en|desde|hasta|de',
  it: 'in|a|da|di|dal',
  pt: 'em|desde|até|de',
  nl: 'in|sinds|tot|begin|eind',
};

function calendarOf(language: string): Calendar {
  const known = calendars.get(language);
  if (known !== undefined) return known;
  const calendar = readCalendar(language === '' ? 'en' : language);
  calendars.set(language, calendar);
  return calendar;
}

function readCalendar(language: string): Calendar {
  const primary = language.split('-', 1)[0]!.toLowerCase();
  const months = new Map<string, number>(alsoMonths[primary] ?? []);
  /** As copy writes it. */
  const written = new Set<string>();
  for (let month = 1; month <= 12; month++) {
    // With a day beside it a month stands in the case that dates are written in.
    for (const shape of [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }] as const) {
      const name = partOf(language, Date.UTC(2023, month - 1, 15), shape, 'month');
      if (!/\p{L}/u.test(name)) continue;
      months.set(folded(name), month);
      written.add(name);
    }
  }
  const weekdays = new Map<string, number>();
  // 1 January 2023 was a Sunday.
  for (let weekday = 0; weekday < 7; weekday++)
    weekdays.set(folded(partOf(language, Date.UTC(2023, 0, 1 + weekday), { weekday: 'long' }, 'weekday')), weekday);
  return { months, weekdays, patterns: patternsOf(primary, { months: [...months.keys()], written: [...written], weekdays: [...weekdays.keys()] }) };
}

function partOf(language: string, at: number, shape: Intl.DateTimeFormatOptions, part: 'month' | 'weekday'): string {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { timeZone: 'UTC', ...shape });
  return format.formatToParts(at).find(({ type }) => type === part)?.value ?? '';
}

const alternatives = (words: readonly string[]): string =>
  words.toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');

const unjoined = { before: String.raw`(?<![\p{L}\p{N}\p{M}])`, after: String.raw`(?![\p{L}\p{N}\p{M}])` };
const yearShape = String.raw`(?:(?:1\d|20)\d\d|[\u0660-\u0669]{4}|[\u06f0-\u06f9]{4})`;

type Names = Record<'months' | 'written' | 'weekdays', readonly string[]>;

function patternsOf(primary: string, { months, written, weekdays }: Names): RegExp[] {
  const { before, after } = unjoined;
  const weekday = String.raw`(?:(?<weekday>${alternatives(weekdays)})${after},?\s*\(?(?:(?:the|den|der|le|el|il|de|af|dne)\s+)?)?`;
  const month = String.raw`(?<monthName>${alternatives(months)})\.?(?![\p{L}\p{M}])`;
  const ordinal = String.raw`(?:st|nd|rd|th|er|\.?º|\.?ª|\.)?`;
  const year = String.raw`(?<year>${yearShape})(?![\d.,]\d|\p{L})`;
  const alone = beforeMonth[primary];
  const shapes = [
    String.raw`(?<!\p{N})(?<year>\p{Nd}{4})年(?:(?<month>\p{Nd}{1,2})月(?:(?<day>\p{Nd}{1,2})日)?)?`,
    String.raw`(?<!\p{N})(?<month>\p{Nd}{1,2})月(?<day>\p{Nd}{1,2})日`,
    String.raw`${before}(?<year>${yearShape})-(?<month>\d\d)-(?<day>\d\d)${after}`,
    String.raw`${before}${weekday}(?<day>\p{Nd}{1,2})${ordinal}\s+(?:(?:of|de|d’|d'|di)\s+)?${month}(?:,?\s+(?:(?:de|del)\s+)?${year})?`,
    String.raw`${before}${weekday}${month}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d|[.,]\d|\s*%|[:‰])(?:,?\s+${year})?`,
    String.raw`${before}${month}\s+(?:de\s+)?${year}`,
    String.raw`${before}(?<day>\d{1,2})[./](?<month>\d{1,2})[./](?<year>${yearShape})${after}`,
    String.raw`${before}(?<weekday>${alternatives(weekdays)})${after}`,
    String.raw`(?<![\p{L}\p{N}\p{M}.,$€£¥-])${year}(?!\p{L}|\s*(?:%|‰|km|kg|people|members|million|billion))`,
  ];
  const all = shapes.map((shape) => new RegExp(shape, 'giu'));
  if (alone !== undefined) all.push(new RegExp(String.raw`(?<=${before}(?:${alone})[\s-])(?<monthName>${alternatives(written)})${after}`, 'gu'));
  return all;
}

/** Whether a date is on the calendar, and what day of the week it is: 0 for Sunday. */
export function weekdayOf(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year);
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getUTCDay() : null;
}
