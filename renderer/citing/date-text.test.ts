import { describe, expect, it } from 'vitest';
import { dateFromText, dateText } from './date-text.ts';

describe('a date in the form', () => {
  it.each([
    ['2023', { 'date-parts': [[2023]] }],
    ['2023-05', { 'date-parts': [[2023, 5]] }],
    ['2024-02-29', { 'date-parts': [[2024, 2, 29]] }],
    ['c. 1890', { 'date-parts': [[1890]], circa: true }],
    ['2023-05-24/2023-05-26', { 'date-parts': [[2023, 5, 24], [2023, 5, 26]] }],
    ['last spring', { literal: 'last spring' }],
  ] as const)('%s is read and written', (text, date) => {
    expect(dateFromText(text)).toEqual(date);
    expect(dateText(dateFromText(text))).toBe(text);
  });

  it('that does not exist stays in its words', () => {
    expect(dateFromText('2023-02-30')).toEqual({ literal: '2023-02-30' });
    expect(dateFromText('2023-13')).toEqual({ literal: '2023-13' });
    expect(dateFromText('2023/')).toEqual({ literal: '2023/' });
  });

  it('that is not written is none', () => {
    expect(dateFromText('  ')).toBeUndefined();
    expect(dateText(undefined)).toBe('');
  });
});
