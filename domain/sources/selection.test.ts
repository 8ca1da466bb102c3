import { describe, expect, it } from 'vitest';
import { findSelection } from './selection.ts';

const text = 'Harbour news\n\nThe board met on Tuesday. Nobody was turned away, it said.\n\nThe board met again on Friday.';
const found = (selected: { exact: string; prefix?: string; suffix?: string }, within = text) => {
  const span = findSelection(within, { prefix: '', suffix: '', ...selected });
  return span && within.slice(span.start, span.end);
};

describe('a selection in a rendered page', () => {
  it('is found though the page spaces its words otherwise', () => {
    expect(found({ exact: 'met on\n\t Tuesday.  Nobody', prefix: 'The\u00a0board ', suffix: ' was turned\u200b away' })).toBe('met on Tuesday. Nobody');
  });

  it('is found across paragraphs', () => {
    expect(found({ exact: 'it said.The board met again', prefix: 'away, ', suffix: ' on Friday' })).toBe('it said.\n\nThe board met again');
  });

  it('is told from the same words elsewhere by what stands around it', () => {
    const span = findSelection(text, { exact: 'The board met', prefix: 'it said.\n', suffix: ' again on Friday.' });
    expect(span?.start).toBe(text.lastIndexOf('The board met'));
  });

  it.each([
    ['stands nowhere', { exact: 'Everybody was turned away' }],
    ['could be two places', { exact: 'The board met' }],
    ['stands in other words, such as a caption', { exact: 'board', prefix: 'Chair of the ', suffix: ' in a picture of 2019' }],
    ['is empty', { exact: ' \n ' }],
  ])('is not found where it %s', (_case, selected) => {
    expect(found(selected)).toBeNull();
  });

  it.each([
    ['Arabic', 'قال السفير إن الخطة قائمة منذ شهر', 'إن  الخطة'],
    ['Japanese', '首相は国会で計画はないと述べた', '国会で\n計画は'],
  ])('is found in %s', (_language, within, exact) => {
    const before = within.slice(0, within.indexOf(exact.slice(0, 2)));
    const after = within.slice(within.indexOf(exact.slice(-2)) + 2);
    const span = findSelection(within, { exact, prefix: before, suffix: after });
    expect(span === null ? null : within.slice(span.start, span.end).replace(/\s/g, '')).toBe(exact.replace(/\s/g, ''));
  });
});
