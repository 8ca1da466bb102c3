import { afterEach, beforeEach, expect, it } from 'vitest';
import { paragraphsIn, storeCapture } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';
import { claimedStory, passageIn } from './testing.ts';

let desk: TemporaryDesk;
beforeEach(() => {
  desk = temporaryDesk();
});
afterEach(() => desk.remove());

const minutes = 'Mayor Lena Berg said that the pier would close for 41 days. The council took note.';
const source = (title: string, ...lines: string[]) => storeCapture(desk, { sourceId: null, csl: { title }, readable: paragraphsIn(lines) });

it('come from the sources of the story, ranked, as passages that can be attached', async () => {
  const { captureId } = source('Minutes', 'Nothing of note.', minutes);
  source('Elsewhere', 'The pier would close for 41 days.');
  const { storyId, claim } = claimedStory(desk, ['The pier will close for 41 days, Lena Berg said.']);
  desk.must('citations.create', { storyId, captureId, passage: passageIn(desk, captureId, 'The council took note.'), locator: null });
  const { id } = claim('The pier will close for 41 days, Lena Berg said');
  const [best, ...others] = await desk.must('claims.candidates', { claimId: id });
  expect(best).toMatchObject({ captureId, title: 'Minutes', passage: { exact: 'Mayor Lena Berg said that the pier would close for 41 days.' }, locator: { value: '2' } });
  expect(best!.shared.map(({ start, end }) => best!.passage.exact.slice(start, end))).toContain('41 days');
  expect(others.every(({ score }) => score <= best!.score)).toBe(true);
  const { passage, locator } = best!;
  expect(desk.must('claims.addEvidence', { claimId: id, captureId, passage, locator, relation: 'supports' }).passage.exact).toBe(passage.exact);
  expect((await desk.must('claims.candidates', { claimId: id })).some((one) => one.captureId === captureId && one.passage.exact === passage.exact)).toBe(false);
});

it('come from the whole library where the sources of the story have too little', async () => {
  const { captureId } = source('Elsewhere', minutes);
  const { claim } = claimedStory(desk, ['The pier will close for 41 days.']);
  const found = await desk.must('claims.candidates', { claimId: claim('The pier will close for 41 days').id });
  expect(found).toMatchObject([{ captureId, score: expect.any(Number) as number }]);
});

it('are refused for a claim that is not there', async () => {
  expect(await desk.refusal('claims.candidates', { claimId: desk.desk().newId() })).toBe('not-found');
});
