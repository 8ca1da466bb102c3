import { describe, expect, it } from 'vitest';
import { readableText } from '../../sources/readable.ts';
import { extractPage } from './extract.ts';

const sentences = [
  'The harbour board said on Wednesday that no ship had been turned away since the spring, whatever the posters claim.',
  'Its chair told reporters that the pilots had kept to the timetable, and that the tide had done the rest.',
  'A captain who asked not to be named disagreed: three crews had waited outside for a night, he said.',
  'The ministry will publish the log next month, so that everybody can count for themselves.',
];
const grafs = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');

const newsPage = `<!doctype html><html lang="en-gb"><head>
  <title>Board denies turning ships away | Harbour Courier</title>
  <link rel="canonical" href="/2023/05/24/board-denies">
  <meta property="og:site_name" content="Harbour Courier">
  <meta property="og:image" content="/pictures/quay.jpg"><meta property="og:image:alt" content="The quay">
  <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
    {"@type":"WebPage","name":"Another name"},
    {"@type":"NewsArticle","headline":"Board denies turning ships away","articleSection":"Ports","inLanguage":"en",
     "datePublished":"2023-05-24T09:30:00+02:00","dateModified":"2023-05-25","author":[{"@id":"#ada"},{"@type":"Person","name":"Ben Okri Lund"}],},
    {"@type":"Person","@id":"#ada","name":"Ada Lind"}]}</script>
  </head><body>
  <header><nav><ul><li><a href="/">Home</a></li><li><a href="/ports">Ports</a></li></ul></nav></header>
  <div class="cookie-banner"><p>We use cookies to make this site work for you. Accept all of them to go on reading.</p></div>
  <main><h1>Board denies turning ships away</h1>
  <p class="standfirst">The chair answers a week of posters, and the pilots stand by their timetable.</p>
  <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
  <div class="article-body">
    ${grafs}
    <p><strong>Read more:</strong> <a href="/2023/05/20/posters">Who printed the posters?</a></p>
    <div class="related-card"><a href="/2023/05/19/pilots">The pilots and their <b>timetable</b></a><a href="#top">Up</a></div>
    <h2>What the log shows</h2>
    <p>The log has a line for each ship, with the hour at which it passed the outer light and the name of its pilot.</p>
    <blockquote>We write down what we see, and nothing else.</blockquote>
    <figure><img src="a.jpg"><figcaption>The quay at noon, with a crane.</figcaption></figure>
    <ul><li>The outer light was passed by forty ships in April.</li><li>The inner light was passed by thirty-nine.</li></ul>
    <table><tr><th>Month</th><th>Ships</th></tr><tr><td>April</td><td>40</td></tr></table>
  </div>
  <div class="newsletter"><p>Get the tide tables in your inbox every morning, with a word from the editor.</p></div>
  <h3>Leave a reply</h3><form><p>Your e-mail address will not be shown to anybody at all.</p><textarea></textarea></form>
  <div id="comments"><p>I waited there myself and saw it with my own eyes, said somebody on the internet.</p></div>
  </main><footer><p>© 2023 Harbour Courier. All rights reserved.</p></footer></body></html>`;

describe('a news page', () => {
  const page = extractPage(newsPage, { url: 'https://courier.example/2023/05/24/board-denies?from=list' });
  const text = readableText(page.readable);

  it('says of itself what its metadata say', () => {
    expect(page).toMatchObject({
      title: 'Board denies turning ships away',
      authors: ['Ada Lind', 'Ben Okri Lund'],
      site: 'Harbour Courier',
      published: '2023-05-24T09:30:00+02:00',
      updated: '2023-05-25',
      language: 'en-GB',
      canonicalUrl: 'https://courier.example/2023/05/24/board-denies',
      section: 'Ports',
      leadImage: { url: 'https://courier.example/pictures/quay.jpg', alt: 'The quay' },
    });
  });

  it('gives its words in order, each block of its kind', () => {
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text).toContain('The chair answers a week of posters');
    expect(page.readable).toContainEqual({ kind: 'heading', text: 'What the log shows' });
    expect(page.readable).toContainEqual({ kind: 'quote', text: 'We write down what we see, and nothing else.' });
    expect(page.readable).toContainEqual({ kind: 'list-item', text: 'The inner light was passed by thirty-nine.' });
    expect(page.readable).toContainEqual({ kind: 'table-row', text: 'April\t40' });
  });

  it.each(['cookies', 'Home', 'Tweet', 'inbox', 'Leave a reply', 'e-mail address', 'my own eyes', 'rights reserved', 'The quay at noon', 'Who printed'])(
    'leaves out %j',
    (furniture) => {
      expect(text).not.toContain(furniture);
    },
  );

  it('lifts cards for other stories out of the words', () => {
    expect(page.related).toEqual([
      { title: 'Who printed the posters?', url: 'https://courier.example/2023/05/20/posters' },
      { title: 'The pilots and their timetable', url: 'https://courier.example/2023/05/19/pilots' },
    ]);
    expect(text).not.toContain('The pilots and their timetable');
  });
});

describe('what a page says of itself', () => {
  const about = (head: string, body = grafs) => extractPage(`<html><head>${head}</head><body>${body}</body></html>`);

  it.each([
    ['Open Graph', '<meta property="article:published_time" content="2023-05-24T01:00:00Z"><meta property="article:author" content="Ada Lind">'],
    ['Dublin Core', '<meta name="DC.date.issued" content="2023-05-24"><meta name="DC.creator" content="Ada Lind">'],
    ['Parsely', '<meta name="parsely-pub-date" content="2023-05-24"><meta name="parsely-author" content="Ada Lind">'],
    ['Sailthru', '<meta name="sailthru.date" content="Wed, 24 May 2023 08:00:00 +0000"><meta name="sailthru.author" content="Ada Lind">'],
    ['plain meta tags', '<meta name="author" content="By Ada Lind"><meta name="pubdate" content="20230524">'],
    ['broken JSON-LD', '<script type="application/ld+json"><!-- {"@type":"Article","author":{"name":"Ada\nLind"},"datePublished":"2023-05-24",} --></script>'],
  ])('is read from %s', (_place, head) => {
    const page = about(head);
    expect(page.authors).toEqual(['Ada Lind']);
    expect(page.published.slice(0, 10)).toBe('2023-05-24');
  });

  it.each([
    ['microdata', '<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ada Lind</b></span><time itemprop="datePublished" datetime="2023-05-24">x</time>'],
    ['RDFa', '<div vocab="https://schema.org/" typeof="NewsArticle"><span property="author">Ada Lind</span><span property="datePublished" content="2023-05-24"></span>'],
    ['marks', '<h1>Ships</h1><span class="byline">By Ada Lind</span> <time datetime="2023-05-24T10:00">today</time>'],
    ['German words', '<h1>Schiffe</h1><p>Von Ada Lind</p><p>24. Mai 2023</p>'],
    ['Spanish words', '<h1>Barcos</h1><p>Por Ada Lind</p><p>24 de mayo de 2023</p>'],
    ['a label', '<h1>Ships</h1><p>24.05.2023</p><p>Autor: Ada Lind</p>'],
  ])('is read from %s', (_place, start) => {
    const page = about('', start + grafs);
    expect(page.authors).toEqual(['Ada Lind']);
    expect(page.published.slice(0, 10)).toBe('2023-05-24');
  });

  it('takes a date from its address', () => {
    expect(extractPage(grafs, { url: 'https://courier.example/2023/05/24/ships' }).published).toBe('2023-05-24');
  });

  it('takes the day that it prints before the day in UTC', () => {
    const page = about('<meta property="article:published_time" content="2023-05-25T02:10:00Z">', `<time class="published" datetime="2023-05-24T22:10:00">May 24</time>${grafs}`);
    expect(page.published.slice(0, 10)).toBe('2023-05-24');
  });

  it.each([
    ['<title>Ships | Courier</title><meta property="og:site_name" content="Courier">', '<h1>Courier</h1><h2>Ships turned away at noon</h2>', 'Ships'],
    ['<title>Ships turned away at noon - Courier</title><meta property="og:site_name" content="Courier">', '', 'Ships turned away at noon'],
    ['<meta property="og:title" content="Ships turned away at noon">', '<h1>Harbour: Ships turned away at noon</h1>', 'Ships turned away at noon'],
    ['<title>courier</title>', '<h1>Ships were turned away at noon</h1>', 'Ships were turned away at noon'],
  ])('tells the headline from the site in %s %s', (head, body, title) => {
    expect(about(head, body + grafs).title).toBe(title);
  });
});

describe('pages in other scripts', () => {
  it('reads Arabic', () => {
    const graf = 'قال رئيس الميناء يوم الأربعاء إن أي سفينة لم تمنع من الدخول منذ الربيع، مهما زعمت الملصقات في المدينة.';
    const page = extractPage(`<html lang=ar dir=rtl><body><h1>الميناء ينفي</h1><p>٢٤ مايو ٢٠٢٣</p><p>${graf}</p><p>${graf} وأضاف.</p></body></html>`);
    expect(readableText(page.readable)).toContain(graf);
    expect(page).toMatchObject({ language: 'ar', published: '2023-05-24', title: 'الميناء ينفي' });
  });

  it('reads Japanese', () => {
    const graf = '港湾局の局長は水曜日、春から一隻の船も追い返していないと記者団に述べ、掲示物の主張を否定した。';
    const page = extractPage(`<html lang=ja><body><nav><a href=/>ホーム</a></nav><article><h1>港湾局が否定</h1><p>2023年5月24日</p><p>${graf}</p><p>${graf}さらに続けた。</p></article></body></html>`);
    expect(readableText(page.readable)).toContain(graf);
    expect(readableText(page.readable)).not.toContain('ホーム');
    expect(page).toMatchObject({ published: '2023-05-24', title: '港湾局が否定' });
  });
});

describe('hostile pages', () => {
  const deep = (open: string) => open.repeat(100_000) + grafs;

  it.each(['<div>', '<b>', '<b id=x>', '<table><tr><td>', '<ul><li>', '<blockquote>', '<div itemscope itemprop=a>', '<svg>', '<template>'])(
    'nested in %s a hundred thousand times are read without a stall',
    (open) => {
      const started = performance.now();
      extractPage(deep(open));
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );

  it.each([' ', ' - ', '1.', 'by ', ' | ', '"', ', ', '.', 'von a '])('full of %j take time in proportion to their length', (piece) => {
    const much = piece.repeat(300_000 / piece.length);
    const quoted = JSON.stringify(much);
    const page =
      `<title>a${much}b</title><meta name=author content='${much}x'><meta name=date content='${much}'>` +
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":${quoted},"author":${quoted},"datePublished":${quoted}}</script>` +
      `<h1>a${much}b</h1><p class='${much} byline' style='${much}'>${much}</p>`;
    const started = performance.now();
    extractPage(page);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it.each([
    ['nothing', ''],
    ['no markup', 'just words'],
    ['a frame set', '<frameset><frame src=x></frameset>'],
    ['JSON-LD of the wrong shapes', '<script type="application/ld+json">[null,1,"x",{"@type":{"a":1},"author":[[[null]]],"headline":{},"datePublished":[]}]</script>'],
    ['JSON-LD with prototype keys', '<script type="application/ld+json">{"__proto__":{"x":1},"constructor":"y","@type":"Article"}</script>'],
    ['impossible dates', '<meta name=date content="2023-02-31"><time datetime="99999-99-99">x</time><p>45.13.2023</p>'],
    ['impossible addresses', '<link rel=canonical href="http://[">  <meta property=og:url content="::::">'],
    ['impossible languages', '<html lang="!!"><meta property=og:locale content="x_y_z_1">'],
  ])('of %s give a page all the same', (_what, html) => {
    expect(extractPage(html)).toMatchObject({ published: '', authors: [] });
  });

  it('give well-formed text without NULs', () => {
    const page = extractPage(`<title>a\ud800b\0</title><h1>half \udc00 a pair</h1><p>${sentences[0]}\0 \ud83d &#xD800; &#0;</p>${grafs}`);
    const all = JSON.stringify(page);
    expect(readableText(page.readable).isWellFormed()).toBe(true);
    expect(page.title.isWellFormed()).toBe(true);
    expect(all).not.toMatch(/\\u0000|\\ud[89a-f]/i);
  });
});
