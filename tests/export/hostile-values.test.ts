import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../domain/export/html/render.ts';
import { printable, printableLine } from '../../domain/export/printable.ts';
import { textFormats, type Body } from '../../domain/story/body.ts';
import { article, cited, hostile, hostileValues } from './articles.ts';
import { body, cite, divider, heading, lineBreak, link, list, paragraph, quote, text } from './copy.ts';

/** Tags that a page is made of; anything else came out of a value. */
const ownTags = new Set(
  (
    'html head meta title link style script body main article header h1 h2 h3 h4 p div bdi time section ol ul li cite ' +
    'span blockquote a sup sub footer strong em s u code mark br hr figure figcaption img aside b details summary form label input textarea button'
  ).split(' '),
);

function elementsOf(root: Root): Element[] {
  const elements: Element[] = [];
  visit(root, 'element', (element) => void elements.push(element));
  return elements;
}

function textWithin(node: Root | Element): string {
  let words = '';
  visit(node, 'text', ({ value }) => void (words += value));
  return words;
}

function one(root: Root, tag: string): Element {
  const [found, ...more] = elementsOf(root).filter(({ tagName }) => tagName === tag);
  if (found === undefined || more.length > 0) throw new Error(`expected one ${tag}, found ${found ? more.length + 1 : 0}`);
  return found;
}

/** Reads a page as a browser does and fails where any of it is not ours. */
function expectNothingBrokeOut(html: string): Root {
  const root = fromHtml(html);
  const elements = elementsOf(root);
  expect(elements.filter(({ tagName }) => !ownTags.has(tagName))).toEqual([]);
  expect(elements.flatMap(({ properties }) => Object.keys(properties).filter((name) => /^on/i.test(name)))).toEqual([]);
  expect(elements.filter(({ tagName }) => tagName === 'script').map(({ properties }) => properties)).toEqual([
    { type: 'application/ld+json' },
  ]);
  for (const { properties } of elements) {
    for (const address of [properties.href, properties.cite]) {
      if (address !== undefined) expect(address).toMatch(/^(?:https?:|mailto:|tel:|#fn)/);
    }
    if (properties.style !== undefined) expect(properties.style).toMatch(/^(?:margin-inline-start: \d+em|object-position: \d+% \d+%)$/);
  }
  visit(root, 'comment', (comment) => expect(comment).toBeUndefined());
  JSON.parse(textWithin(one(root, 'script')));
  return root;
}

describe('hostile values stay in their place', () => {
  it.each(Object.entries(hostileValues))('%s', (_name, value) => {
    const root = expectNothingBrokeOut(renderHtml(hostile(value), { theme: 'plain', howWeKnow: true, replyTo: 'https://paper.example/' }));
    expect(textWithin(one(root, 'h1'))).toBe(printableLine(value.slice(0, 1000)));
  }, 30_000);
});

const fragment = fc.oneof(
  fc.constantFrom('</script>', '<!--', '-->', ']]>', '<b onclick=x>', '&lt;', '&', '"', "'", '\0', '\u202e', '\u2066', '\ud800', '</p>', '<svg/onload=x>', '\r'),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
/** What the archive accepts as text: anything but lone surrogates. */
const words = fc.array(fragment, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('').toWellFormed());
const line = words.map((value) => value.slice(0, 190).toWellFormed());
const anyFormat = Object.keys(textFormats) as (keyof typeof textFormats)[];

const phrase = fc.oneof(
  fc.tuple(words, fc.subarray(anyFormat)).map(([value, formats]) => text(value, ...formats)),
  fc.constantFrom(cite(11), cite(12), cite(99), lineBreak),
  fc.tuple(fc.webUrl({ withQueryParameters: true, withFragments: true }), words).map(([url, value]) => link(url, value, value)),
);
const phrases = fc.array(phrase, { maxLength: 6 });
const { anyList } = fc.letrec<{ anyList: ReturnType<typeof list> }>((tie) => ({
  anyList: fc
    .tuple(
      fc.constantFrom('bullet' as const, 'number' as const),
      fc.array(fc.oneof({ depthSize: 'small' }, phrases, tie('anyList')), { minLength: 1, maxLength: 3 }),
    )
    .map(([type, items]) => list(type, ...items)),
}));
const block = fc.oneof(
  phrases.map((children) => paragraph(...children)),
  phrases.map((children) => quote(...children)),
  fc.tuple(fc.constantFrom('h2' as const, 'h3' as const, 'h4' as const), phrases).map(([tag, children]) => heading(tag, ...children)),
  anyList,
  fc.constant(divider),
);
const anyBody = fc.array(block, { maxLength: 6 }).map((drafts) => body(...drafts));

/** The words of a stored body in their order, without white space: a page may break lines elsewhere. */
function lettersOfBody(nodes: Body): string {
  let letters = '';
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value && value.type === 'text' && 'text' in value) letters += String(value.text);
      if ('children' in value) collect(value.children);
    }
  };
  collect(nodes);
  return lettersOnly(letters);
}

/** Blocks with nothing to see are left out of a page, so only what can be seen is compared. */
function lettersOnly(value: string): string {
  return printable(value).replace(/[\s\p{Cf}]/gu, '');
}

function hostileSource(value: string) {
  const csl = { title: value, author: [{ literal: value }], URL: `https://hostile.example/${value}`, language: value };
  return cited({ id: 500, csl }, value);
}

describe('any story', () => {
  it('is read back from its page: its words in their order, and nothing else', () => {
    fc.assert(
      fc.property(anyBody, line, line, words, (copy, headline, person, passage) => {
        const page = renderHtml(
          article({
            fields: { headline, kicker: headline, standfirst: person, bylines: [person], tags: [headline], section: person },
            body: copy,
            citations: { 11: hostileSource(passage), 12: hostileSource(person) },
          }),
        );
        const root = expectNothingBrokeOut(page);
        const copyElement = elementsOf(root).find(({ properties }) => String(properties.className) === 'copy') as Element;
        visit(copyElement, 'element', (element) => {
          if (String(element.properties.className) === 'reference') element.children = [];
        });
        expect(lettersOnly(textWithin(copyElement))).toBe(lettersOfBody(copy));
      }),
      { numRuns: 300, seed: 20_240_306 },
    );
  }, 60_000);
});
