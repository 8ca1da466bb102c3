import type { Nodes, Root } from 'mdast';
import { toHtml } from 'hast-util-to-html';
import { property, cslFrom, titleOfFile } from '../csl.ts';
import { blocksOfDocument } from '../html/blocks.ts';
import { isoDate } from '../html/metadata/dates.ts';
import { canonicalLanguage } from '../html/metadata/language.ts';
import { parsePage } from '../html/tree.ts';
import { safeDocument } from '../html/view.ts';
import { noFacts, type FileToRead, type Imported, type Progress } from '../imported.ts';
import { decodeText } from '../text/decode.ts';
import { Unreadable } from '../unreadable.ts';
import { frontMatter } from './front-matter.ts';

/** More than a long book; the parser's time grows faster than the text. */
const longest = 8 * 1024 * 1024;
/** Brackets and quotation marks in a row nest, each in the one before. */
const nested = /(?:[[!>*_`~] ?){2000}/;

/** Markdown (CommonMark with GitHub's tables, lists of tasks and footnotes), its front matter included. */
export async function readMarkdown({ fileName, bytes }: FileToRead, progress: Progress): Promise<Imported> {
  progress.tell('Reading the text', 0, null);
  const text = decodeText(bytes);
  if (text.length > longest)
    throw new Unreadable('The file is larger than any Markdown text.', 'Import it with the ending “.txt”.', 'too-large');
  if (nested.test(text)) throw new Unreadable('The file nests its marks more deeply than any text does.', 'Import it with the ending “.txt”.');
  const tree = await parse(text);
  progress.stopIfCancelled();
  const { document } = parsePage(`<!doctype html><title></title><body>${await htmlOf(tree)}`);
  const readable = blocksOfDocument(document);
  const said = frontMatter(tree);
  const language = canonicalLanguage(said.get('lang')?.[0] ?? said.get('language')?.[0]);
  const published = isoDate(said.get('date')?.[0] ?? '', language) ?? '';
  return {
    sourceKind: 'document',
    mediaType: 'text/markdown',
    readable,
    csl: cslFrom({
      type: 'document',
      title: said.get('title')?.[0] ?? readable.find(({ kind }) => kind === 'heading')?.text ?? '',
      fileName: titleOfFile(fileName),
      authors: (said.get('author') ?? said.get('authors') ?? []).map(property),
      date: published,
      language,
    }),
    language,
    facts: { ...noFacts, published },
    page: () => safeDocument(document),
    parts: [],
  };
}

async function parse(text: string): Promise<Root> {
  const [{ fromMarkdown }, { gfm }, { gfmFromMarkdown }, { frontmatter }, { frontmatterFromMarkdown }] = await Promise.all([
    import('mdast-util-from-markdown'),
    import('micromark-extension-gfm'),
    import('mdast-util-gfm'),
    import('micromark-extension-frontmatter'),
    import('mdast-util-frontmatter'),
  ]);
  return fromMarkdown(text, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  });
}

/** HTML in Markdown stays HTML: what is read and shown goes through the page's own reader and sanitiser. */
async function htmlOf(tree: Nodes): Promise<string> {
  const { toHast } = await import('mdast-util-to-hast');
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
}
