// @vitest-environment jsdom
import { $insertDataTransferForRichText } from '@lexical/clipboard';
import { buildEditorFromExtensions } from '@lexical/extension';
import { $getRoot, defineExtension } from 'lexical';
import { describe, expect, it } from 'vitest';
import { bodySchema, hasFormat, textFormats, type Block, type BodyNode, type TextFormat } from '../../../domain/story/body.ts';
import { CopyExtension } from '../copy-extension.ts';

const id = '01981f1c-0000-7000-8000-000000000001';
const citationId = '01981f1c-0000-7000-8000-000000000002';

/** What an empty copy holds after this was pasted, each block in one line. */
function pasted(kind: string, data: string): string[] {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'test',
      namespace: 'story',
      dependencies: [CopyExtension],
      onError(error) {
        throw error;
      },
    }),
  );
  const transfer = { getData: (wanted: string) => (wanted === kind ? data : ''), types: [kind], files: [] };
  editor.update(
    () => $insertDataTransferForRichText(transfer as unknown as DataTransfer, $getRoot().selectEnd(), editor),
    { discrete: true },
  );
  const json = JSON.stringify(editor.getEditorState().toJSON().root.children);
  const blocks = bodySchema.parse(JSON.parse(json));
  editor.dispose();
  return blocks.map(lineOf);
}

const pastedPage = (html: string) => pasted('text/html', html);

function lineOf(block: Block): string {
  return `${nameOf(block)} ${contentOf(block)}`.trim();
}

function nameOf(node: BodyNode): string {
  return 'tag' in node ? node.tag : { paragraph: 'p', quote: 'quote', horizontalrule: 'hr' }[node.type as string] ?? node.type;
}

function contentOf(node: BodyNode): string {
  switch (node.type) {
    case 'text':
      return (Object.keys(textFormats) as TextFormat[]).filter((format) => hasFormat(node, format)).reduce(
        (words, format) => `<${format}>${words}</>`,
        node.text,
      );
    case 'tab':
      return '\t';
    case 'linebreak':
      return ' / ';
    case 'citation':
      return '[citation]';
    case 'footnote':
      return `[${node.text}]`;
    case 'horizontalrule':
      return '';
    case 'picture':
      return node.pictures.map(({ caption }) => caption).join(', ');
    case 'card':
      return node.title;
    case 'html':
      return node.html;
    case 'link':
      return `(${node.url} ${node.children.map(contentOf).join('')})`;
    case 'box':
    case 'table':
    case 'tablerow':
      return `<${node.children.map(contentOf).join(', ')}>`;
    case 'tablecell':
      return node.children.map(contentOf).join(' / ');
    case 'list':
      return `[${node.children.map((item) => item.children.map(itemContentOf).join('')).join(', ')}]`;
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'attribution':
    case 'listitem':
      return node.children.map(contentOf).join('');
  }
}

function itemContentOf(node: BodyNode): string {
  return node.type === 'list' ? lineOf(node as Block) : contentOf(node);
}

describe('a pasted page', () => {
  it.each<[string, string, string[]]>([
    [
      'keeps emphasis, links and grafs',
      '<p>No <b>plan</b>, <em>they</em> <s>say</s>.</p><p><a href="https://paper.example/a">More</a></p>',
      ['p No <bold>plan</>, <italic>they</> <strikethrough>say</>.', 'p (https://paper.example/a More)'],
    ],
    ['brings headings to the levels of copy', '<h1>A</h1><h3>B</h3><h6>C</h6>', ['h2 A', 'h3 B', 'h4 C']],
    [
      'keeps lists and how they are nested',
      '<ul><li>one<ol><li>a</li></ol></li><li>two</li></ul>',
      ['ul [one, ol [a], two]'],
    ],
    ['keeps quotes and dividers', '<blockquote>Said.</blockquote><hr><p>After</p>', ['quote Said.', 'hr', 'p After']],
    [
      'drops fonts, colours, underlines and alignment',
      '<p style="text-align:center;color:red;font-family:Impact" class="x">Plain <u>text</u> <mark>here</mark></p>',
      ['p Plain text here'],
    ],
    [
      'drops what could act',
      '<p onclick="x()">Safe<script>x()</script><img src=x onerror=x()></p><form><input value="no"></form>',
      ['p Safe'],
    ],
    ['unwraps a link that must not be followed', '<p><a href="javascript:x()">words</a> stay</p>', ['p words stay']],
    ['keeps tables', '<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2023</td><td>14</td></tr></table>', ['table <<Year, Boats>, <2023, 14>>', 'p']],
    ['takes boxes and footnotes of a copy as what they were', '<blockquote data-box="pullQuote"><p>Said<span data-footnote="Twice."> [Twice.]</span></p><footer>A witness</footer></blockquote>', ['box <Said[Twice.], A witness>', 'p']],
    ['knows small capitals', '<p>40 <span style="font-variant:small-caps">bce</span> <span style="text-transform:capitalize">Plain</span></p>', ['p 40 <smallCaps>bce</> Plain']],
    ['keeps check lists', '<ul><li><input type="checkbox" checked>done</li></ul>', ['ul [done]']],
  ])('%s', (_what, html, lines) => {
    expect(pastedPage(html)).toEqual(lines);
  });
});

describe('a pasted document', () => {
  it('of a browser’s word processor is not bold because its wrapper is', () => {
    const html =
      '<b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Plain, </span><span style="font-weight:700">bold</span></p></b>';
    expect(pastedPage(html)).toEqual(['p Plain, <bold>bold</>']);
  });

  it('of a word processor on the desk brings its lists as lists', () => {
    const item = (place: string, level: number, mark: string, words: string) =>
      `<p class="MsoListParagraphCxSp${place}" style="mso-list:l0 level${level} lfo1"><span><span style="mso-list:Ignore">${mark}<span>&nbsp;</span></span></span>${words}</p>`;
    const html = `<html><body>${item('First', 1, '·', 'one')}${item('Middle', 2, 'o', 'inner')}${item('Last', 1, '·', 'two')}</body></html>`;
    expect(pastedPage(html)).toEqual(['ul [one, ul [inner], two]']);
  });
});

describe('pasted text', () => {
  it('has a graf for every line and none for empty ones', () => {
    expect(pasted('text/plain', 'One\r\n\r\n\r\nTwo\twords\nThree')).toEqual(['p One', 'p Two words', 'p Three']);
  });
});

describe('text from the copy itself', () => {
  const nodes = (...list: object[]) => JSON.stringify({ namespace: 'story', nodes: list });
  const text = { type: 'text', text: 'words', detail: 0, format: 0, mode: 'normal', style: '', version: 1 };

  it('keeps citations and the ids of its blocks', () => {
    const block = { type: 'paragraph', $: { id }, children: [text, { type: 'citation', citationId }] };
    expect(pasted('application/x-lexical-editor', nodes(block))).toEqual(['p words[citation]']);
  });

  it('of another story is not taken for this one’s', () => {
    const foreign = JSON.stringify({ namespace: 'another', nodes: [text] });
    expect(pasted('application/x-lexical-editor', foreign)).toEqual(['p']);
  });

  it.each<[string, object, string[]]>([
    ['an unknown kind gives way to its words', { type: 'iframe', children: [text] }, ['p words']],
    ['a citation without an id is none', { type: 'citation', citationId: 'x' }, ['p']],
    ['foreign state is dropped', { type: 'paragraph', $: { id: 'x', more: 1 }, children: [{ ...text, $: { evil: 1 } }] }, ['p words']],
    ['a block in a block becomes a line', { type: 'quote', shadowRoot: true, children: [{ type: 'paragraph', children: [text] }, { type: 'paragraph', children: [text] }] }, ['quote words / words']],
    ['a style is dropped', { ...text, style: 'color:red', mode: 'token', format: 1 << 12 }, ['p words']],
  ])('%s', (_what, node, lines) => {
    expect(pasted('application/x-lexical-editor', nodes(node))).toEqual(lines);
  });
});
