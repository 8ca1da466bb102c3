import { Refusal } from '../../../contract/errors.ts';
import { blockOf, textOf, walk, type Block, type EncodedBlock } from '../../../domain/story/body.ts';
import type { StoryFields } from '../../../domain/story/fields.ts';
import type { Desk } from '../desk.ts';
import { readStory } from '../stories/store.ts';
import { Remembered } from './remembered.ts';

/** A block of the copy as findings see it. */
export type FoundGraf = { id: string; text: string; isQuote: boolean; isLinked: boolean };

const known = new Remembered<FoundGraf>(20_000);

/** The copy of a story as it stands in the archive, with the number of its last update. @throws Refusal where there is none */
export function readGrafs(desk: Desk, storyId: string): { seq: number; fields: StoryFields; grafs: FoundGraf[] } {
  const { seq, blocks } = desk.copies.get(storyId);
  const story = readStory(desk.archive, storyId);
  if (story === undefined) throw new Refusal('not-found', { happened: 'This archive has no such story.' });
  return { seq, fields: story.fields, grafs: blocks.map((block) => known.get(block, () => grafOf(block))) };
}

function grafOf(encoded: EncodedBlock): FoundGraf {
  const block: Block = blockOf(encoded);
  const isLinked = [...walk([block])].some(({ type }) => type === 'link' || type === 'citation');
  return { id: block.$.id, text: textOf(block), isQuote: block.type === 'quote', isLinked };
}
