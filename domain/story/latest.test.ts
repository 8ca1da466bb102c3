import { expect, it } from 'vitest';
import { latestStory } from './latest.ts';

const spiked = { id: 'c', status: 'spiked', updatedAt: 30 } as const;
const draft = { id: 'a', status: 'draft', updatedAt: 10 } as const;
const ready = { id: 'b', status: 'ready', updatedAt: 20 } as const;

it('is the story worked on last', () => expect(latestStory([draft, ready])).toBe(ready));
it('is a spiked one only where there is no other', () => {
  expect(latestStory([draft, spiked])).toBe(draft);
  expect(latestStory([spiked])).toBe(spiked);
});
it('is none where there is none', () => expect(latestStory([])).toBeUndefined());
it('is the same one of two of the same moment, in whatever order they stand', () => {
  const other = { ...draft, id: 'z' };
  expect(latestStory([draft, other])).toBe(latestStory([other, draft]));
});
