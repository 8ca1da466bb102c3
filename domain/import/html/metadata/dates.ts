/** Dates as pages write them, in any language that the platform knows the months of. */

const earliest = 1995;

/** ISO 8601 as precise as the text is, or undefined where it holds no date that a web page could bear. */
export function isoDate(text: string | undefined, language: string): string | undefined {
  if (text === undefined) return undefined;
  const folded = westernDigits(text.slice(0, 200)).trim();
  return fromIso(folded) ?? fromEpoch(folded) ?? fromNumbers(folded, language) ?? fromWords(folded);
}

/** Arabic-Indic, Persian, Devanagari, full-width and other decimal digits as 0-9. */
function westernDigits(text: string): string {
  return text.replace(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return String(code - zero);
  });
}

function fromIso(text: string): string | undefined {
  const match =
    /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?(?!\d)/i.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (match === null) {
    const month = /^(\d{4})-(\d{2})$/.exec(text);
    return month !== null && isYear(Number(month[1])) && Number(month[2]) <= 12 ? text : undefined;
  }
  const [, year, month, day, hour, minute, second, zone] = match;
  const date = calendarDate(Number(year), Number(month), Number(day));
  if (date === undefined || hour === undefined || minute === undefined || Number(hour) > 23) return date;
  return `${date}T${hour.padStart(2, '0')}:${minute}:${second ?? '00'}${zoneOf(zone)}`;
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  return /[zuUgG]/i.test(zone[0]!) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

function fromEpoch(text: string): string | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
  const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
  return isYear(date.getUTCFullYear()) ? date.toISOString().slice(0, 19) + 'Z' : undefined;
}

/** `24.05.2023`, `5/24/2023`, `2023年5月24日`, `2023/05/24`. */
function fromNumbers(text: string, language: string): string | undefined {
  const yearFirst = /(?<!\d)(\d{4})\s?(?:[./-]|年|년)\s?(\d{1,2})\s?(?:[./-]|月|월)\s?(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) return calendarDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = /(?<![\d.])(\d{1,2})\s?([./|-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/.exec(text);
  if (yearLast === null) return undefined;
  const [first, second] = [Number(yearLast[1]), Number(yearLast[3])];
  const year = yearLast[4]!.length === 2 ? 2000 + Number(yearLast[4]) : Number(yearLast[4]);
  const monthFirst = yearLast[2] === '/' && /^en(?:-(?:US|PH))?$/i.test(language) ? first <= 12 : second > 12;
  return monthFirst ? calendarDate(year, first, second) : calendarDate(year, second, first);
}

/** `24 May 2023`, `May 24th, 2023`, `24. Mai 2023`, `24 de mayo de 2023`, `Wed, 24 May 2023 09:30:00 +0900`. */
function fromWords(text: string): string | undefined {
  const folded = text.toLowerCase().normalize('NFC');
  for (const match of folded.matchAll(/(?<![\p{L}\p{M}])(\p{L}[\p{L}\p{M}]{2,14})/gu)) {
    const month = monthNames().get(match[1]!);
    if (month === undefined) continue;
    const before = folded.slice(Math.max(0, match.index - 12), match.index);
    const after = folded.slice(match.index + match[1]!.length, match.index + match[1]!.length + 24);
    const dayBefore = /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?\s*(?:de\s+|of\s+|-)?$/u.exec(before);
    const yearAfter = /^\.?,?(?:\s*(?:de|del)\s+|[\s,'-]+)(\d{4})(?!\d)/u.exec(after);
    if (dayBefore !== null && yearAfter !== null) {
      const date = calendarDate(Number(yearAfter[1]), month, Number(dayBefore[1]));
      if (date !== undefined) return date;
    }
    const dayAfter = /^\.?\s*(\d{1,2})(?:st|nd|rd|th|\.)?,?\s+(\d{4})(?!\d)/u.exec(after);
    if (dayAfter !== null) {
      const date = calendarDate(Number(dayAfter[2]), month, Number(dayAfter[1]));
      if (date !== undefined) return date;
    }
    const yearBefore = /(?<!\d)(\d{4})[\s.]+$/u.exec(before);
    const dayLast = /^\.?\s*(\d{1,2})(?!\d)/u.exec(after);
    if (yearBefore !== null && dayLast !== null) {
      const date = calendarDate(Number(yearBefore[1]), month, Number(dayLast[1]));
      if (date !== undefined) return date;
    }
  }
  return undefined;
}

/** A day that the calendar has, in years in which there were web pages. Thai pages count Buddhist years. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  const gregorian = year >= 2500 && year < 2700 ? year - 543 : year;
  if (!isYear(gregorian) || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(gregorian, month, 0)).getUTCDate()) return undefined;
  return `${gregorian}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const isYear = (year: number) => year >= earliest && year <= 2100;

const languages =
  'en de fr es it pt nl sv da nb fi is pl cs sk sl hr sr bs mk bg ru uk be lt lv et hu ro el tr az kk uz ka hy ar he fa ur hi bn ta th vi id ms sw af ca gl eu cy ga sq'.split(
    ' ',
  );
let monthsByName: Map<string, number> | undefined;

/** Names of months as the platform's locale data has them, long and short, in the forms used in dates and alone. */
function monthNames(): ReadonlyMap<string, number> {
  if (monthsByName !== undefined) return monthsByName;
  const names = new Map<string, number>();
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const shapes = [
        new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: style, timeZone: 'UTC' }),
        new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: style, day: 'numeric', timeZone: 'UTC' }),
      ];
      for (const shape of shapes) {
        for (let month = 1; month <= 12; month++) {
          const part = shape.formatToParts(Date.UTC(2023, month - 1, 15)).find(({ type }) => type === 'month')?.value;
          const name = part?.toLowerCase().normalize('NFC').replace(/\.$/, '') ?? '';
          if (/^\p{L}[\p{L}\p{M}]{2,}$/u.test(name) && !names.has(name)) names.set(name, month);
        }
      }
    }
  }
  for (const [name, month] of Object.entries(otherSpellings)) names.set(name, month);
  monthsByName = names;
  return names;
}

/** Everyday spellings that locale data lacks. */
const otherSpellings: Record<string, number> = { sept: 9, jänner: 1, feber: 2, märz: 3, mrz: 3, mär: 3, setembro: 9, setiembre: 9 };
