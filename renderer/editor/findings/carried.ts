import type { Painted } from '../ranges/range-painter.ts';

/** Marks before the change stay, those behind it move along, those that it touches are gone until they are found again. */
export function carried(painted: readonly Painted[], before: string, after: string): Painted[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [end, moved] = [before.length - tail, after.length - before.length];
  return painted.flatMap(({ name, segment }) => {
    if (segment.end <= start) return [{ name, segment }];
    return segment.start < end ? [] : [{ name, segment: { ...segment, start: segment.start + moved, end: segment.end + moved } }];
  });
}
