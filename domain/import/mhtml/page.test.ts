import { describe, expect, it } from 'vitest';
import { safePage } from '../html/view.ts';
import { looksLikeMhtml, pageOfMhtml, type MhtmlPage } from './page.ts';

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

type File = { type: string; location?: string; id?: string; encoding?: string; body: string };

function archiveOf(files: readonly File[], { boundary = '----Part--x', lineEnd = '\r\n', ended = true } = {}): Uint8Array {
  const lines = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://paper.example/harbour',
    'Subject: Harbour reopens',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    '',
    '',
  ];
  for (const { type, location, id, encoding = 'quoted-printable', body } of files) {
    lines.push(`--${boundary}`, `Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`);
    if (location !== undefined) lines.push(`Content-Location: ${location}`);
    if (id !== undefined) lines.push(`Content-ID: <${id}>`);
    lines.push('', body);
  }
  if (ended) lines.push(`--${boundary}--`, '');
  return Buffer.from(lines.join(lineEnd), 'latin1');
}

const picture: File = { type: 'image/png', location: 'https://paper.example/ship.png', encoding: 'base64', body: pixel };
const page = (body: string): File => ({ type: 'text/html', location: 'https://paper.example/harbour', body });

function read(files: readonly File[], options?: Parameters<typeof archiveOf>[1]): MhtmlPage & { kind: 'page' } {
  const archive = pageOfMhtml(archiveOf(files, options));
  if (archive.kind !== 'page') throw new Error(`not read: ${archive.kind}`);
  return archive;
}

describe('a web archive', () => {
  it('gives its page, decoded, and where it came from', () => {
    const { html, url } = read([page('<meta charset=3D"utf-8"><p>The harbour of Troms=C3=B8 reopened =\r\nat noon.</p>')]);
    expect(html).toBe('<meta charset="utf-8"><p>The harbour of Tromsø reopened at noon.</p>');
    expect(url).toBe('https://paper.example/harbour');
  });

  it('is read with either line end, and where its end is cut off', () => {
    for (const options of [{ lineEnd: '\n' }, { ended: false }]) {
      expect(read([page('<p>words</p>'), picture], options).html).toBe('<p>words</p>');
    }
  });

  it('carries its pictures in itself, by whole address, relative address and id', () => {
    const shown = read([
      page('<img src=3D"https://paper.example/ship.png"><img src=3D"/ship.png"><img src=3D"cid:ship@x"><img src=3D"gone.png">'),
      { ...picture, id: 'ship@x' },
    ]).selfContained;
    expect(shown.match(new RegExp(`data:image/png;base64,${pixel.replaceAll('+', '\\+')}`, 'g'))).toHaveLength(3);
    expect(shown).toContain('src="gone.png"');
  });

  it('keeps the look: linked and imported style sheets with what they show, in their order', () => {
    const { selfContained } = read([
      page('<link rel=3Dstylesheet href=3D"cid:one" media=3Dprint><style>p { background: url(ship.png) }</style><p style=3D"background:url(\'ship.png\')">words</p>'),
      { type: 'text/css', id: 'one', location: 'https://paper.example/css/one.css', body: '@import "two.css";h1{color:red}' },
      { type: 'text/css', location: 'https://paper.example/css/two.css', body: 'h2{background:url("../ship.png")}' },
      picture,
    ]);
    const safe = safePage(selfContained);
    expect(safe).toMatch(/<style>@media print \{\s*h2\{background:url\("data:image\/png[^)]*\)\}h1\{color:red\}\s*\}<\/style>/);
    expect(safe.match(/url\(/g)).toHaveLength(3);
    expect(safe).not.toMatch(/url\((?!(?:"|&#x22;)data:)/);
  });

  it('reads a style sheet in the encoding that it names', () => {
    const { selfContained } = read([
      page('<link rel=3Dstylesheet href=3Da.css>'),
      { type: 'text/css', location: 'https://paper.example/a.css', body: '@charset "windows-1252";p::after{content:"=E9"}' },
    ]);
    expect(selfContained).toContain('content:"é"');
  });

  it('shows nothing active once it went through the sanitiser', () => {
    const { selfContained } = read([
      page('<link rel=3Dstylesheet href=3Da.css><img src=3D"x.svg"><img src=3D"x.html"><script>steal()</script>'),
      { type: 'text/css', location: 'https://paper.example/a.css', body: '</style><img src=3Dx onerror=3Dsteal()>' },
      { type: 'image/svg+xml', location: 'https://paper.example/x.svg', body: '<svg onload=3Dsteal()></svg>' },
      { type: 'text/html"><script>steal()</script>', location: 'https://paper.example/x.html', body: 'x' },
    ]);
    expect(safePage(selfContained)).not.toMatch(/<script|data:image\/svg|data:text|<img[^>]+onerror|octet-stream/i);
  });

  it('is refused where it holds no page, is no archive, or has parts without end', () => {
    expect(pageOfMhtml(archiveOf([picture])).kind).toBe('no-page');
    expect(pageOfMhtml(Buffer.from('<html><p>Content-Type: multipart/related</p>')).kind).toBe('not-mhtml');
    expect(pageOfMhtml(new Uint8Array()).kind).toBe('not-mhtml');
    expect(pageOfMhtml(archiveOf(Array.from({ length: 10_001 }, () => page('')))).kind).toBe('too-many-parts');
  });

  it('is known by its first lines', () => {
    expect(looksLikeMhtml(Buffer.from(archiveOf([page('')])).toString('latin1'))).toBe(true);
    expect(looksLikeMhtml('<p>\nContent-Type: multipart/related</p>')).toBe(false);
  });
});

describe('a bomb in the shape of a web archive', () => {
  const within = (milliseconds: number, work: () => unknown) => {
    const start = performance.now();
    work();
    expect(performance.now() - start).toBeLessThan(milliseconds);
  };

  it('does not grow without bound when one large picture is shown again and again', () => {
    const large = 'A'.repeat(8 * 1024 * 1024);
    const { selfContained } = read([page('<img src=3D"ship.png">'.repeat(500)), { ...picture, body: large }]);
    expect(selfContained.length).toBeLessThan(100 * 1024 * 1024);
  });

  it('ends where style sheets import each other', () => {
    const sheet = (name: string, other: string): File => ({
      type: 'text/css',
      location: `https://paper.example/${name}`,
      body: `@import "${other}";@import "${other}";h1{color:red}`,
    });
    const { selfContained } = read([page('<link rel=3Dstylesheet href=3Da.css>'), sheet('a.css', 'b.css'), sheet('b.css', 'a.css')]);
    expect(selfContained.length).toBeLessThan(100_000);
  });

  it('takes bounded time for boundaries in boundaries and for headers without end', () => {
    within(5000, () => pageOfMhtml(Buffer.from(`Content-Type: multipart/related; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(50_000)}`)));
    within(5000, () => pageOfMhtml(Buffer.from(`Content-Type: multipart/related; boundary=b\n\n--b\n${'a: b\n'.repeat(1_000_000)}`)));
    for (const css of ['url(', 'url( ', '@import a ', '@import url("a']) {
      within(5000, () => read([page('<link rel=3Dstylesheet href=3Da.css>'), { type: 'text/css', location: 'https://paper.example/a.css', body: css.repeat(500_000) }]));
    }
    within(5000, () => pageOfMhtml(Buffer.from(`Content-Type: multipart/related; boundary=b\n\n${'--bb '.repeat(1_000_000)}`)));
  });
});
