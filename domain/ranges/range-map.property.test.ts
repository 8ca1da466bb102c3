import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RangeMap, shortestMove, type BlockChange } from './range-map.ts';
import { wordsOf, type BlockText, type RangePlace, type Segment } from './range.ts';

/**
 * A copy in which every letter knows the ranges that it belongs to: what a perfect mapper would know. Edits are made on
 * it, the map under test sees blocks of plain text only, and after each edit both must name the same words.
 */
type Letter = { letter: string; of: ReadonlySet<string> };
type ModelBlock = { id: string; letters: readonly Letter[] };
type Copy = readonly ModelBlock[];

const edits = 10_000;
const editsARun = 500;
const rangeCount = 200;

const unmarked = (text: string): Letter[] => Array.from(text, (letter) => ({ letter, of: new Set<string>() }));
const textOf = ({ letters }: ModelBlock): string => letters.map(({ letter }) => letter).join('');
const shared = (left: Letter | undefined, right: Letter | undefined): ReadonlySet<string> =>
  new Set([...(left?.of ?? [])].filter((id) => right?.of.has(id)));

class Model {
  copy: Copy;
  readonly ranges = new RangeMap();
  readonly ids: string[] = [];
  readonly #past: Copy[] = [];
  readonly #future: Copy[] = [];
  #clipboard: readonly string[] = [];
  #blocks = 0;

  constructor(texts: readonly string[]) {
    this.copy = texts.map((text) => ({ id: this.newBlock(), letters: unmarked(text) }));
  }

  newBlock(): string {
    return `b${this.#blocks++}`;
  }

  mark(block: number, start: number, length: number, blocks: number): void {
    const id = `r${this.ids.length}`;
    const segments: Segment[] = [];
    this.copy = this.copy.map((one, at) => {
      if (at < block || at >= block + blocks) return one;
      const from = at === block ? Math.min(start, one.letters.length) : 0;
      const to = at === block + blocks - 1 ? Math.min(one.letters.length, from + length) : one.letters.length;
      if (from >= to) return one;
      segments.push({ blockId: one.id, start: from, end: to });
      return { ...one, letters: one.letters.map((l, i) => (i >= from && i < to ? { ...l, of: new Set([...l.of, id]) } : l)) };
    });
    const [first, ...rest] = segments;
    if (first === undefined) return;
    this.ids.push(id);
    this.ranges.set(id, { kind: 'anchored', segments: [first, ...rest] });
  }

  /** Makes the copy this one and tells the map, as an editor would. */
  become(next: Copy, caret: BlockChange['caret'], historic = false): void {
    const before = this.copy;
    if (!historic) {
      this.#past.push(before);
      this.#future.length = 0;
    }
    this.copy = next;
    let start = 0;
    while (start < Math.min(before.length, next.length) && same(before[start]!, next[start]!)) start++;
    let end = 0;
    while (end < Math.min(before.length, next.length) - start && same(before.at(-1 - end)!, next.at(-1 - end)!)) end++;
    const texts = (blocks: Copy): BlockText[] => blocks.slice(start, blocks.length - end).map((one) => ({ id: one.id, text: textOf(one) }));
    this.ranges.apply({ removed: texts(before), inserted: texts(next), caret, historic });
  }

  undo(): void {
    const past = this.#past.pop();
    if (past === undefined) return;
    this.#future.push(this.copy);
    this.become(past, null, true);
  }

  redo(): void {
    const future = this.#future.pop();
    if (future === undefined) return;
    this.#past.push(this.copy);
    this.become(future, null, true);
  }

  insert(block: number, offset: number, text: string): void {
    this.put(block, offset, unmarked(text));
  }

  put(block: number, offset: number, letters: readonly Letter[]): void {
    const target = this.copy[block]!;
    const around = shared(target.letters[offset - 1], target.letters[offset]);
    const added = letters.map(({ letter, of }) => ({ letter, of: new Set([...of, ...around]) }));
    const now = { ...target, letters: target.letters.toSpliced(offset, 0, ...added) };
    this.become(this.copy.with(block, now), { blockId: target.id, offset: offset + added.length });
  }

  /** Deletes from one block into the same or a later one and returns what went, within one block only. */
  remove(from: number, start: number, to: number, end: number): readonly Letter[] {
    const [first, last] = [this.copy[from]!, this.copy[to]!];
    const gone = from === to ? first.letters.slice(start, end) : [];
    const joined = { ...first, letters: [...first.letters.slice(0, start), ...last.letters.slice(end)] };
    this.become(this.copy.toSpliced(from, to - from + 1, joined), { blockId: first.id, offset: start });
    return gone;
  }

  split(block: number, offset: number): void {
    const target = this.copy[block]!;
    const tail = { id: this.newBlock(), letters: target.letters.slice(offset) };
    this.become(this.copy.toSpliced(block, 1, { ...target, letters: target.letters.slice(0, offset) }, tail), { blockId: tail.id, offset: 0 });
  }

  move(from: number, to: number): void {
    this.become(this.copy.toSpliced(from, 1).toSpliced(to, 0, this.copy[from]!), null);
  }

  cut(block: number, start: number, end: number): void {
    this.#clipboard = this.remove(block, start, block, end).map(({ letter }) => letter);
  }

  /** Pasted words carry the ranges that lost just these words; how a copy came by them is all the same. */
  paste(block: number, offset: number): void {
    const text = this.#clipboard.join('');
    const letters = unmarked(text).map((letter) => ({ ...letter, of: new Set<string>() }));
    for (const id of this.ids) {
      const place = this.ranges.place(id)!;
      if (place.kind === 'anchored' || place.words.length < shortestMove) continue;
      const at = text.indexOf(place.words);
      if (at !== -1) for (const letter of letters.slice(at, at + place.words.length)) letter.of.add(id);
    }
    this.#clipboard = [];
    if (letters.length > 0) this.put(block, offset, letters);
  }
}

const same = (a: ModelBlock, b: ModelBlock): boolean => a.id === b.id && textOf(a) === textOf(b);

/** The words of every range, as the letters know them. */
function truth(copy: Copy): Map<string, string> {
  const words = new Map<string, { text: string; block: string }>();
  for (const { id: block, letters } of copy) {
    for (const { letter, of } of letters) {
      for (const id of of) {
        const known = words.get(id);
        const text = known === undefined ? letter : known.block === block ? known.text + letter : `${known.text}\n${letter}`;
        words.set(id, { text, block });
      }
    }
  }
  return new Map([...words].map(([id, { text }]) => [id, text]));
}

function inCopyOrder(place: RangePlace, copy: Copy): string | undefined {
  if (place.kind === 'unanchored') return undefined;
  const order = new Map(copy.map(({ id }, at) => [id, at]));
  const texts = new Map(copy.map((one) => [one.id, textOf(one)]));
  const segments = place.segments.toSorted((a, b) => order.get(a.blockId)! - order.get(b.blockId)! || a.start - b.start);
  return wordsOf(segments, (id) => texts.get(id));
}

/** Distinct letters, so that which of two equal ones was deleted is never a matter of opinion. */
let nextLetter = 0;
const freshText = (length: number): string =>
  Array.from({ length }, () => String.fromCodePoint(0x4e00 + (nextLetter++ % 20_000))).join('');

const kinds = [
  'type', 'type', 'type', 'insert', 'delete', 'delete', 'across', 'split', 'join', 'move', 'cut', 'paste', 'look', 'undo', 'redo',
] as const;
const seldomChecked = 10;

it(`${rangeCount} overlapping ranges keep their words through ${edits} edits of every kind`, { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 2 }), (seed) => {
      const random = randomNumbers(seed);
      nextLetter = 0;
      const model = new Model(Array.from({ length: 40 }, () => freshText(60)));
      for (let at = 0; at < rangeCount; at++) model.mark(random(40), random(50), 1 + random(40), 1 + random(3));
      for (let step = 1; step <= editsARun; step++) {
        const kind = kinds[random(kinds.length)]!;
        perform(model, kind, random(1_000_000), random(1_000_000), random(1_000_000));
        if (step % seldomChecked === 0) expect(named(model), `after ${step} edits`).toEqual(wanted(model));
      }
    }),
    { numRuns: edits / editsARun, endOnFailure: true },
  );
});

/** The words of every range as the map names them, and as the letters know them. */
function named({ ids, ranges, copy }: Model): Record<string, string | undefined> {
  return Object.fromEntries(ids.map((id) => [id, inCopyOrder(ranges.place(id)!, copy)]));
}

function wanted({ ids, copy }: Model): Record<string, string | undefined> {
  const words = truth(copy);
  return Object.fromEntries(ids.map((id) => [id, words.get(id)]));
}

/** Park and Miller's generator: whole numbers below `below`, the same for the same seed. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

function perform(model: Model, kind: (typeof kinds)[number], a: number, b: number, c: number): void {
  const block = a % model.copy.length;
  const length = model.copy[block]!.letters.length;
  const offset = b % (length + 1);
  const end = Math.min(length, offset + 1 + (c % 12));
  switch (kind) {
    case 'type':
      return model.insert(block, offset, freshText(1));
    case 'insert':
      return model.insert(block, offset, freshText(1 + (c % 30)));
    case 'delete':
      return void (end > offset && model.remove(block, offset, block, end));
    case 'across': {
      const to = Math.min(model.copy.length - 1, block + 1 + (c % 2));
      return void (to > block && model.remove(block, offset, to, c % (model.copy[to]!.letters.length + 1)));
    }
    case 'split':
      return model.split(block, offset);
    case 'join':
      return void (block + 1 < model.copy.length && model.remove(block, length, block + 1, 0));
    case 'move':
      return model.move(block, c % model.copy.length);
    case 'cut':
      return void (end > offset && model.cut(block, offset, end));
    case 'paste':
      return model.paste(block, offset);
    case 'look':
      return model.become(model.copy, null);
    case 'undo':
      return model.undo();
    case 'redo':
      return model.redo();
  }
}
