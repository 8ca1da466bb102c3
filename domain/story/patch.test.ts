import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBlock, type EncodedBlock } from './body.ts';
import { applyPatch, canonicalPatch, decodePatch, diffBlocks, encodePatch } from './patch.ts';

const paragraph = (words: string): EncodedBlock =>
  encodeBlock({
    type: 'paragraph',
    $: { id: '01981f1c-0000-7000-8000-000000000001' },
    children: [{ type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  });

const documents = fc.array(fc.constantFrom('one', 'two', 'three', 'four').map(paragraph), { maxLength: 12 });

describe('a patch', () => {
  it('turns any document into any other', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const patch = diffBlocks(before, after);
        expect(patch === undefined ? before : applyPatch(before, patch)).toEqual(after);
      }),
    );
  });

  it('is absent only between equal documents', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        expect(diffBlocks(before, after) === undefined).toBe(before.join() === after.join());
      }),
    );
  });

  it('touches one block where one block changed', () => {
    const before = ['a', 'b', 'c'].map(paragraph);
    const after = ['a', 'B', 'c'].map(paragraph);
    expect(diffBlocks(before, after)).toEqual({ index: 1, deleteCount: 1, blocks: [paragraph('B')] });
  });

  it('comes back from its wire form as it went', () => {
    fc.assert(
      fc.property(documents, documents, (before, after) => {
        const patch = diffBlocks(before, after);
        if (patch !== undefined) expect(canonicalPatch(encodePatch(patch))).toEqual(patch);
      }),
    );
  });

  it('is canonical whatever order its keys came in', () => {
    const block = JSON.parse(paragraph('kept')) as Record<string, unknown>;
    const reversed = Object.fromEntries(Object.entries(block).toReversed());
    expect(canonicalPatch(JSON.stringify([0, 0, [reversed]])).blocks).toEqual([paragraph('kept')]);
  });

  it('that does not fit is refused', () => {
    expect(() => applyPatch([paragraph('only')], { index: 1, deleteCount: 1, blocks: [] })).toThrow(RangeError);
  });

  it.each([
    ['not JSON', '[0,0,'],
    ['a negative index', '[-1,0,[]]'],
    ['an unknown node kind', '[0,0,[{"type":"iframe","version":1}]]'],
    ['a block without an id', '[0,0,[{"type":"horizontalrule","version":1}]]'],
    ['an unknown key', paragraph('x').replace('{', '[0,0,[{"onclick":"x",') + ']]'],
    ['a lone surrogate', `[0,0,[${paragraph('x').replace('"x"', '"\\ud800"')}]]`],
  ])('with %s is refused', (_what, text) => {
    expect(() => decodePatch(text)).toThrow();
  });
});
