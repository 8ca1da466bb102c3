import type { Article } from './article.ts';
import { plainText, type ContentKind, type ContentNode } from './content.ts';
import type { ArticlePart, ExportFile, Format, Treatment } from './formats.ts';
import { isPictureName } from './pictures.ts';
import { isDraft } from './release.ts';

/** One thing of an article that a format does not carry as it is. */
export type Loss = {
  kind: 'degrades' | 'drops';
  /** The thing, as a person calls it: “Bold”. */
  what: string;
  /** How often the article has it. */
  count: number;
  /** What becomes of it: “kept as plain words”. */
  words: string;
  /** The start of the first place, or '' for a thing without words. */
  example: string;
};

/** What a format degrades or drops of this article, in the order in which a reader meets it. */
export function lossOf(article: Article, format: Pick<Format, 'nodes' | 'parts'>): Loss[] {
  const parts = partsOf(article).flatMap(({ part, examples }) => lossOfThing(partNames[part], format.parts[part], examples));
  const nodes = [...nodesOf(article)].flatMap(([kind, examples]) => lossOfThing(kindNames[kind], format.nodes[kind], examples));
  return [...parts, ...nodes];
}

function lossOfThing(what: string, treatment: Treatment, examples: readonly string[]): Loss[] {
  if (treatment === 'renders' || examples.length === 0) return [];
  const found = { what, count: examples.length, example: shortened(examples[0] ?? '') };
  return 'degrades' in treatment
    ? [{ kind: 'degrades', words: treatment.degrades, ...found }]
    : [{ kind: 'drops', words: treatment.drops, ...found }];
}

/** A loss as one line: “Bold (3 times): kept as plain words. “exempt””. */
export function lossInWords({ what, count, words, example }: Loss): string {
  const times = count === 1 ? '' : ` (${count} times)`;
  return `${what}${times}: ${words}.${example === '' ? '' : ` “${example}”`}`;
}

/**
 * The paragraphs of an article that the files of an export do not hold word for word, white space aside; undefined
 * for a format that is not read here.
 */
export async function missingFrom(article: Article, format: Format, files: readonly ExportFile[]): Promise<string[] | undefined> {
  if (format.words === undefined) return undefined;
  const there = unspaced(await format.words(files.filter(({ name }) => !isPictureName(name))));
  return textsOf(article.content)
    .filter((text) => unspaced(text) !== '' && !there.includes(unspaced(text)))
    .map(shortened);
}

/** The unbroken stretches of text that every format carries, however it marks them. */
function textsOf(nodes: readonly ContentNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node.text];
    if (node.type === 'list') return textsOf(node.items);
    if (node.type === 'table') return textsOf(node.rows);
    if (node.type === 'row') return textsOf(node.cells);
    return 'children' in node ? textsOf(node.children) : [];
  });
}

const unspaced = (text: string): string => text.replace(/\s+/g, '');

function nodesOf({ content }: Article): Map<ContentKind, string[]> {
  const found = new Map<ContentKind, string[]>();
  const look = (node: ContentNode): void => {
    const words = node.type === 'text' ? node.text : plainText([node]).trim();
    found.set(node.type, [...(found.get(node.type) ?? []), words]);
    if (node.type === 'list') node.items.forEach(look);
    else if (node.type === 'table') node.rows.forEach(look);
    else if (node.type === 'row') node.cells.forEach(look);
    else if ('children' in node) node.children.forEach(look);
  };
  content.forEach(look);
  return found;
}

/** The parts that this article has, with their words, the way a reader meets them. */
function partsOf(article: Article): { part: ArticlePart; examples: string[] }[] {
  const { fields, notes } = article;
  const directed = article.content.filter((block) => 'direction' in block && block.direction !== null);
  const indented = article.content.filter((block) => block.type === 'paragraph' && block.indent > 0);
  const named: Record<ArticlePart, readonly string[]> = {
    draft: article.release !== null && isDraft(article.release) ? [article.release.shut.join('; ')] : [],
    slug: filled(fields.slug),
    kicker: filled(fields.kicker),
    headline: filled(fields.headline),
    standfirst: filled(fields.standfirst),
    bylines: fields.bylines,
    dateline: filled([fields.datelinePlace, fields.datelineDate].filter(Boolean).join(', ')),
    section: filled(fields.section),
    tags: fields.tags,
    language: filled(fields.language),
    published: article.publishedAt === null ? [] : [new Date(article.publishedAt).toISOString()],
    address: filled(article.url ?? ''),
    direction: directed.map((block) => plainText([block]).trim()),
    indent: indented.map((block) => plainText([block]).trim()),
    notes: notes.map(({ words, items }) => words.map(({ text }) => text).join('') || (items[0]?.source.title ?? '')),
    passages: notes.flatMap(({ items }) => items.map(({ passage }) => passage).filter(Boolean)),
    bibliography: article.bibliography.map((entry) => entry.map(({ text }) => text).join('')),
  };
  return Object.entries(named).map(([part, examples]) => ({ part: part as ArticlePart, examples: [...examples] }));
}

const filled = (text: string): string[] => (text === '' ? [] : [text]);

const longestExample = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longestExample ? line : `${line.slice(0, longestExample).toWellFormed().trimEnd()}…`;
}

export const partNames: { readonly [Part in ArticlePart]: string } = {
  slug: 'Slug',
  kicker: 'Kicker',
  headline: 'Headline',
  standfirst: 'Standfirst',
  bylines: 'Byline',
  dateline: 'Dateline',
  section: 'Section',
  tags: 'Tag',
  language: 'Language',
  published: 'Time of publication',
  address: 'Address on the web',
  notes: 'Note',
  passages: 'Quoted passage of a source',
  bibliography: 'List of sources',
  direction: 'Block set the other way round',
  indent: 'Indented paragraph',
  draft: 'Mark of a draft',
};

export const kindNames: { readonly [Kind in ContentKind]: string } = {
  text: 'Text',
  break: 'Line break',
  reference: 'Mark of a note',
  tick: 'Check mark of an item',
  link: 'Link',
  bold: 'Bold',
  italic: 'Italic',
  strikethrough: 'Strikethrough',
  underline: 'Underline',
  code: 'Code',
  subscript: 'Subscript',
  superscript: 'Superscript',
  highlight: 'Highlight',
  smallCaps: 'Small capitals',
  paragraph: 'Paragraph',
  heading: 'Heading',
  quote: 'Quotation',
  list: 'List',
  item: 'List item',
  divider: 'Divider',
  quotation: 'Quotation with its source',
  pullQuote: 'Pull quote',
  factBox: 'Fact box',
  timeline: 'Timeline',
  interview: 'Questions and answers',
  attribution: 'Source of a quotation',
  table: 'Table',
  row: 'Row of a table',
  cell: 'Cell of a table',
  picture: 'Picture',
  gallery: 'Gallery',
  card: 'Card that leads elsewhere',
  html: 'HTML as it was written',
};
