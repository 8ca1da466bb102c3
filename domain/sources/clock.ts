/** A time in a recording as people say it: `0:07`, `12:03`, `1:02:03`. @param time milliseconds from its beginning */
export function clockText(time: number): string {
  const seconds = Math.floor(time / 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
