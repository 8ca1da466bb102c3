import { describe, expect, it } from 'vitest';
import type { Block } from '../body.ts';
import { placeToRestore } from './restore-place.ts';
import { storyDifference } from './story-difference.ts';

const element = { direction: null, format: '', indent: 0, version: 1 } as const;
const text = (words: string, format = 0) => ({ type: 'text', text: words, detail: 0, format, mode: 'normal', style: '', version: 1 }) as const;
const graf = (id: string, ...children: ReturnType<typeof text>[]): Block => ({ type: 'paragraph', $: { id }, children, ...element });
const heading = (id: string, words: string): Block => ({ type: 'heading', tag: 'h3', $: { id }, children: [text(words)], ...element });
const rule = (id: string): Block => ({ type: 'horizontalrule', version: 1, $: { id } });

const kinds = (earlier: Block[], later: Block[]): string[] => storyDifference(earlier, later).map(({ kind }) => kind);

describe('the difference of two versions', () => {
  const [one, two, three] = [
    graf('1', text('The ferry leaves the northern pier at noon.')),
    graf('2', text('Two hundred people wait in the rain beside it.')),
    graf('3', text('Nobody at the company wanted to say why.')),
  ] as const;

  it('tells words that came and went', () => {
    const rows = storyDifference([one, two], [one, graf('2', text('Three hundred people wait in the rain beside it.'))]);
    expect(rows[1]).toMatchObject({ kind: 'changed', earlier: 1, later: 1, parts: [{ kind: 'removed', text: 'Two' }, { kind: 'added', text: 'Three' }, { kind: 'same' }] });
  });

  it('tells a block that moved from one that went', () => {
    expect(kinds([one, two, three], [two, three, one])).toEqual(['moved-away', 'same', 'same', 'moved-here']);
    expect(kinds([one, two], [two])).toEqual(['removed', 'same']);
  });

  it('knows a divider that stays', () => {
    expect(kinds([one, rule('r'), two], [one, rule('s'), three])).toContain('same');
  });

  it.each<[string, Block, Block, string[]]>([
    ['another kind', one, heading('1', 'The ferry leaves the northern pier at noon.'), ['heading 3 instead of paragraph']],
    ['bold', graf('1', text('A dear boat')), graf('1', text('A '), text('dear', 1), text(' boat')), ['“dear” bold']],
    ['no longer bold', graf('1', text('A '), text('dear', 1)), graf('1', text('A dear')), ['“dear” no longer bold']],
    ['nothing', graf('1', text('A dear')), graf('other', text('A dear')), []],
  ])('tells what is set otherwise: %s', (_what, earlier, later, changes) => {
    const [row] = storyDifference([earlier], [later]);
    expect(row?.formatting).toEqual(changes);
    expect(row?.kind).toBe(changes.length === 0 ? 'same' : 'changed');
  });
});

describe('where a block is put back', () => {
  const version = [graf('a', text('a')), graf('b', text('b')), graf('c', text('c'))];
  it.each([
    ['over itself', 1, ['a', 'b'], { index: 1, replaces: true }],
    ['behind what stood before it', 2, ['a', 'x'], { index: 1, replaces: false }],
    ['at the beginning', 0, ['x'], { index: 0, replaces: false }],
  ] as const)('%s', (_what, at, now, place) => expect(placeToRestore(version, at, [...now])).toEqual(place));
});
