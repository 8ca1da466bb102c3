import type { Box, ContentBlock, List, Paragraph, Phrase, Quote } from './content.ts';

/**
 * A box as blocks that every format has: somebody's words as one quotation whose last line, behind a dash, says whose they are; of any
 * other box the parts in their order, titles as paragraphs in bold.
 */
export function flatBox(box: Box): (Paragraph | Quote | List)[] {
  return box.type === 'quotation' || box.type === 'pullQuote' ? quotesOf(box) : box.children.map(partOf);
}

export function isBox(block: ContentBlock): block is Box {
  return ['quotation', 'pullQuote', 'factBox', 'timeline', 'interview'].includes(block.type);
}

function quotesOf({ direction, children }: Box): (Quote | List)[] {
  const blocks: (Quote | List)[] = [];
  for (const part of children) {
    const last = blocks.at(-1);
    if (part.type === 'list') blocks.push(part);
    else {
      const line: Phrase[] = part.type === 'attribution' ? dashed(part.children) : part.children;
      if (last?.type === 'quote') last.children.push({ type: 'break' }, ...line);
      else blocks.push({ type: 'quote', direction, children: [...line] });
    }
  }
  return blocks;
}

function partOf(part: Box['children'][number]): Paragraph | List {
  switch (part.type) {
    case 'paragraph':
    case 'list':
      return part;
    case 'heading':
      return { type: 'paragraph', indent: 0, direction: part.direction, children: [{ type: 'bold', children: withoutBold(part.children) }] };
    case 'attribution':
      return { type: 'paragraph', indent: 0, direction: part.direction, children: dashed(part.children) };
  }
}

/** Texts that meet are one text. */
function dashed(children: readonly Phrase[]): Phrase[] {
  const [first, ...rest] = children;
  return first?.type === 'text' ? [{ type: 'text', text: `— ${first.text}` }, ...rest] : [{ type: 'text', text: '— ' }, ...children];
}

/** What is bold as a whole needs no mark within. */
function withoutBold(phrases: readonly Phrase[]): Phrase[] {
  const bare: Phrase[] = [];
  for (const phrase of phrases.flatMap((one): Phrase[] => (one.type === 'bold' ? withoutBold(one.children) : 'children' in one ? [{ ...one, children: withoutBold(one.children) }] : [one]))) {
    const last = bare.at(-1);
    if (phrase.type === 'text' && last?.type === 'text') bare[bare.length - 1] = { type: 'text', text: last.text + phrase.text };
    else bare.push(phrase);
  }
  return bare;
}
