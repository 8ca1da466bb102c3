import { renderHtml } from '../../domain/export/html/render.ts';
import { everyKind, empty, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';

/** All that a page can end with. */
const everything = { theme: 'plain', howWeKnow: true, replyTo: 'https://paper.example/replies?to=desk&x=%221%22' } as const;

/** Every page that the validators look at, by name. */
export function pages(): Record<string, string> {
  return {
    'every-kind': renderHtml(everyKind),
    'right-to-left': renderHtml(rightToLeft),
    'styled-notes': renderHtml(styledAs('note')),
    'styled-in-text': renderHtml(styledAs('in-text')),
    'styled-links': renderHtml(styledAs('link')),
    'how-we-know': renderHtml(everyKind, everything),
    'how-we-know-right-to-left': renderHtml({ ...rightToLeft, known: everyKind.known }, { ...everything, theme: 'contrast' }),
    empty: renderHtml(empty),
    ...Object.fromEntries(
      Object.entries(hostileValues).map(([name, value]) => [`hostile-${name}`, renderHtml(hostile(value), everything)]),
    ),
    ...Object.fromEntries(
      Object.entries(hostileValues).map(([name, value]) => [`styled-${name}`, renderHtml(styledAs('note', value.slice(0, 2000)))]),
    ),
  };
}
