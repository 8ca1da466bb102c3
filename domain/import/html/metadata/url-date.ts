import { calendarDate } from './dates.ts';

/** The day in an address such as `/2023/05/24/title`, `/2023-05-24-title` or `/20230524/`. */
export function dateInUrl(url: string): string | undefined {
  const path = url.slice(0, 2000).replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const match =
    /(?<!\d)((?:19|20)\d{2})[/_.-](\d{1,2})[/_.-](\d{1,2})(?!\d)/.exec(path) ?? /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/.exec(path);
  return match === null ? undefined : calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
}
