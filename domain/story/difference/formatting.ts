import { textFormats, walk, type Block, type BodyNode, type TextFormat } from '../body.ts';

/** How the letters of a block are set: what each is, letter by letter, in the order of the block. */
type Letter = { sign: string; formats: number; link: string };

const formatWords: Partial<Record<TextFormat, string>> = {
  bold: 'bold',
  italic: 'italic',
  strikethrough: 'struck through',
  underline: 'underlined',
  code: 'code',
  subscript: 'lowered',
  superscript: 'raised',
  highlight: 'highlighted',
};

/** What two blocks of the same words set differently, in words; empty where nothing that a reader sees. */
export function formattingChanges(earlier: Block, later: Block): string[] {
  const changes: string[] = [];
  const [was, is] = [kindWords(earlier), kindWords(later)];
  if (was !== is) changes.push(`${is} instead of ${was}`);
  const [from, to] = [lettersOf(earlier), lettersOf(later)];
  if (from.length !== to.length) return changes;
  for (const [format, bit] of Object.entries(textFormats) as [TextFormat, number][]) {
    const words = formatWords[format] ?? format;
    for (const run of runsWhere(from, to, (one, other) => (one.formats & bit) !== (other.formats & bit)))
      changes.push(`“${run.words}” ${(run.last.formats & bit) === 0 ? 'no longer ' : ''}${words}`);
  }
  for (const run of runsWhere(from, to, (one, other) => one.link !== other.link))
    changes.push(run.last.link === '' ? `“${run.words}” no longer a link` : `“${run.words}” links to ${run.last.link}`);
  return changes;
}

function kindWords(block: Block): string {
  if (block.type === 'heading') return `heading ${block.tag.slice(1)}`;
  if (block.type === 'list') return { bullet: 'bulleted list', number: 'numbered list', check: 'check list' }[block.listType];
  return block.type === 'horizontalrule' ? 'divider' : block.type;
}

function lettersOf(block: Block): Letter[] {
  const letters: Letter[] = [];
  const visit = (nodes: Iterable<BodyNode>, link: string): void => {
    for (const node of nodes) {
      if (node.type === 'text') for (const sign of node.text.split('')) letters.push({ sign, formats: node.format, link });
      else if ('children' in node) visit(node.children, node.type === 'link' ? node.url : link);
    }
  };
  visit([block], '');
  return letters;
}

/** Stretches of letters that differ in one way, with the words of each and how its last letter is set now. */
function runsWhere(from: readonly Letter[], to: readonly Letter[], differs: (one: Letter, other: Letter) => boolean): { words: string; last: Letter }[] {
  const runs: { words: string; last: Letter; end: number }[] = [];
  for (const [at, letter] of to.entries()) {
    if (!differs(from[at]!, letter)) continue;
    const before = runs.at(-1);
    if (before?.end === at) Object.assign(before, { words: before.words + letter.sign, last: letter, end: at + 1 });
    else runs.push({ words: letter.sign, last: letter, end: at + 1 });
  }
  return runs;
}

/** What a block without words is known by: its kind and what it holds. */
export function wordlessKey(block: Block): string {
  return [...walk([block])].map((node) => (node.type === 'citation' ? node.citationId : node.type)).join(' ');
}
