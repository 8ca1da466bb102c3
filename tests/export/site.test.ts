import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../domain/export/article.ts';
import { defaultOptions, type ExportOptions } from '../../domain/export/formats.ts';
import { renderSite } from '../../domain/export/site/render.ts';
import { article, empty, everyKind, hostile, hostileValues, rightToLeft } from './articles.ts';
import { fromXml } from './from-xml.ts';
import { randomArticles } from './random-articles.ts';

const address = 'https://paper.example/news/';
const options: ExportOptions = { ...defaultOptions, at: Date.UTC(2024, 2, 7), publication: { name: 'The Paper', address }, howWeKnow: true };
const unpublished = { ...everyKind, url: null };
const stories = [unpublished, rightToLeft, empty, article({ fields: { headline: 'Same', slug: 'Quay-Nights', section: 'economy' } }), ...Object.values(hostileValues).map((value) => hostile(value.slice(0, 5000)))];

type Page = { ids: Set<string>; links: string[] };

/** A tag as the serialiser writes it: no text has a bare `<`, and every value stands in quotation marks that it can't hold. */
const tag = /<([a-z]\w*)((?:\s[\w-]+(?:="[^"]*")?)*)>/g;
const attribute = /\s(id|href|src|rel)="([^"]*)"/g;

const unescaped = (value: string): string => value.replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

function pageOf(html: string): Page {
  const page: Page = { ids: new Set(), links: [] };
  for (const [, , attributes = ''] of html.matchAll(tag)) {
    const { id, href, src, rel } = Object.fromEntries([...attributes.matchAll(attribute)].map(([, name, value]) => [name ?? '', unescaped(value ?? '')] as const));
    if (id !== undefined) page.ids.add(id);
    if (rel !== 'canonical') page.links.push(...[href, src].filter((link) => link !== undefined));
  }
  return page;
}

function pagesOf(articles: readonly Article[], chosen = options): { files: Map<string, string>; pages: Map<string, Page> } {
  const files = new Map(renderSite(articles, chosen).map(({ name, content }) => [name, content as string]));
  const html = [...files].filter(([name]) => name.endsWith('.html'));
  return { files, pages: new Map(html.map(([name, content]) => [name, pageOf(content)])) };
}

/** Links of a page that lead nowhere within the export; those to the web are no business of it. */
function deadLinks(name: string, { files, pages }: ReturnType<typeof pagesOf>): string[] {
  return (pages.get(name)?.links ?? []).filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', fragment] = link.split('#');
    if (path.startsWith('/')) return true;
    const target = path === '' ? name : posix.join(posix.dirname(name), decodeURIComponent(path));
    return !files.has(target) || (fragment !== undefined && !pages.get(target)?.ids.has(decodeURIComponent(fragment)));
  });
}

describe('every link leads somewhere within the site', () => {
  it('from each page', () => {
    const site = pagesOf(stories);
    expect(site.pages.get('stories/quay-nights.html')?.links).toContain('../sections/Economy.html');
    for (const name of site.pages.keys()) expect(deadLinks(name, site), name).toEqual([]);
  });

  it('with 2,000 random stories', () => {
    const all = [...randomArticles(2000)];
    for (let at = 0; at < all.length; at += 100) {
      const site = pagesOf(all.slice(at, at + 100));
      for (const name of site.pages.keys()) expect(deadLinks(name, site), name).toEqual([]);
      expect([...site.pages.keys()].filter((name) => name.startsWith('stories/'))).toHaveLength(100);
    }
  }, 60_000);

  it('from the front page to every story and section', () => {
    const { files, pages } = pagesOf(stories);
    const reached = new Set(pages.get('index.html')?.links.map((link) => decodeURIComponent(link)));
    for (const name of files.keys()) if (name.endsWith('.html') && name !== 'index.html') expect(reached).toContain(name);
  });

  it('from feeds and sitemap, which know the site by its address', () => {
    const { files } = pagesOf(stories);
    const inSite = (url: string): boolean => !url.startsWith(address) || files.has(decodeURIComponent(url.slice(address.length)));
    const rss = fromXml(files.get('rss.xml') ?? '').one('channel').all('item').flatMap((item) => item.all('link').map(({ value }) => value));
    const atom = fromXml(files.get('atom.xml') ?? '').all('entry').flatMap((entry) => entry.all('link').map(({ attributes }) => attributes['href'] ?? ''));
    const { items } = JSON.parse(files.get('feed.json') ?? '') as { items: { url: string }[] };
    const sitemap = fromXml(files.get('sitemap.xml') ?? '').all('url').map((url) => url.text('loc'));
    for (const urls of [rss, atom, items.map(({ url }) => url), sitemap]) {
      expect(urls.length).toBeGreaterThanOrEqual(stories.length);
      expect(urls.filter((url) => !inSite(url))).toEqual([]);
    }
  });
});

it('tells a news index of each story what it asks', () => {
  const urls = fromXml(renderSite([unpublished], options).find(({ name }) => name === 'sitemap.xml')?.content as string).all('url');
  const [news] = urls.flatMap((url) => url.all('news:news'));
  expect(news?.text('news:title')).toBe(everyKind.fields.headline);
  expect(news?.text('news:publication_date')).toBe('2024-03-06T10:30:00Z');
  expect(news?.one('news:publication').text('news:language')).toBe('en');
});

it('tells search engines of no draft', () => {
  const draft = { ...unpublished, release: { shut: ['1 claim was never checked'], exception: null, auditHead: '' } };
  const files = renderSite([draft, rightToLeft], options);
  expect(files.find(({ name }) => name === 'sitemap.xml')?.content).not.toContain('quay-nights.html');
  expect(files.find(({ name }) => name === 'index.html')?.content).toContain('Draft, not for publication: ');
});

it('says nothing of an address that nobody has given', () => {
  const { files } = pagesOf([unpublished], { ...options, publication: defaultOptions.publication });
  expect(files.get('stories/quay-nights.html')).not.toContain('rel="canonical"');
});
