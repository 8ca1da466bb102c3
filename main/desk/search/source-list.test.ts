import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceSort } from '../../../contract/finding.ts';
import { writeDownTalk } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

const add = (title: string, outlet?: string) =>
  writeDownTalk(desk, { title, ...(outlet !== undefined && { 'container-title': outlet }) }, `Words of ${title}`).sourceId;

const page = async (given: { query?: string; sort?: SourceSort; reversed?: boolean; offset?: number; limit?: number } = {}) =>
  desk.must('sources.page', { query: '', sort: 'added', reversed: false, offset: 0, limit: 50, storyId: null, ...given });
const titles = async (given: Parameters<typeof page>[0] = {}) => (await page(given)).rows.map(({ csl }) => csl.title);

describe('a page of the list', () => {
  it('is a window of the whole, in either direction', async () => {
    for (const title of ['one', 'two', 'three', 'four', 'five']) {
      desk.clock += 1000;
      add(title);
    }
    expect(await titles()).toEqual(['five', 'four', 'three', 'two', 'one']);
    expect(await titles({ offset: 1, limit: 2 })).toEqual(['four', 'three']);
    expect(await titles({ offset: 1, limit: 2, reversed: true })).toEqual(['two', 'three']);
    expect(await titles({ offset: 4, limit: 3, reversed: true })).toEqual(['five']);
    const ids = (await page()).rows.map(({ id }) => id);
    expect(await desk.must('sources.ids', { query: '', sort: 'added', reversed: true, offset: 1, limit: 9 })).toBe(ids.toReversed().slice(1).join(' '));
    expect(await page({ offset: 9 })).toEqual({ total: 5, rows: [] });
    add('six');
    expect((await page({ limit: 0 })).total).toBe(6);
  });

  it('sorts names as people do, those without one last', async () => {
    for (const [title, outlet] of [['Zebra', 'b'], ['apple 10', 'a'], ['Äpfel 9', undefined], ['apple 9', 'C']] as const) add(title, outlet);
    expect(await titles({ sort: 'title' })).toEqual(['apple 9', 'apple 10', 'Äpfel 9', 'Zebra'].toSorted(new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare));
    expect((await titles({ sort: 'outlet' })).at(-1)).toBe('Äpfel 9');
  });

  it('finds by any part of a title, and by words of the text', async () => {
    add('Harbourmaster');
    add('Lorries');
    expect(await titles({ query: 'bourm' })).toEqual(['Harbourmaster']);
    expect(await titles({ query: 'words lorr' })).toEqual(['Lorries']);
    expect(await titles({ query: 'bo' })).toEqual([]);
  });
});

describe('tags', () => {
  it('go onto many at once, and say what they changed', async () => {
    const [one, two] = [add('one'), add('two')];
    const gone = '01981f1c-0000-7000-8000-00000000dead';
    expect(desk.must('tags.add', { tag: 'port', sourceIds: [one] })).toEqual({ changed: [one] });
    expect(desk.must('tags.add', { tag: 'port', sourceIds: [one, two, gone] })).toEqual({ changed: [two] });
    expect(desk.must('tags.list', {})).toEqual([{ value: 'port', count: 2 }]);
    expect((await page({ query: 'tag:port' })).rows.map(({ tags }) => tags)).toEqual([['port'], ['port']]);
    expect(desk.must('tags.remove', { tag: 'port', sourceIds: [one, two] })).toEqual({ changed: [one, two] });
    expect((await page({ query: 'tag:port' })).total).toBe(0);
    expect(desk.refusal('tags.add', { tag: ' ', sourceIds: [one] })).toBe('invalid-input');
  });
});

describe('facets', () => {
  it('count what the sources found have in common', async () => {
    const one = add('Port one', 'The Quay');
    add('Port two', 'The Quay');
    add('Elsewhere');
    desk.must('tags.add', { tag: 'port', sourceIds: [one] });
    expect(await desk.must('sources.facets', { query: '' })).toEqual({
      total: 3,
      kinds: [{ value: 'interview', count: 3 }],
      outlets: [{ value: 'The Quay', count: 2 }],
      tags: [{ value: 'port', count: 1 }],
      years: [{ value: '2023', count: 3 }],
      terms: [{ value: 'on-the-record', count: 3 }],
      citedNowhere: 3,
      capturedOnce: 3,
    });
    expect(await desk.must('sources.facets', { query: 'title:one' })).toMatchObject({ total: 1, outlets: [{ value: 'The Quay', count: 1 }] });
  });
});

describe('saved searches', () => {
  it('are kept, pinned, renamed, removed and brought back', () => {
    const saved = desk.must('search.save', { name: 'Strike', query: 'tag:strike cited:no', pinned: false });
    desk.must('search.save', { name: 'A later one', query: 'crane', pinned: false });
    desk.must('search.change', { searchId: saved.id, pinned: true });
    expect(desk.must('search.saved', {}).map(({ name, pinned }) => [name, pinned])).toEqual([['Strike', true], ['A later one', false]]);
    const removed = desk.must('search.remove', { searchId: saved.id });
    expect(desk.must('search.saved', {})).toHaveLength(1);
    desk.must('search.restore', removed);
    desk.must('search.restore', removed);
    expect(desk.must('search.saved', {})[0]).toEqual({ ...saved, pinned: true });
    expect(desk.refusal('search.change', { searchId: '01981f1c-0000-7000-8000-00000000dead', name: 'x' })).toBe('not-found');
  });
});
