import type { Element } from 'xast';
import { x } from 'xastscript';
import { documentOfTree } from './document.ts';
import type { Chapter, ChapterHeading } from './chapter.ts';

/** Where a chapter stands in the book. */
export const chapterName = (at: number): string => `story-${at + 1}.xhtml`;

/** The table of contents: every story, and the headings within it. */
export function navOf(title: string, chapters: readonly Chapter[]): string {
  const [first] = chapters;
  const entries = chapters.map((chapter, at) => {
    const inner = headingList(chapter.headings, chapterName(at));
    // A story in another language than the first says so, for voices that read it aloud.
    const lang = chapter.language === first?.language ? {} : { lang: chapter.language, 'xml:lang': chapter.language, dir: chapter.direction };
    return x('li', lang, [x('a', { href: chapterName(at) }, chapter.title), ...inner]);
  });
  return documentOfTree({
    type: 'root',
    children: [
      x('html', { xmlns: 'http://www.w3.org/1999/xhtml', lang: first?.language ?? 'en', dir: first?.direction ?? 'ltr' }, [
        x('head', [x('title', title), x('link', { rel: 'stylesheet', href: 'style.css' })]),
        x('body', [x('nav', { 'epub:type': 'toc', role: 'doc-toc' }, [x('h1', title), x('ol', entries)])]),
      ]),
    ],
  });
}

/** Headings as lists within lists; none of their levels is left out on the way down. */
function headingList(headings: readonly ChapterHeading[], file: string): Element[] {
  const items: Element[] = [];
  for (let at = 0; at < headings.length; ) {
    const { id, level, words } = headings[at] as ChapterHeading;
    const next = headings.findIndex((heading, later) => later > at && heading.level <= level);
    const end = next === -1 ? headings.length : next;
    items.push(x('li', [x('a', { href: `${file}#${id}` }, words), ...headingList(headings.slice(at + 1, end), file)]));
    at = end;
  }
  return items.length === 0 ? [] : [x('ol', items)];
}
