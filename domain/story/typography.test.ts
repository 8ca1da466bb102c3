import { describe, expect, it } from 'vitest';
import { smartened, smartenedText } from './typography.ts';

function typed(text: string, language: string): string {
  let written = '';
  for (const sign of text.split('')) {
    const change = smartened(written, sign, language);
    written = change === null ? written + sign : written.slice(0, written.length - change.deletes) + change.inserts;
  }
  return written;
}

describe('what is typed', () => {
  it.each([
    ['en', `"It's so," she said--and left...`, '“It’s so,” she said—and left…'],
    ['en', `("The 'old' pier")`, '(“The ‘old’ pier”)'],
    ['en-GB', `rock 'n' roll`, 'rock ‘n’ roll'],
    ['de', `"Das ist 'gut'", sagte sie -- und ging.`, '„Das ist ‚gut‘“, sagte sie – und ging.'],
    ['de-CH', '"So"', '«So»'],
    ['fr', `"C'est fini"`, '«\u202fC’est fini\u202f»'],
    ['sv', '"Nej"', '”Nej”'],
    ['ru', '"Нет"', '«Нет»'],
    ['ja', '"いいえ"', '「いいえ」'],
    ['en', 'a-b and a---b', 'a-b and a—-b'],
    ['en', '---', '---'],
  ])('%s: %s', (language, text, printed) => expect(typed(text, language)).toBe(printed));
});

describe('a text that is there', () => {
  it('comes to what typing it would have come to', () => {
    const text = `"It's so," she said--and left...\n"No."`;
    let printed = text;
    for (const { start, end, by } of smartenedText(text, 'en').toReversed()) printed = printed.slice(0, start) + by + printed.slice(end);
    expect(printed).toBe('“It’s so,” she said—and left…\n“No.”');
  });

  it('that is typographic already stays as it is', () => {
    expect(smartenedText('“It’s so,” she said — and left…', 'en')).toEqual([]);
  });
});
