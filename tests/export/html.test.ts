import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { themes } from '../../domain/export/formats.ts';
import { renderFragment } from '../../domain/export/html/fragment.ts';
import { withPicturesEmbedded } from '../../domain/export/pictures.ts';
import { renderHtml } from '../../domain/export/html/render.ts';
import { article, empty, everyKind, rightToLeft } from './articles.ts';
import { body, paragraph, text } from './copy.ts';

type Json = Record<string, unknown>;

function jsonLdOf(html: string): Json {
  let data = '';
  visit(fromHtml(html), 'element', (element) => {
    const [child] = element.children;
    if (element.tagName === 'script' && child?.type === 'text') data += child.value;
  });
  return JSON.parse(data) as Json;
}

/** Ids, and the ids that links and labels point at. */
function idsOf(html: string): { ids: string[]; wanted: string[] } {
  const ids: string[] = [];
  const wanted: string[] = [];
  visit(fromHtml(html), 'element', ({ properties }) => {
    if (properties.id !== undefined) ids.push(properties.id);
    if (String(properties.href).startsWith('#')) wanted.push(String(properties.href).slice(1));
    if (properties.ariaLabelledBy !== undefined) wanted.push(String(properties.ariaLabelledBy));
  });
  return { ids, wanted };
}

describe('the structured data', () => {
  it('says what the page says', () => {
    expect(jsonLdOf(renderHtml(everyKind))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'urn:uuid:0192f0c0-0000-7000-8000-000000000001',
      headline: 'Vila Clara shuts its north quay to lorries at night',
      description:
        'The harbour board says that sleep comes first. The people who load the ships say that nobody asked them.',
      author: ['Ana Prates', 'Teo Lindqvist', 'Mei Okafor'].map((name) => ({ '@type': 'Person', name })),
      dateCreated: '2024-03-06T09:30:00.000Z',
      datePublished: '2024-03-06T10:30:00.000Z',
      dateModified: '2024-03-06T11:30:00.000Z',
      inLanguage: 'en-GB',
      url: 'https://paper.example/economy/quay-nights',
      mainEntityOfPage: 'https://paper.example/economy/quay-nights',
      dateline: 'Vila Clara, 2024-03-06',
      articleSection: 'Economy',
      keywords: ['harbours', 'night work', 'noise'],
      citation: [
        {
          '@type': 'WebPage',
          name: 'Minutes of the harbour board, 4 March',
          author: [{ '@type': 'Person', name: 'Harbour board of Vila Clara' }],
          publisher: { '@type': 'Organization', name: 'Vila Clara Port' },
          datePublished: '2024-03-04',
          inLanguage: 'en',
          url: 'https://port.example/board/minutes?year=2024&month=3',
        },
        expect.objectContaining({ inLanguage: 'ar', datePublished: '2024' }),
        expect.objectContaining({ '@type': 'CreativeWork', name: 'Talk with a crane driver', datePublished: '2024-03' }),
      ],
    });
  });

  it('of an empty story says only what is known', () => {
    expect(Object.keys(jsonLdOf(renderHtml(empty)))).toEqual(
      '@context @type @id headline dateCreated dateModified inLanguage'.split(' '),
    );
  });
});

describe('what a page may end with', () => {
  const ending = renderHtml(everyKind, { theme: 'plain', howWeKnow: true, replyTo: 'https://paper.example/replies?a=1&b="2"' });

  it('is nothing unless it was asked for', () => {
    expect(renderHtml(everyKind)).not.toMatch(/<form|How we know/);
    expect(renderHtml(empty, { theme: 'paper', howWeKnow: true, replyTo: null })).not.toContain('How we know');
  });

  it('tells how claims are known, and no more of a source than was agreed', () => {
    expect(ending).toContain('How we know this');
    expect(ending).toMatch(/Checked <time datetime="2024-03-06T09:30:00.000Z">6 March 2024/);
    const [, known = ''] = ending.split('class="notes known"');
    expect(known).toContain('a crane driver');
    expect(known).not.toMatch(/Duarte, Inês|We load at night/);
    expect(jsonLdOf(ending)['backstory']).toMatch(/^How we know this: The board decided/);
  });

  it('asks for a reply in words that belong to its fields', () => {
    const labelled: string[] = [];
    const fields: string[] = [];
    visit(fromHtml(ending), 'element', ({ tagName, properties }) => {
      if (tagName === 'label') labelled.push(String(properties.htmlFor));
      if ((tagName === 'input' && properties.type !== 'hidden') || tagName === 'textarea') {
        fields.push(String(properties.id));
        expect(properties.required).toBe(true);
      }
      if (tagName === 'form') expect(properties).toMatchObject({ action: 'https://paper.example/replies?a=1&b="2"', method: 'post' });
    });
    expect(fields).toEqual(['reply:name', 'reply:email', 'reply:message']);
    expect(labelled).toEqual(fields);
  });

  it.each(themes)('looks as the theme %s says', (theme) => {
    const page = renderHtml(everyKind, { theme, howWeKnow: false, replyTo: null });
    expect(page).toContain(`<meta name="theme-color" content="${/--paper: (#[0-9a-f]{6})/.exec(page)?.[1] ?? ''}" media="(prefers-color-scheme: light)">`);
  });
});

describe('a fragment', () => {
  it('is the copy and its notes without the looks of a page', () => {
    const fragment = renderFragment(everyKind, { withHead: true });
    expect(fragment).toMatch(/^<h1>Vila Clara shuts its north quay/);
    expect(fragment).not.toMatch(/class=|style=|<style|<script|<html|data-/);
    const { ids, wanted } = idsOf(fragment);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
    expect(renderFragment(everyKind, { withHead: false })).toMatch(/^<p>From Monday/);
  });
});

describe('the page', () => {
  it.each([
    ['every kind', everyKind],
    ['right to left', rightToLeft],
  ])('of %s has one of each id, and every link in it arrives', (_name, story) => {
    const { ids, wanted } = idsOf(renderHtml(story));
    expect(new Set(ids).size).toBe(ids.length);
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('asks for nothing: no script runs, nothing is loaded', () => {
    visit(fromHtml(renderHtml(withPicturesEmbedded(everyKind))), 'element', ({ tagName, properties }) => {
      expect(properties.src ?? 'data:').toMatch(/^data:/);
      expect(properties.srcSet).toBeUndefined();
      if (tagName === 'link') expect(properties.rel).toEqual(['canonical']);
    });
    expect(renderHtml(everyKind)).not.toMatch(/url\(|@import/);
  });

  it('has language and direction', () => {
    expect(renderHtml(rightToLeft)).toContain('<html lang="ar" dir="rtl">');
    expect(renderHtml(article({ fields: { language: 'xx' } }))).toContain('<html lang="und" dir="ltr">');
  });

  it('marks its own words where they are in another language than the story', () => {
    const basque = renderHtml(article({ fields: { language: 'eu', bylines: ['Ane'] } }));
    expect(basque).toContain('<p class="byline" lang="en">By <bdi class="author">Ane</bdi></p>');
  });

  it('describes itself by the first words where there is no standfirst', () => {
    const long = 'Words and more words. '.repeat(40);
    const html = renderHtml(article({ body: body(paragraph(' '), paragraph(text(long, 'bold'))) }));
    const [, description = ''] = /<meta name="description" content="([^"]*)">/.exec(html) ?? [];
    expect(description).toMatch(/^Words and more words\..*[a-z.]…$/);
    expect(description.length).toBeLessThanOrEqual(301);
  });
});
