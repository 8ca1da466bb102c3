import { renderHtml } from '../../domain/export/html/render.ts';
import { everyKind, empty, hostile, hostileValues, rightToLeft } from './articles.ts';

/** Every page that the validators look at, by name. */
export function pages(): Record<string, string> {
  return {
    'every-kind': renderHtml(everyKind),
    'right-to-left': renderHtml(rightToLeft),
    empty: renderHtml(empty),
    ...Object.fromEntries(
      Object.entries(hostileValues).map(([name, value]) => [`hostile-${name}`, renderHtml(hostile(value))]),
    ),
  };
}
