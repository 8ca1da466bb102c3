import { expect, it } from 'vitest';
import { defaultSettings } from '../../contract/default-settings.ts';
import { ok } from '../../contract/result.ts';
import type { ArchiveState } from '../../contract/views.ts';
import type { WindowArchive } from './archives/window-archive.ts';
import { firstAnswers } from './first-answers.ts';

const path = '/archives/desk.standfirst';
const open: ArchiveState = { kind: 'open', name: 'desk', path, access: 'read-write', notice: null };
const story = { id: '01a20e33-3bb5-7348-9499-09960fdf03bf', status: 'draft', updatedAt: 1 };

/** Answers each command with the list of stories, once it has opened. */
function archiveThat(opens: Promise<unknown>, stories: readonly object[] = [story]): WindowArchive {
  let state: ArchiveState = { kind: 'opening', name: 'desk', path };
  const opened = opens.then(() => (state = open));
  const run = async () => {
    await opened;
    return ok(stories);
  };
  return { state: () => state, path: () => path, run, open: async () => state, cancel: () => undefined, close: async () => undefined } as unknown as WindowArchive;
}

const asked = (answers: { name: string; input: unknown }[]) => answers.map(({ name, input }) => `${name} ${JSON.stringify(input)}`).toSorted();

it('answers what the story open last needs', async () => {
  const storyId = '01a20e33-3bb5-7348-9499-09960fdf0000';
  const first = await firstAnswers(archiveThat(Promise.resolve()), { ...defaultSettings, lastStory: { [path]: storyId } });
  expect(first.archive).toEqual(open);
  const input = JSON.stringify({ storyId });
  expect(asked(first.answers)).toEqual([`body.open ${input}`, `citations.list ${input}`, `stories.get ${input}`, 'stories.list {}']);
});

it('takes the story worked on last where none was open', async () => {
  const { answers } = await firstAnswers(archiveThat(Promise.resolve()), defaultSettings);
  expect(asked(answers)).toContain(`body.open ${JSON.stringify({ storyId: story.id })}`);
});

it('answers the empty list where there is no story', async () => {
  const { answers } = await firstAnswers(archiveThat(Promise.resolve(), []), defaultSettings);
  expect(asked(answers)).toEqual(['stories.list {}']);
});

it('does not wait for an archive that takes its time', async () => {
  const first = await firstAnswers(archiveThat(new Promise(() => undefined)), defaultSettings, 1);
  expect(first).toMatchObject({ archive: { kind: 'opening' }, answers: [] });
});
