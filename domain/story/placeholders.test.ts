import { expect, it } from 'vitest';
import { emptyStoryFields } from './fields.ts';
import { findPlaceholders, placeholdersInFields } from './placeholders.ts';

it.each([
  ['TK', 1],
  ['Some TK captains spoke, TKTK of them twice.', 2],
  ['(TK)', 1],
  ['“TK,” she said', 1],
  ['The ATK club and the TKO', 0],
  ['tk and Tk', 0],
  ['東京TK', 0],
  ['', 0],
])('finds in %j placeholders: %i', (text, count) => {
  const found = findPlaceholders(text);
  expect(found).toHaveLength(count);
  for (const { start, end } of found) expect(text.slice(start, end)).toMatch(/^(TK)+$/);
});

it('finds what is still to come in fields, lists among them', () => {
  const fields = { ...emptyStoryFields, headline: 'Council votes TK to TK', bylines: ['TK', 'Ana Ruiz'], standfirst: 'Stkilda is no placeholder.' };
  expect(placeholdersInFields(fields).map(({ field }) => field)).toEqual(['headline', 'headline', 'bylines']);
});
