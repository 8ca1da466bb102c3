import { setTimeout as pause } from 'node:timers/promises';
import type { FirstAnswers } from '../../contract/first-answers.ts';
import type { Settings } from '../../contract/settings.ts';
import { latestStory } from '../../domain/story/latest.ts';
import type { DeskCommandName } from '../desk/commands.ts';
import type { WindowArchive } from './archives/window-archive.ts';

/** Longer than this an archive may take to open without holding up its window, in milliseconds. */
const patience = 1000;

/** Gathers what a window shows first: the story open last here, else the one worked on last, and the lists around it. */
export async function firstAnswers(archive: WindowArchive, settings: Settings, patient = patience): Promise<FirstAnswers> {
  const answers: FirstAnswers['answers'] = [];
  const ask = async <Name extends DeskCommandName>(name: Name, input: object) => {
    const answer = await archive.run(name, input);
    answers.push({ name, input, answer });
    return answer;
  };

  const lastOf = (path: string | null): string | undefined => (path === null ? undefined : settings.lastStory[path]);
  const ofStory = async (storyId: string) =>
    Promise.all([ask('stories.get', { storyId }), ask('body.open', { storyId }), ask('citations.list', { storyId })]);
  const all = async (): Promise<void> => {
    const last = lastOf(archive.path());
    const [listed] = await Promise.all([ask('stories.list', {}), last === undefined ? null : ofStory(last)]);
    const latest = last === undefined && listed.ok ? latestStory(listed.value) : undefined;
    if (latest !== undefined) await ofStory(latest.id);
  };

  if (archive.state().kind === 'opening' || archive.state().kind === 'open') await Promise.race([all(), pause(patient)]);
  const state = archive.state();
  return { settings, archive: state, answers: state.kind === 'open' ? [...answers] : [] };
}
