/** From the first millisecond to just before `to`, in UTC. */
export type Period = { from: number; to: number };

/** The period that `2023`, `2023-05` or `2023-05-24` names; undefined where the text names none. */
export function periodOf(text: string): Period | undefined {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return undefined;
  if (month === undefined) return { from: startOf(year, 1, 1), to: startOf(year + 1, 1, 1) };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { from: startOf(year, month, 1), to: startOf(year, month + 1, 1) };
  const from = startOf(year, month, day);
  return new Date(from).getUTCDate() === day && new Date(from).getUTCMonth() === month - 1
    ? { from, to: startOf(year, month, day + 1) }
    : undefined;
}

/** `Date.UTC` takes the years 0 to 99 for those of the last century. */
function startOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
