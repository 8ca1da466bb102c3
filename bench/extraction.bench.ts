import { parse } from 'parse5';
import type * as extraction from '../domain/import/html/extract.ts';
import { compare, type Comparison } from './measure.ts';
import { makeNews, type News } from './news.ts';
import { withSources } from './sources-in-node.ts';

const pages = 60;
const rounds = 5;

/** Reading text and metadata out of pages, beside only parsing them, in pages a second of one core. */
export function run(): Promise<Comparison[]> {
  return withSources(async (load) => {
    const { extractPage } = await load<typeof extraction>('/domain/import/html/extract.ts');
    const news = makeNews();
    const made = Array.from({ length: pages }, (_, number) => pageOf(news, number));
    const ours: number[] = [];
    const floor: number[] = [];
    const read = (work: (html: string) => unknown): number => {
      const start = performance.now();
      for (const html of made) work(html);
      return (performance.now() - start) / pages;
    };
    read(extractPage);
    for (let round = 0; round < rounds; round++) {
      floor.push(read(parse));
      ours.push(read(extractPage));
    }
    const page = compare({ name: 'reading a page: text and metadata', unit: 'ms', goal: null, samples: ours, floor });
    process.stdout.write(`extraction: ${(1000 / page.value).toFixed(0)} pages a second\n`);
    return [page];
  });
}

/** A page as news sites send them: much around the text, most of it links. */
function pageOf(news: News, number: number): string {
  const { title, author, outlet, year, paragraphs } = news.next(700);
  const links = (count: number): string =>
    Array.from({ length: count }, (_, at) => `<li class="item"><a href="/section/${at}">${news.next(8).title}</a></li>`).join('');
  const date = `${year}-0${1 + (number % 9)}-11T08:30:00Z`;
  const about = JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: date, author: { '@type': 'Person', name: author } });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${outlet}</title>
    <meta property="og:site_name" content="${outlet}"><script type="application/ld+json">${about}</script></head>
    <body><header><nav><ul>${links(60)}</ul></nav></header>
    <main><article><h1>${title}</h1><p class="byline">By ${author}</p><time datetime="${date}">${date}</time>
    ${paragraphs.map((text, at) => `<p>${text}</p>${at % 4 === 3 ? `<aside class="related"><a href="/a/${at}">Read more: ${title}</a></aside>` : ''}`).join('\n')}
    </article><section class="comments"><h2>Leave a reply</h2><form><textarea></textarea></form></section></main>
    <aside><ul>${links(80)}</ul></aside><footer><ul>${links(40)}</ul></footer></body></html>`;
}
