import { describe, expect, it } from 'vitest';
import { directionOf, emptyStoryFields, storyFieldsSchema } from './fields.ts';

describe('story fields', () => {
  it('may all be empty', () => {
    expect(storyFieldsSchema.parse(emptyStoryFields)).toEqual(emptyStoryFields);
  });

  it.each([
    ['language', 'not a tag'],
    ['language', ''],
    ['datelineDate', '24 May 2023'],
    ['datelineDate', '2023-02-30'],
    ['headline', 'half of an emoji \ud83d'],
    ['bylines', 'A Writer'],
  ])('refuse %s %j', (field, value) => {
    expect(storyFieldsSchema.partial().safeParse({ [field]: value }).success).toBe(false);
  });
});

describe('the direction of a language', () => {
  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-AF', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['ja', 'ltr'],
    ['en', 'ltr'],
  ] as const)('%s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
