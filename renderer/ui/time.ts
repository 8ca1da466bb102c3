const hour = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const monthAndYear = new Intl.DateTimeFormat(undefined, { month: 'short', year: 'numeric' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' });

const aDay = 24 * 60 * 60 * 1000;

/** A time as a list shows it, in the reader's zone: the hour, the weekday within a week, the day, or the month of another year. */
export function briefTime(time: number, now: number = Date.now()): string {
  const date = new Date(time);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString()) return hour.format(date);
  if (now - time < 6 * aDay && time <= now) return weekday.format(date);
  return date.getFullYear() === today.getFullYear() ? day.format(date) : monthAndYear.format(date);
}

export function fullTime(time: number): string {
  return full.format(time);
}
