import { renderHtml } from '../../domain/export/html/render.ts';
import { everyKind, empty, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';

/** Every page that the validators look at, by name. */
export function pages(): Record<string, string> {
  return {
    'every-kind': renderHtml(everyKind),
    'right-to-left': renderHtml(rightToLeft),
    'styled-notes': renderHtml(styledAs('note')),
    'styled-in-text': renderHtml(styledAs('in-text')),
    'styled-links': renderHtml(styledAs('link')),
    empty: renderHtml(empty),
    ...Object.fromEntries(
      Object.entries(hostileValues).map(([name, value]) => [`hostile-${name}`, renderHtml(hostile(value))]),
    ),
    ...Object.fromEntries(
      Object.entries(hostileValues).map(([name, value]) => [`styled-${name}`, renderHtml(styledAs('note', value.slice(0, 2000)))]),
    ),
  };
}
