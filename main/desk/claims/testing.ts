import type { Claim } from '../../../contract/claims.ts';
import { passageAt } from '../../../domain/sources/anchor.ts';
import type { Passage } from '../../../domain/sources/passage.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { blockOf, textOf, type EncodedBlock } from '../../../domain/story/body.ts';
import type { DeskInput } from '../commands.ts';
import { documentHash, paragraph, splice, type TemporaryDesk } from '../testing/temporary-desk.ts';

/** A story of paragraphs that a test writes and marks, as a window would. */
export function claimedStory(desk: TemporaryDesk, lines: readonly string[]) {
  const storyId = desk.must('stories.create', { headline: 'Port in winter', slug: 'port' }).id;
  let seq = 0;
  let blocks: EncodedBlock[] = [];

  /** Puts other words in the place of paragraphs, telling where that leaves claims. */
  function write(next: readonly string[], ranges?: DeskInput<'body.append'>['ranges']): void {
    const encoded = next.map((words, at) => paragraph(at + 1, words));
    desk.must('body.append', { storyId, seq: ++seq, patch: splice(0, blocks.length, ...encoded), ranges });
    blocks = encoded;
  }

  function fold(): void {
    desk.must('body.checkpoint', { storyId, seq, documentHash: documentHash(blocks), reason: 'idle' });
  }

  /** The stretch of these words in the copy. */
  function segment(words: string) {
    for (const block of blocks.map(blockOf)) {
      const start = textOf(block).indexOf(words);
      if (start >= 0) return { blockId: block.$.id, start, end: start + words.length };
    }
    throw new Error(`${words} does not stand in the copy`);
  }

  function claim(words: string, fields: Partial<DeskInput<'claims.create'>> = {}): Claim {
    return desk.must('claims.create', { storyId, claimId: desk.desk().newId(), seq, segments: [segment(words)], ...fields });
  }

  const claims = (): Claim[] => desk.must('claims.list', { storyId });
  const again = ({ id }: Pick<Claim, 'id'>): Claim => claims().find((claim_) => claim_.id === id)!;
  const verdict = (claim_: Claim, value: DeskInput<'claims.giveVerdict'>['verdict'], note = ''): Claim =>
    desk.must('claims.giveVerdict', { claimId: claim_.id, verdict: value, words: again(claim_).words, note });

  write(lines);
  return { storyId, write, fold, segment, claim, claims, again, verdict, seq: () => seq };
}

/** The passage of these words in a capture. */
export function passageIn(desk: TemporaryDesk, captureId: string, words: string): Passage {
  const text = readableText(desk.must('sources.captureText', { captureId }).readable);
  const start = text.indexOf(words);
  return passageAt(text, start, start + words.length);
}

/** Lets somebody sit down at the desk who was not there before. */
export function seat(desk: TemporaryDesk, name: string): string {
  const known = desk.must('people.list', {}).people.find((person) => person.name === name);
  const { id } = known ?? desk.must('people.add', { name, initials: name.slice(0, 2), colour: 'teal' });
  desk.must('people.sit', { personId: id });
  return id;
}
