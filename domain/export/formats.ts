import type { Article } from './article.ts';
import type { ContentKind } from './content.ts';

/**
 * What a format does with one thing of an article: carries it whole, carries it in a lesser form, or not at all. The
 * words go behind the name of the thing: “Bold: kept as plain words”.
 */
export type Treatment = 'renders' | { degrades: string } | { drops: string };

export const degrades = (words: string): Treatment => ({ degrades: words });
export const drops = (words = 'left out'): Treatment => ({ drops: words });

/** What an article has beside its copy. A part named here fails the build until every format says what it does with it. */
export type ArticlePart =
  | 'slug'
  | 'kicker'
  | 'headline'
  | 'standfirst'
  | 'bylines'
  | 'dateline'
  | 'section'
  | 'tags'
  | 'language'
  | 'published'
  | 'address'
  /** Citations as notes: their numbers in the copy and what they say. */
  | 'notes'
  /** The words of a source that a note quotes. */
  | 'passages'
  | 'bibliography'
  /** Blocks set the other way round than the article. */
  | 'direction'
  | 'indent'
  /** That the gate was shut: the article is a draft. */
  | 'draft';

/** One file of an export. `name` may hold folders, with `/`, and stays within the folder exported to: see `safePath`. */
export type ExportFile = { name: string; content: string | Uint8Array<ArrayBuffer> };

/** How a page looks. */
export const themes = ['paper', 'plain', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** What the person says beside the article. The same article with the same options gives the same bytes in every format. */
export type ExportOptions = {
  /** When it is exported, in UTC milliseconds. */
  at: number;
  /** Who publishes it; `address` is an absolute http(s) address that ends with `/`. Feeds, wires and sites need both. */
  publication: { name: string; address: string };
  theme: Theme;
  /** Whether a page ends with how each of its claims is known. */
  howWeKnow: boolean;
  /** Where a reader's reply is posted to, an absolute https address; null for no form. */
  replyTo: string | null;
  /** Whether a page holds its pictures, or they stand as files beside it. */
  pictures: 'embedded' | 'beside';
  /** The width of plain text, in columns. */
  lineWidth: number;
};

/** Addresses that a format must have and nobody has given stand under this one, which is reserved for that (RFC 2606). */
export const noPublication = { name: 'Standfirst', address: 'https://newsroom.invalid/' } as const;

export const defaultOptions: Omit<ExportOptions, 'at'> = {
  publication: noPublication,
  theme: 'paper',
  howWeKnow: false,
  replyTo: null,
  pictures: 'embedded',
  lineWidth: 72,
};

type Common = {
  /** As the command line takes it: `html`, `ninjs-2.1`. */
  id: string;
  /** As the window shows it: “Web page (HTML)”. */
  label: string;
  /** Without its dot, of the file that counts. */
  fileExtension: string;
  mediaType: string;
  nodes: { readonly [Kind in ContentKind]: Treatment };
  parts: { readonly [Part in ArticlePart]: Treatment };
  /** All the words for a reader that the files hold, to check an export by; undefined where the format is not read here. */
  words?: (files: readonly ExportFile[]) => string | Promise<string>;
};

/** Each story becomes files of its own. Large libraries are imported within `render`. */
export type StoryFormat = Common & {
  takes: 'story';
  /** The app prints what it renders: pages that become files of this format. */
  printed?: true;
  render: (article: Article, options: ExportOptions) => ExportFile[] | Promise<ExportFile[]>;
};

/** All stories become one export: a feed, a book, a site. Articles come in the order in which they were chosen. */
export type CollectionFormat = Common & {
  takes: 'stories';
  render: (articles: readonly Article[], options: ExportOptions) => ExportFile[] | Promise<ExportFile[]>;
};

export type Format = StoryFormat | CollectionFormat;

/** Renders a format, whichever it takes; a format of single stories gives the files of each in turn. */
export async function renderFormat(format: Format, articles: readonly Article[], options: ExportOptions): Promise<ExportFile[]> {
  if (format.takes === 'stories') return format.render(articles, options);
  const files: ExportFile[] = [];
  for (const article of articles) files.push(...(await format.render(article, options)));
  return files;
}
