// @vitest-environment jsdom
import { buildEditorFromExtensions } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { configExtension, defineExtension } from 'lexical';
import { describe, expect, it } from 'vitest';
import { bodySchema, encodeBlock, type Block, type EncodedBlock } from '../../domain/story/body.ts';
import { applyPatch, canonicalPatch, encodePatch } from '../../domain/story/patch.ts';
import { CopyExtension } from '../../renderer/editor/copy-extension.ts';
import { BlockTracker } from '../../renderer/editor/journal/block-tracker.ts';
import { eraseAll, type, weightedActs, type Desk } from './copy-acts.ts';
import { installCaretMoves } from './caret-moves.ts';
import { randomFrom } from './random.ts';

const seeds = process.env['SEED'] === undefined ? [1, 2, 3, 4, 5, 6] : [Number(process.env['SEED'])];
const actsASeed = 2000;
const longestCopy = 60;

installCaretMoves(window);

describe('the journal of a copy', () => {
  it.each(seeds)('seed %i: holds what the editor shows, whatever is done to it', { timeout: 60_000 }, (seed) => {
    const random = randomFrom(seed);
    let now = 0;
    const faults: string[] = [];
    const editor = buildEditorFromExtensions(
      defineExtension({
        name: 'test',
        namespace: 'story',
        dependencies: [CopyExtension, configExtension(HistoryExtension, { now: () => now })],
        onError: (error) => faults.push(error.message),
      }),
    );
    const root = document.createElement('div');
    root.contentEditable = 'true';
    document.body.replaceChildren(root);
    editor.setRootElement(root);
    let archive: EncodedBlock[] = [];
    const tracker = new BlockTracker(editor, archive);
    tracker.onPatch((patch) => {
      archive = applyPatch(archive, canonicalPatch(encodePatch(patch)));
    });
    tracker.follow();
    const desk: Desk = { editor, random, clipboard: new Map(), states: [] };
    const done = [type(desk)];
    try {
      for (let act = 0; act < actsASeed; act++) {
        now += random.below(500);
        done.push(random.pick(weightedActs)(desk));
        if (tracker.blocks.length > longestCopy) done.push(eraseAll(desk));
        const { children } = editor.getEditorState().toJSON().root;
        const shown = JSON.parse(JSON.stringify(children)) as Block[];
        expect(bodySchema.safeParse(shown).error?.message).toBeUndefined();
        expect(archive).toEqual(shown.map(encodeBlock));
        const ids = shown.map((block) => block.$.id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    } catch (error) {
      const record = done.slice(-60).join('\n');
      throw new Error(`seed ${seed}, act ${done.length}; the last of them:\n${record}\n${String(error)}`, { cause: error });
    }
    expect(faults.length).toBeLessThan(actsASeed / 100);
  });
});
