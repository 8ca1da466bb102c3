import { defaultOptions } from '../../domain/export/formats.ts';
import { renderHtml } from '../../domain/export/html/render.ts';
import { renderSite } from '../../domain/export/site/render.ts';
import { everyKind, empty, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';

/** All that a page can end with. */
const everything = { theme: 'plain', howWeKnow: true, replyTo: 'https://paper.example/replies?to=desk&x=%221%22' } as const;

/** The pages of a site: its front page, its sections and its stories, plain and hostile. */
function sitePages(): Record<string, string> {
  const options = { ...defaultOptions, at: 0, publication: { name: 'The Paper <&>', address: 'https://paper.example/' } };
  const sites = { site: [everyKind, rightToLeft, empty], 'hostile-site': Object.values(hostileValues).map((value) => hostile(value.slice(0, 5000))) };
  return Object.fromEntries(
    Object.entries(sites).flatMap(([site, stories]) =>
      renderSite(stories, options)
        .filter(({ name }) => name.endsWith('.html'))
        .map(({ content }, at) => [`${site}-${at}`, content as string]),
    ),
  );
}

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
    ...sitePages(),
    ...Object.fromEntries(
      Object.entries(hostileValues).map(([name, value]) => [`hostile-${name}`, renderHtml(hostile(value), everything)]),
    ),
    ...Object.fromEntries(
      Object.entries(hostileValues).map(([name, value]) => [`styled-${name}`, renderHtml(styledAs('note', value.slice(0, 2000)))]),
    ),
  };
}
