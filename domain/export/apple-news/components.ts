import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { assertNever } from '../../assert-never.ts';
import type { Article } from '../article.ts';
import type { Box, ContentBlock, Picture } from '../content.ts';
import { flatMedia } from '../flat-blocks.ts';
import { flatBox } from '../flat-box.ts';
import { captionLine } from '../media-words.ts';
import { noteParts, notesUnder } from '../note-words.ts';
import { isDraft } from '../release.ts';
import { signatureLines, topicsLine } from '../signature.ts';
import { titleOf } from '../title.ts';
import { wordsFor } from '../words.ts';
import { htmlOf, listToHast, noteIdentifier, phrasesToHast, runsToHast, tableToHast } from './html.ts';

type TextRole = 'title' | 'heading2' | 'heading3' | 'heading4' | 'heading6' | 'intro' | 'byline' | 'body' | 'quote' | 'pullquote';
/** A component of Apple News Format, as far as articles here are made of them. */
export type Component =
  | { role: TextRole; text: string; format: 'html' | 'none'; identifier?: string; textStyle?: 'note' }
  | { role: 'divider' }
  | { role: 'photo'; URL: string; caption?: string; accessibilityCaption?: string }
  | { role: 'htmltable'; html: string }
  | { role: 'aside'; components: Component[] };

/** The whole article as components, in the order in which it is read. There is at least its title. */
export function componentsOf(article: Article): Component[] {
  const { fields, release } = article;
  const draft = release !== null && isDraft(release) ? `Draft, not for publication. ${release.shut.join('; ')}.` : '';
  return [
    ...plain('body', draft),
    ...plain('heading6', fields.kicker),
    ...plain('title', titleOf(article)),
    ...plain('intro', fields.standfirst),
    ...signatureLines(article).flatMap((line) => plain('byline', line)),
    ...article.content.flatMap((block) => blockToComponents(block, article)),
    ...notes(article),
    ...bibliography(article),
    ...plain('byline', topicsLine(article)),
  ];
}

function plain(role: TextRole, text: string): Component[] {
  return text === '' ? [] : [{ role, text, format: 'none' }];
}

/** Phrases as a component. One without words is refused, so there is none. */
function html(role: TextRole, nodes: ElementContent[]): Component[] {
  const text = htmlOf(nodes);
  return text === '' ? [] : [{ role, text, format: 'html' }];
}

function blockToComponents(block: ContentBlock, article: Article): Component[] {
  switch (block.type) {
    case 'paragraph':
      return html('body', [h('p', phrasesToHast(block.children, article))]);
    case 'heading':
      return html(`heading${block.level}`, phrasesToHast(block.children, article));
    case 'quote':
      return html('quote', phrasesToHast(block.children, article));
    case 'list':
      return html('body', [listToHast(block, article)]);
    case 'divider':
      return [{ role: 'divider' }];
    case 'quotation':
    case 'timeline':
    case 'interview':
    case 'pullQuote':
    case 'factBox':
      return boxToComponents(block, article);
    case 'table':
      return [{ role: 'htmltable', html: htmlOf([tableToHast(block, article)]) }];
    case 'picture':
      return photo(block, article);
    case 'gallery':
    case 'card':
    case 'html':
      return flatMedia(block, article).flatMap((part) => blockToComponents(part, article));
    default:
      return assertNever(block);
  }
}

/** Its file stands beside the article in the bundle. */
function photo(picture: Picture, article: Article): Component[] {
  const file = article.pictures.get(picture.sha256);
  if (file === undefined) return [];
  const caption = captionLine(picture);
  return [
    {
      role: 'photo',
      URL: `bundle://${file.address}`,
      ...(caption === '' ? {} : { caption }),
      ...(picture.alt === '' ? {} : { accessibilityCaption: picture.alt }),
    },
  ];
}

function boxToComponents(box: Box, article: Article): Component[] {
  const components = flatBox(box).flatMap((part) => {
    const [component, ...none] = blockToComponents(part, article);
    if (component === undefined || none.length > 0) return [];
    return [component.role === 'quote' && box.type === 'pullQuote' ? { ...component, role: 'pullquote' as const } : component];
  });
  return box.type === 'factBox' && components.length > 0 ? [{ role: 'aside', components }] : components;
}

/** Each note is a component of its own, so that its number in the text leads to it. */
function notes(article: Article): Component[] {
  const all = notesUnder(article);
  if (all.length === 0) return [];
  return [
    ...plain('heading2', wordsFor(article.fields.language).words.notes),
    ...all.map((note): Component => {
      const parts = noteParts(note, article).map(({ kind, runs }) => h(kind === 'passage' ? 'blockquote' : 'p', runsToHast(runs)));
      const text = htmlOf([h('p', `${note.number}.`), ...parts]);
      return { role: 'body', identifier: noteIdentifier(note.number), textStyle: 'note', format: 'html', text };
    }),
  ];
}

function bibliography(article: Article): Component[] {
  const entries = article.bibliography.filter((entry) => entry.length > 0);
  if (entries.length === 0) return [];
  const items = entries.map((entry): Component => ({ role: 'body', textStyle: 'note', format: 'html', text: htmlOf([h('p', runsToHast(entry))]) }));
  return [...plain('heading2', wordsFor(article.fields.language).words.sources), ...items];
}
