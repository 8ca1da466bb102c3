import { describe, expect, it } from 'vitest';
import { sourceWords } from '../quotes/source-words.ts';
import { candidatesIn, soughtClaim, sourceSentences } from './candidates.ts';

const source = (text: string, language = 'en') => sourceSentences(sourceWords({ id: 'one', text, language }));

function look(claim: string, text: string, { of = 'en', as = 'en' } = {}) {
  return candidatesIn(soughtClaim(claim, as), source(text, of), 5).map(({ start, end, score, shared }) => ({
    words: text.slice(start, end),
    score,
    shared: shared.map((span) => text.slice(span.start, span.end)),
  }));
}

const minutes = [
  'The port council met on Tuesday in the old customs house.',
  'Mayor Lena Berg said that the pier carried 1,500 lorries in a winter and would close for 41 days.',
  'Nine captains were heard. The council took note of a letter from the ferry company.',
  'In 2019 the pier carried 900 lorries.',
].join('\n');

describe('candidates for a claim', () => {
  it('are whole sentences, the nearest first, with what they share marked', () => {
    const [best, ...others] = look('the pier would close for 41 days', minutes);
    expect(best?.words).toMatch(/^Mayor Lena Berg said .* 41 days\.$/);
    expect(best?.score).toBeGreaterThan(80);
    expect(best?.shared).toContain('41 days');
    expect(others.every(({ score }) => score < best!.score)).toBe(true);
  });

  it('are the sentence itself where it stands in the source word for word', () => {
    expect(look('In 2019 the pier carried 900 lorries.', minutes)[0]).toMatchObject({ words: 'In 2019 the pier carried 900 lorries.', score: 100 });
  });

  it.each([
    ['a number', 'the pier would close for 42 days', 'the pier would close for 41 days'],
    ['a name', 'Mayor Nora Lind said that the pier would close', 'Mayor Lena Berg said that the pier would close'],
  ])('lose much where %s is absent', (_what, absent, present) => {
    const [without] = look(absent, minutes);
    const [having] = look(present, minutes);
    expect(without?.score ?? 0).toBeLessThan(having!.score * 0.75);
  });

  it.each([
    ['grouped digits', 'It carried 1500 lorries in a winter', '1,500 lorries'],
    ['a number in words', '9 captains were heard', 'Nine captains were heard'],
    ['another form of the word', 'the council’s noting of letters by the ferry companies', 'ferry company'],
  ])('are found through %s', (_what, claim, shared) => {
    expect(look(claim, minutes)[0]?.shared.join(' ')).toContain(shared);
  });

  it('take a second sentence along where it adds something', () => {
    const text = 'Lena Berg became mayor of Norrby in 2014. She was elected again in 2018 with 56 percent.';
    expect(look('Lena Berg, mayor of Norrby since 2014, was elected again in 2018 with 56 percent', text)[0]?.words).toBe(text);
  });

  it('in another language are found by numbers and names alone, and never count as sure', () => {
    const [found] = look('Lena Berg closed the pier for 41 days', 'Bürgermeisterin Lena Berg schließt den Pier für 41 Tage.', { of: 'de' });
    expect(found?.score).toBeLessThanOrEqual(80);
    expect(found?.shared).toContain('41');
    expect(look('The pier closed', 'Der Pier schließt.', { of: 'de' })).toEqual([]);
  });

  it('are found in scripts without spaces', () => {
    const [found] = look('港は41日間開いていた', '市議会は火曜日に会合を開いた。港は41日間開いていたと市長は述べた。', { of: 'ja', as: 'ja' });
    expect(found?.words).toBe('港は41日間開いていたと市長は述べた。');
  });

  it('are none where nothing is alike, and none for a claim without words', () => {
    expect(look('Three ministers resigned in Lisbon', minutes)).toEqual([]);
    expect(look('“…”', minutes)).toEqual([]);
  });

  it('never overlap', () => {
    const found = candidatesIn(soughtClaim('the pier carried lorries in the winter', 'en'), source(minutes), 10);
    const inOrder = found.toSorted((a, b) => a.start - b.start);
    expect(inOrder.every(({ start }, at) => at === 0 || start >= inOrder[at - 1]!.end)).toBe(true);
  });
});
