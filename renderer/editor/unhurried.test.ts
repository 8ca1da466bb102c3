import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SaveState } from './journal/save-state.ts';
import { createStore } from './store.ts';
import { unhurried, unsaid } from './unhurried.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function followed() {
  const save = createStore<SaveState>({ kind: 'saved', seq: 0 });
  const said = unhurried(save);
  const words: string[] = [];
  const end = said.subscribe(() => words.push(said.get().kind));
  return { save, words, end };
}

it('says nothing of keys that are saved in moments', () => {
  const { save, words } = followed();
  for (let seq = 1; seq < 20; seq++) {
    save.set({ kind: 'saving', seq: seq - 1, waiting: 1 });
    vi.advanceTimersByTime(unsaid / 2);
    save.set({ kind: 'saved', seq });
  }
  expect(words).toEqual([]);
});

it('says that an update is on its way once that has lasted, and at once when it has arrived', () => {
  const { save, words } = followed();
  save.set({ kind: 'saving', seq: 0, waiting: 1 });
  save.set({ kind: 'saving', seq: 0, waiting: 2 });
  vi.advanceTimersByTime(unsaid);
  expect(words).toEqual(['saving']);
  save.set({ kind: 'saved', seq: 2 });
  expect(words).toEqual(['saving', 'saved']);
});

it('says trouble at once, and nothing any more when nobody listens', () => {
  const { save, words, end } = followed();
  const reason = { kind: 'disk-full', happened: 'The disk is full.', kept: '', next: '' } as const;
  save.set({ kind: 'not-saved', seq: 0, reason });
  expect(words).toEqual(['not-saved']);
  end();
  save.set({ kind: 'saved', seq: 1 });
  vi.advanceTimersByTime(unsaid);
  expect(words).toEqual(['not-saved']);
});
