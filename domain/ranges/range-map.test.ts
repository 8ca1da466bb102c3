import { beforeEach, describe, expect, it } from 'vitest';
import { RangeMap, type BlockChange } from './range-map.ts';
import { wordsOf, type BlockText } from './range.ts';

/** A copy of named blocks with one range, `claim`, over the words between brackets. */
let blocks: Map<string, string>;
let ranges: RangeMap;

function start(marked: Record<string, string>): void {
  blocks = new Map();
  ranges = new RangeMap();
  const segments = Object.entries(marked).flatMap(([blockId, text]) => {
    const plain = text.replace(/[[\]]/g, '');
    blocks.set(blockId, plain);
    const from = text.indexOf('[');
    return from === -1 ? [] : [{ blockId, start: from, end: text.indexOf(']') - 1 }];
  });
  const [first, ...rest] = segments;
  ranges.set('claim', first ? { kind: 'anchored', segments: [first, ...rest] } : { kind: 'unanchored', words: '' });
}

/** Replaces blocks by others; `|` is the caret. Blocks that are not named stay. */
function change(now: Record<string, string | null>, options: Partial<Pick<BlockChange, 'historic'>> = {}): void {
  const removed: BlockText[] = [];
  const inserted: BlockText[] = [];
  let caret: BlockChange['caret'] = null;
  for (const [id, text] of Object.entries(now)) {
    const before = blocks.get(id);
    if (before !== undefined) removed.push({ id, text: before });
    if (text === null) {
      blocks.delete(id);
      continue;
    }
    const at = text.indexOf('|');
    if (at !== -1) caret = { blockId: id, offset: at };
    const plain = text.replace('|', '');
    inserted.push({ id, text: plain });
    blocks.set(id, plain);
  }
  ranges.apply({ removed, inserted, caret, historic: false, ...options });
}

function words(): string | null {
  const place = ranges.place('claim');
  return place?.kind === 'anchored' ? wordsOf(place.segments, (id) => blocks.get(id)) : null;
}

describe('words typed', () => {
  beforeEach(() => start({ a: 'Tokyo has [no plan] to join.' }));

  it.each([
    ['before it', 'Now Tokyo has no plan to join.', 'no plan'],
    ['inside it', 'Tokyo has no firm| plan to join.', 'no firm plan'],
    ['right before it', 'Tokyo has quite| no plan to join.', 'no plan'],
    ['right behind it', 'Tokyo has no plans| to join.', 'no plan'],
    ['far behind it', 'Tokyo has no plan to join it.', 'no plan'],
    ['over a part of it', 'Tokyo has no idea| to join.', 'no idea'],
    ['over its first word', 'Tokyo has some| plan to join.', 'some plan'],
    ['over all of it', 'Tokyo has doubts| to join.', 'doubts'],
    ['over it and more', 'Tokyo doubts| join.', null],
    ['over its beginning and more', 'Tokyo saw a| plan to join.', ' plan'],
  ])('%s', (_where, text, expected) => {
    change({ a: text });
    expect(words()).toBe(expected);
  });

  it('letter by letter over its end', () => {
    for (const typed of ['i', 'id', 'ide', 'idea']) change({ a: `Tokyo has no ${typed}| to join.` });
    expect(words()).toBe('no idea');
    change({ a: 'In Tokyo| has no idea to join.' });
    change({ a: 'In Tokyo has no ideas| to join.' });
    expect(words()).toBe('no idea');
  });

  it('beside a letter that is the same', () => {
    start({ a: 'a[aa]a' });
    change({ a: 'aaaa|a' });
    expect(words()).toBe('aa');
    change({ a: 'aaa|aaa' });
    expect(words()).toBe('aaa');
  });
});

describe('words deleted', () => {
  beforeEach(() => start({ a: 'Tokyo has [no plan] to join.' }));

  it('leave it on the rest', () => {
    change({ a: 'Tokyo has no| to join.' });
    expect(words()).toBe('no');
  });

  it('leave it without a place, with its words', () => {
    change({ a: 'Tokyo has | to join.' });
    expect(ranges.place('claim')).toEqual({ kind: 'unanchored', words: 'no plan' });
  });

  it('bring it back with an undo', () => {
    change({ a: 'Tokyo has | to join.' });
    change({ a: 'Tokyo has no plan to join.' }, { historic: true });
    expect(words()).toBe('no plan');
    change({ a: 'Tokyo has  to join.' }, { historic: true });
    expect(words()).toBeNull();
  });

  it('bring it back where they are put in elsewhere in one go', () => {
    change({ a: 'Tokyo has  to join.', b: 'It has none.' });
    change({ b: 'It has no plan. It has none.' });
    expect(words()).toBe('no plan');
  });

  it('do not bring it back where they come twice', () => {
    change({ a: 'Tokyo has  to join.' });
    change({ b: 'no plan, no plan' });
    expect(words()).toBeNull();
  });

  it('with the whole block bring it back when the block comes back', () => {
    change({ a: null });
    expect(words()).toBeNull();
    change({ a: 'Tokyo has no plan to join.' }, { historic: true });
    expect(words()).toBe('no plan');
  });
});

describe('blocks', () => {
  it('split and joined keep it in one piece', () => {
    start({ a: 'Tokyo has [no plan] to join.' });
    change({ a: 'Tokyo has no', b: '| plan to join.' });
    expect(words()).toBe('no\n plan');
    change({ a: 'Tokyo has no| plan to join.', b: null });
    expect(words()).toBe('no plan');
    change({ a: 'Tokyo has no firm| plan to join.' });
    expect(words()).toBe('no firm plan');
  });

  it('that only move keep theirs', () => {
    start({ a: 'One.', b: '[Two].' });
    ranges.apply({
      removed: [{ id: 'a', text: 'One.' }, { id: 'b', text: 'Two.' }],
      inserted: [{ id: 'b', text: 'Two.' }, { id: 'a', text: 'One.' }],
      caret: null,
      historic: false,
    });
    expect(words()).toBe('Two');
  });

  it('deleted across leave what is left of it', () => {
    start({ a: 'He said [it would', b: 'never happen', c: 'again].' });
    start({ a: 'He said [it would]', b: '[never happen]', c: '[again].' });
    change({ a: 'He said it |gain.', b: null, c: null });
    expect(words()).toBe('it gain');
  });

  it('undone after a move by cut and paste give it back to where it was', () => {
    start({ a: 'Tokyo has [no plan] to join.', b: 'It has none.' });
    change({ a: 'Tokyo has | to join.' });
    change({ b: 'It has none, no plan.' });
    change({ b: 'It has none.' }, { historic: true });
    expect(words()).toBeNull();
    change({ a: 'Tokyo has no plan to join.' }, { historic: true });
    expect(words()).toBe('no plan');
  });
});

describe('a change of several places in one block', () => {
  it('leaves alone what stands between them', () => {
    start({ a: '"Tokyo has [no plan] to join," he said.' });
    change({ a: '“Tokyo has no plan to join,” he said.' });
    expect(words()).toBe('no plan');
  });

  it('takes a rewritten sentence for what it is', () => {
    start({ a: 'The [prime minister of Japan] told parliament on Wednesday that there is no plan.' });
    change({ a: 'On a quiet evening the harbour lay under fog and of ships there were few.' });
    expect(words()).toBeNull();
  });
});

describe('an undo', () => {
  it('says nothing of a range that was added since', () => {
    start({ a: 'Tokyo has no plan to join.' });
    change({ a: 'Tokyo has no plan at all to join.' });
    ranges.set('claim', { kind: 'anchored', segments: [{ blockId: 'a', start: 10, end: 17 }] });
    change({ a: 'Tokyo has no plan to join.' }, { historic: true });
    expect(words()).toBe('no plan');
  });
});

it('a range that is deleted is carried no further', () => {
  start({ a: '[Tokyo] has no plan.' });
  ranges.delete('claim');
  change({ a: 'Now Tokyo has no plan.' });
  expect(ranges.place('claim')).toBeUndefined();
  expect(ranges.idsIn('a').size).toBe(0);
});
