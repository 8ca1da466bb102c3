import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoryFindings } from '../../../contract/findings.ts';
import { claimedStory, passageIn } from '../claims/testing.ts';
import { paragraphsIn, storeCapture } from '../testing/captures.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
let captureId: string;
beforeEach(() => {
  desk = temporaryDesk();
  const stored = storeCapture(desk, {
    sourceId: null,
    csl: { title: 'Minutes of the port council', 'container-title': 'Port Authority' },
    readable: paragraphsIn(['The mayor said: “The old pier is not safe for lorries, and it will close in March.” The council took note.']),
  });
  captureId = stored.captureId;
});
afterEach(() => desk.remove());

/** A story that cites the minutes. */
function story(...lines: string[]) {
  const written = claimedStory(desk, lines);
  desk.must('citations.create', { storyId: written.storyId, captureId, passage: passageIn(desk, captureId, 'The council took note.'), locator: null });
  return written;
}

async function findings(storyId: string): Promise<StoryFindings> {
  return JSON.parse((await desk.must('findings.ofStory', { storyId })).findings) as StoryFindings;
}

describe('quotations', () => {
  it('are compared with what the story cites, and told where they stand', async () => {
    const { storyId } = story('“The old pier is not safe for lorries,” she said. “The old pier is safe for lorries,” he heard. “Nobody ever asked me about boats,” said a man.');
    const { quotations, captures } = await findings(storyId);
    expect(captures).toBe(1);
    expect(quotations.map(({ mark }) => mark)).toEqual(['exact', 'altered', 'not-found']);
    expect(quotations[1]).toMatchObject({
      comparison: { differences: [{ kind: 'words', quoted: '', source: 'not' }] },
      places: [{ captureId, title: 'Minutes of the port council', passage: { exact: 'The old pier is not safe for lorries,' }, locator: { label: 'paragraph', value: '1' } }],
    });
  });

  it('that are scare quotes or were waved through are told apart, whatever marks they bear', async () => {
    const { storyId, write } = story('The “reform” was off. “Nobody ever asked me about boats,” said a man.');
    expect((await findings(storyId)).quotations.map(({ mark }) => mark)).toEqual(['scare', 'not-found']);
    const dismissal = { storyId, kind: 'quotation', words: 'Nobody ever asked me about boats,' } as const;
    desk.must('findings.dismiss', dismissal);
    expect(desk.events).toContainEqual({ name: 'findings.changed', storyId });
    write(['The “reform” was off. "Nobody ever asked me about boats," said a man.']);
    expect((await findings(storyId)).quotations.map(({ mark }) => mark)).toEqual(['scare', 'dismissed']);
    desk.must('findings.recall', dismissal);
    desk.must('findings.dismiss', { ...dismissal, kind: 'translated' });
    expect((await findings(storyId)).quotations.map(({ mark }) => mark)).toEqual(['scare', 'translated']);
  });

  it('are looked for in the whole library', async () => {
    const { storyId } = claimedStory(desk, ['“The old pier is not safe for lorries,” she said.']);
    expect((await findings(storyId)).quotations[0]?.mark).toBe('not-found');
    const found = await desk.must('findings.everywhere', { storyId, words: 'The old pier is not safe for cars' });
    expect(found).toMatchObject({ captures: 1, comparison: { kind: 'altered' } });
    expect(found.places[0]?.captureId).toBe(captureId);
  });

  it('are compared with sources that carry the slug of the story', async () => {
    const { storyId } = claimedStory(desk, ['“The old pier is not safe for lorries,” she said.']);
    const [source] = desk.must('sources.list', {});
    desk.must('tags.add', { sourceIds: [source!.id], tag: 'port' });
    expect((await findings(storyId)).quotations[0]?.mark).toBe('exact');
  });
});

describe('coverage', () => {
  it('rises with a claim, by graf', async () => {
    const { storyId, claim } = story('The port has 31 berths and 12 cranes.', 'Nothing here.', 'It closed in March 2021.');
    const before = await findings(storyId);
    expect(before.items.map(({ kind, words }) => `${kind} ${words}`)).toEqual(['number 31 berths', 'number 12 cranes', 'date March 2021']);
    expect(before.coverage).toEqual({ covered: 0, all: 3 });
    claim('31 berths');
    const after = await findings(storyId);
    expect(after.coverage).toEqual({ covered: 1, all: 3 });
    expect(after.grafs.map(({ covered, all }) => [covered, all])).toEqual([[1, 2], [0, 1]]);
  });

  it('counts a quotation once, with what is in it, and leaves out what nobody needs to check', async () => {
    const { storyId } = story('“The 31 berths will close in March, all of them,” she said. The port has 12 cranes.');
    expect((await findings(storyId)).items.map(({ kind }) => kind)).toEqual(['quotation', 'number']);
    desk.must('findings.dismiss', { storyId, kind: 'item', words: '12 cranes' });
    expect((await findings(storyId)).items.map(({ kind }) => kind)).toEqual(['quotation']);
  });
});

it('finds slips, reckoning with the dateline', async () => {
  const { storyId } = story('They meet on Tuesday, 24 May.');
  expect((await findings(storyId)).slips).toEqual([]);
  desk.must('stories.setFields', { storyId, fields: { datelineDate: '2023-05-20' } });
  expect((await findings(storyId)).slips).toMatchObject([{ words: 'Tuesday, 24 May', reason: { kind: 'weekday', is: 3 } }]);
  desk.must('findings.dismiss', { storyId, kind: 'slip', words: 'Tuesday, 24 May' });
  expect((await findings(storyId)).slips).toEqual([]);
});

describe('who says so', () => {
  const sentence = 'Lena Berg told the Harbour Times that the pier would close.';

  it('is suggested, accepted and taken back', async () => {
    const { storyId } = story(sentence);
    const first = await desk.must('attributions.list', { storyId });
    expect(first.suggestions).toMatchObject([{ words: sentence, path: [{ role: 'speaker', name: 'Lena Berg' }, { role: 'outlet', name: 'Harbour Times' }] }]);
    const [{ words, path }] = [first.suggestions[0]!];
    const { attributionId } = desk.must('attributions.accept', { storyId, words, path: [...path] });
    const second = await desk.must('attributions.list', { storyId });
    expect(second.suggestions).toEqual([]);
    expect(second.accepted).toMatchObject([{ id: attributionId, standsInCopy: true }]);
    expect(second.graph.flags.map(({ kind }) => kind)).toEqual(['second-hand', 'speaker-without-title', 'outlet-not-linked']);
    desk.must('attributions.remove', { attributionId });
    expect((await desk.must('attributions.list', { storyId })).suggestions).toHaveLength(1);
    expect(desk.refusal('attributions.remove', { attributionId })).toBe('not-found');
  });

  it('sees sources that go back to one', async () => {
    const { storyId, claim } = story('The pier will close.');
    const press = storeCapture(desk, {
      sourceId: null,
      csl: { title: 'Pier to close', 'container-title': 'Harbour Times' },
      readable: paragraphsIn(['The pier will close, the Harbour Times learnt. Mayor Lena Berg said it was unsafe, citing the Port Authority.']),
    });
    const one = claim('The pier will close');
    for (const [capture, words] of [[captureId, 'it will close in March'], [press.captureId, 'The pier will close']] as const)
      desk.must('claims.addEvidence', { claimId: one.id, captureId: capture, passage: passageIn(desk, capture, words), locator: null, relation: 'supports' });
    const { graph } = await desk.must('attributions.list', { storyId });
    expect(graph.flags).toMatchObject([{ kind: 'circular', origin: 'Port Authority' }]);
  });
});

it('looks at a long copy again in the time of what changed in it', async () => {
  const lines = Array.from({ length: 400 }, (_unused, at) => `Graf ${at} says that the port has ${at + 10} berths, “the old pier is not safe for lorries number ${at}”.`);
  const { storyId, write } = story(...lines);
  const time = async () => {
    const start = performance.now();
    await desk.must('findings.ofStory', { storyId });
    return performance.now() - start;
  };
  const first = await time();
  write(lines.with(7, 'Another graf.'));
  expect(await time()).toBeLessThan(first / 2);
});
