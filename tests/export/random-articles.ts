import type { Article } from '../../domain/export/article.ts';
import type { CitationForm } from '../../domain/citing/style.ts';
import { boxRoles, cardRoles, pictureSizes, textFormats, type InlineNode, type InnerBlock, type ListNode, type TextFormat } from '../../domain/story/body.ts';
import { randomFrom, type Random } from '../properties/random.ts';
import { article, cited } from './articles.ts';
import { attribution, body, box, card, cell, checkList, cite, divider, footnote, heading, idOf, indented, lineBreak, link, list, paragraph, picture, quote, rawHtml, tab, table, text } from './copy.ts';
import { dot } from './pictures.ts';

/** Words, and what formats are known to trip over: delimiters, markup, closers, white space, other scripts. */
const words = [
  'quay', 'the harbour', 'night.', ' ', '  ', '\n', 'ships*', '_load_', '**', '~~', '`', '``', '<b>', '</script>', '-->', ']]>', '&amp;', '&', '"', "'", '\\', '1.', '2) ', '- ', '+ ', '> ', '# ', '---', '***', '===',
  '[^1]', '[a](b)', '![x]', '|', 'http://port.example/a_b', 'www.port.example', 'ana@port.example', '\u202e', '\u2066', '\u200f', 'الميناء', 'נמל', '港口', 'é', '👩‍👩‍👧', '…', '\u00a0', '\t', ':', '{#id}', '$x$', '%', '^', '=', '<!--', '<?php', '{{x}}', '\ufeff', '\0', '\ud83d'.toWellFormed(), '[x] ', '\u2028', '--',
] as const;

const formats = Object.keys(textFormats) as TextFormat[];

/** Articles of a few blocks, the same for the same seed, in every form of citations and with any field empty or odd. */
export function* randomArticles(count: number, seed = 20_240_306): Generator<Article> {
  for (let at = 0; at < count; at++) yield randomArticle(randomFrom(seed + at));
}

function randomArticle(random: Random): Article {
  const line = (): string => (random.chance(0.2) ? '' : phraseText(random).slice(0, 190).toWellFormed());
  const source = (id: number) =>
    cited(
      { id, kind: random.pick(['web-page', 'interview', 'document']), csl: { title: line(), author: [{ literal: line() }], 'container-title': line(), ...(random.chance(0.5) ? { URL: `https://port.example/${line()}` } : {}), language: random.pick(['en', 'ar', '']) } },
      phraseText(random),
      random.chance(0.3) ? { label: 'page', value: line() } : null,
    );
  const form: CitationForm = random.pick(['note', 'note', 'link', 'in-text']);
  const run = (): { text: string; marks: ('italic' | 'bold')[]; url: string | null } => ({ text: phraseText(random), marks: random.pick([[], ['italic'], ['bold', 'italic']]), url: random.chance(0.3) ? 'https://port.example/x?a=1&b=2' : null });
  return article({
    fields: {
      slug: line(),
      kicker: line(),
      headline: line(),
      standfirst: line(),
      bylines: Array.from({ length: random.below(3) }, line),
      datelinePlace: line(),
      datelineDate: random.pick(['', '2024-03-06']),
      section: line(),
      tags: Array.from({ length: random.below(3) }, line),
      language: random.pick(['en', 'en-GB', 'ar', 'de', 'zh-Hant', 'x-klingon'.slice(2, 5)]),
    },
    citations: { 11: source(500), 12: [source(501), source(502)] },
    styled: {
      form,
      words: random.chance(0.5) || form !== 'note' ? new Map([11, 12].map((mark) => [idOf(mark), [run(), run()]])) : new Map(),
      bibliography: random.chance(0.3) ? [[run()], [run(), run()]] : [],
    },
    publishedAt: random.chance(0.5) ? Date.UTC(2024, 2, 6, 10) : null,
    url: random.chance(0.5) ? 'https://paper.example/a?b=1&c=2' : null,
    body: body(...Array.from({ length: random.below(5) }, () => randomBlock(random))),
  });
}

function randomBlock(random: Random) {
  switch (random.below(12)) {
    case 9:
      return picture(random.pick(pictureSizes), ...Array.from({ length: 1 + random.below(3) }, () => randomPicture(random)));
    case 10:
      return randomCard(random);
    case 11:
      return rawHtml(phraseText(random));
    case 0:
      return heading(random.pick(['h2', 'h3', 'h4']), ...inline(random));
    case 1:
      return quote(...inline(random));
    case 2:
      return randomList(random, 2);
    case 3:
      return divider;
    case 4:
      return indented(1, ...inline(random));
    case 5:
      return box(random.pick(boxRoles), ...Array.from({ length: random.below(5) }, () => randomPart(random)));
    case 6:
      return randomTable(random);
    default:
      return paragraph(...inline(random));
  }
}

/** Now and then one that the archive does not hold. */
function randomPicture(random: Random) {
  const line = (): string => (random.chance(0.4) ? '' : phraseText(random));
  const facts = dot(random.pick(['png', 'gif']), { alt: line(), caption: line(), credit: line(), focus: random.pick([null, { x: 20, y: 80 }]) });
  return random.chance(0.1) ? { ...facts, sha256: 'f'.repeat(64) } : facts;
}

function randomCard(random: Random) {
  const line = (): string => (random.chance(0.4) ? '' : phraseText(random));
  return card(random.pick(cardRoles), {
    url: random.pick(['', 'https://port.example/a_b?x=1&y=(2)']),
    title: line(),
    text: line(),
    author: line(),
    outlet: line(),
    date: random.pick(['', '2024', '2024-03-06']),
    picture: random.chance(0.5) ? randomPicture(random) : null,
  });
}

function randomPart(random: Random): InnerBlock {
  switch (random.below(5)) {
    case 0:
      return heading(random.pick(['h2', 'h3', 'h4']), ...inline(random));
    case 1:
      return randomList(random, 1);
    case 2:
      return attribution(...inline(random));
    default:
      return paragraph(...inline(random));
  }
}

/** Rows of any length, with spans that reach over each other and out of the table. */
function randomTable(random: Random) {
  const span = (): number => (random.chance(0.8) ? 1 : 1 + random.below(4));
  const row = () => Array.from({ length: random.below(4) }, () => cell(random.pick([0, 0, 1, 2, 3]), [span(), span()], ...inline(random)));
  return table(...Array.from({ length: random.below(4) }, row));
}

function randomList(random: Random, depth: number): ListNode {
  const items = Array.from({ length: 1 + random.below(3) }, () => (depth > 0 && random.chance(0.3) ? randomList(random, depth - 1) : inline(random)));
  if (random.chance(0.2)) return checkList(...items);
  return { ...list(random.pick(['bullet', 'number']), ...items), start: random.pick([1, 1, 3, 0]) };
}

function inline(random: Random): InlineNode[] {
  return Array.from({ length: random.below(5) }, () => {
    switch (random.below(11)) {
      case 0:
        return cite(random.pick([11, 12, 99]));
      case 1:
        return lineBreak;
      case 2:
        return tab;
      case 10:
        return footnote(random.chance(0.2) ? '' : phraseText(random));
      case 3:
        return link(random.pick(['https://port.example/a_b?x=1&y=(2)', 'mailto:ana@port.example', 'https://port.example']), phraseText(random), random.chance(0.3) ? phraseText(random) : null);
      default:
        return text(phraseText(random), ...formats.filter(() => random.chance(0.15)));
    }
  });
}

function phraseText(random: Random): string {
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(words)).join(random.pick(['', ' ']));
}
