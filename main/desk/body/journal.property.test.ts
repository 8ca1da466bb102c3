import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EncodedBlock } from '../../../domain/story/body.ts';
import { applyPatch, encodePatch, type Patch } from '../../../domain/story/patch.ts';
import { documentHash, paragraph, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

/** One thing that happens to a story while it is written. */
type Step =
  | { kind: 'splice'; at: number; gone: number; blocks: EncodedBlock[] }
  | { kind: 'replace'; blocks: EncodedBlock[] }
  | { kind: 'checkpoint' }
  | { kind: 'wrong checkpoint' }
  | { kind: 'reopen' }
  | { kind: 'die' }
  | { kind: 'sleep'; hours: number };

const words = fc.constantFrom('lede', 'graf', 'a quote, “as said”', '東京', 'نص', '🗞️ emoji', '');
const block = fc.tuple(fc.integer({ min: 1, max: 40 }), words).map(([id, text]) => paragraph(id, text));
const blocks = fc.array(block, { maxLength: 6 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('splice' as const), at: fc.nat(50), gone: fc.nat(4), blocks }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('replace' as const), blocks: fc.array(block, { maxLength: 30 }) }) },
  { weight: 3, arbitrary: fc.constant({ kind: 'checkpoint' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'wrong checkpoint' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'die' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sleep' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
);

/** The copy and its last number, as the window has them. */
type Window = { seq: number; blocks: readonly EncodedBlock[] };

function expectSame(desk: TemporaryDesk, storyId: string, { seq, blocks: standing }: Window): void {
  expect(desk.must('body.open', { storyId })).toMatchObject({ seq, blocks: `[${standing.join(',')}]` });
}

function patchOf(step: Extract<Step, { blocks: EncodedBlock[] }>, length: number): Patch {
  if (step.kind === 'replace') return { index: 0, deleteCount: length, blocks: step.blocks };
  const index = Math.min(step.at, length);
  return { index, deleteCount: Math.min(step.gone, length - index), blocks: step.blocks };
}

async function perform(desk: TemporaryDesk, storyId: string, window: Window, step: Step): Promise<Window> {
  switch (step.kind) {
    case 'splice':
    case 'replace': {
      const patch = patchOf(step, window.blocks.length);
      const { seq } = desk.must('body.append', { storyId, seq: window.seq + 1, patch: encodePatch(patch) });
      return { seq, blocks: applyPatch(window.blocks, patch) };
    }
    case 'checkpoint': {
      const hash = documentHash([...window.blocks]);
      const folded = desk.must('body.checkpoint', { storyId, seq: window.seq, documentHash: hash, reason: 'idle' });
      expect(folded.kind).toBe('kept');
      return window;
    }
    case 'wrong checkpoint': {
      const hash = documentHash([...window.blocks, paragraph(99, 'not there')]);
      const folded = desk.must('body.checkpoint', { storyId, seq: window.seq, documentHash: hash, reason: 'size' });
      expect(folded.kind).toBe('differs');
      return window;
    }
    case 'reopen':
      desk.reopen();
      return window;
    case 'die': {
      const after = desk.afterDying();
      expectSame(after, storyId, window);
      expect((await after.must('archive.verify', {})).problems).toEqual([]);
      after.close();
      return window;
    }
    case 'sleep':
      desk.clock += step.hours * 60 * 60 * 1000;
      return window;
  }
}

describe('the journal', () => {
  it('has the copy that the window has, whatever happens and whenever the program dies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 60 }), async (steps) => {
        const desk = temporaryDesk();
        try {
          const storyId = desk.must('stories.create', {}).id;
          let window: Window = { seq: 0, blocks: [] };
          for (const each of steps) {
            window = await perform(desk, storyId, window, each);
            expectSame(desk, storyId, window);
          }
          desk.reopen();
          expectSame(desk, storyId, window);
          expect((await desk.must('archive.verify', {})).problems).toEqual([]);
        } finally {
          desk.remove();
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
