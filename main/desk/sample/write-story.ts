import { passageAt, locatorFor } from '../../../domain/sources/anchor.ts';
import type { Locator, Passage } from '../../../domain/sources/passage.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { documentText, encodeBlock, type Block, type CitationNode, type TextNode } from '../../../domain/story/body.ts';
import { encodePatch } from '../../../domain/story/patch.ts';
import { sha256 } from '../../archive/hash.ts';
import type { Desk } from '../desk.ts';
import type { SamplePart, SampleSource, SampleStory } from './content.ts';
import { must } from './must.ts';

/** Writes one story of the sample: its fields, its copy with a citation wherever it has one, and a first version. */
export function writeSampleStory(desk: Desk, story: SampleStory, captures: Record<SampleSource, string>): { storyId: string; seq: number } {
  const { id: storyId } = must(desk, 'stories.create', story.fields);
  const blocks = story.copy.map(({ kind, parts }) => {
    const children = parts.map((part) => nodeOf(desk, storyId, part, captures));
    return encodeBlock(blockOf(kind, desk.newId(), children));
  });
  const patch = encodePatch({ index: 0, deleteCount: 0, blocks });
  const { seq } = must(desk, 'body.append', { storyId, seq: 1, patch });
  const documentHash = sha256(documentText(blocks));
  must(desk, 'body.checkpoint', { storyId, seq, documentHash, reason: 'close' });
  must(desk, 'stories.setStatus', { storyId, status: story.status });
  return { storyId, seq };
}

function nodeOf(
  desk: Desk,
  storyId: string,
  part: SamplePart,
  captures: Record<SampleSource, string>,
): TextNode | CitationNode {
  if (typeof part === 'string')
    return { type: 'text', text: part, detail: 0, format: 0, mode: 'normal', style: '', version: 1 };
  return { type: 'citation', citationId: cite(desk, storyId, captures[part.source], part.passage), version: 1 };
}

function cite(desk: Desk, storyId: string, captureId: string, words: string): string {
  return must(desk, 'citations.create', { storyId, captureId, ...placeIn(desk, captureId, words) }).id;
}

/** Where these words stand in a capture. */
export function placeIn(desk: Desk, captureId: string, words: string): { passage: Passage; locator: Locator | null } {
  const { readable } = must(desk, 'sources.captureText', { captureId });
  const text = readableText(readable);
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`the sample’s source does not hold “${words}”`);
  return { passage: passageAt(text, start, start + words.length), locator: locatorFor(readable, { start }) };
}

function blockOf(kind: 'paragraph' | 'heading', id: string, children: (TextNode | CitationNode)[]): Block {
  const rest = { $: { id }, children, direction: null, format: '', indent: 0, version: 1 } as const;
  return kind === 'heading' ? { type: 'heading', tag: 'h2', ...rest } : { type: 'paragraph', ...rest };
}
