import type { Article } from '../article.ts';
import { renderAtom } from '../atom/render.ts';
import type { ExportFile, ExportOptions } from '../formats.ts';
import { renderHtml } from '../html/render.ts';
import { renderJsonFeed } from '../json-feed/render.ts';
import { pictureFiles, withPicturesUnder } from '../pictures.ts';
import { renderRss } from '../rss/render.ts';
import { around, frontPage, listPage } from './page.ts';
import { addressOf, siteOf } from './places.ts';
import { sitemap } from './sitemap.ts';
import { siteStyle } from './style.ts';

/**
 * Stories as a site of plain files: a front page, a page for each section and each story, feeds and a sitemap. Its pages lead to
 * each other by relative links to files, so that it opens from a disk as from any server.
 */
export function renderSite(articles: readonly Article[], options: ExportOptions): ExportFile[] {
  const site = siteOf(articles, options);
  const { theme, at } = options;
  // A feed has no address of its own to be relative to.
  const told = site.stories.map(({ article, path }) => ({ ...withPicturesUnder(article, site.address), url: article.url ?? addressOf(site.address, path) }));
  const sections = new Map(site.sections.map((section) => [section.name, section]));
  return [
    { name: frontPage, content: listPage(site, frontPage, site.stories, theme) },
    { name: 'style.css', content: siteStyle(theme) },
    ...site.sections.map((section) => ({ name: section.path, content: listPage(site, section.path, section.stories, theme, section) })),
    ...site.stories.map(({ article, path }) => {
      const page = { ...options, around: around(site, path, sections.get(article.fields.section)) };
      return { name: path, content: renderHtml(withPicturesUnder(article, '../'.repeat(path.split('/').length - 1)), page) };
    }),
    ...pictureFiles(articles, { widths: true }),
    { name: 'rss.xml', content: renderRss(told, options) },
    { name: 'atom.xml', content: renderAtom(told, options) },
    { name: 'feed.json', content: renderJsonFeed(told, options) },
    { name: 'sitemap.xml', content: sitemap(site, at) },
  ];
}
