import type { Article } from '../article.ts';
import { pathKey } from '../capsule/paths.ts';
import { exportFileName } from '../file-name.ts';
import { noPublication, type ExportOptions } from '../formats.ts';

/** A section of the site: its page, and its stories in the order in which they were chosen. */
export type Section = { name: string; path: string; stories: Place[] };
/** A story and where it stands, as a path within the site. */
export type Place = { article: Article; path: string };
export type Site = { name: string; address: string; stories: Place[]; sections: Section[] };

/**
 * Where everything stands. A story that is known to stand elsewhere on the web keeps that address as its own; the others
 * have the site's, where that is known.
 */
export function siteOf(articles: readonly Article[], { publication }: Pick<ExportOptions, 'publication'>): Site {
  const { name, address } = publication;
  const nameOf = distinctNames();
  const stories = articles.map((article): Place => {
    const path = `stories/${nameOf('stories', article.fields)}`;
    const own = address === noPublication.address ? null : addressOf(address, path);
    return { article: { ...article, url: article.url ?? own }, path };
  });
  const sections = new Map<string, Section>();
  for (const place of stories) {
    const { section: title } = place.article.fields;
    if (title === '') continue;
    const section = sections.get(title) ?? { name: title, path: `sections/${nameOf('sections', { slug: title, headline: '' })}`, stories: [] };
    section.stories.push(place);
    sections.set(title, section);
  }
  return { name, address, stories, sections: [...sections.values()] };
}

/** Names that no system takes for one another within their folder. */
function distinctNames(): (folder: string, story: { slug: string; headline: string }) => string {
  const taken = new Set<string>();
  return (folder, story) => {
    const base = exportFileName(story, 'html').slice(0, -'.html'.length);
    let name = `${base}.html`;
    for (let count = 2; taken.has(`${folder}/${pathKey(name)}`); count++) name = `${base}-${count}.html`;
    taken.add(`${folder}/${pathKey(name)}`);
    return name;
  };
}

/** A path as an address has it. */
export const escaped = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

export const addressOf = (address: string, path: string): string => `${address}${escaped(path)}`;

/** How one page of the site leads to another: pages are at the top or in one folder. */
export function linkFrom(from: string, to: string): string {
  return `${from.includes('/') ? '../' : ''}${escaped(to)}`;
}
