import type { CommandInput, CommandName, CommandOutput } from '../contract/commands.ts';
import { defaultSettings } from '../contract/default-settings.ts';
import type { Result } from '../contract/result.ts';
import type { Settings } from '../contract/settings.ts';
import type { ArchiveState } from '../contract/views.ts';
import { send, subscribe } from './bridge.ts';
import { latestStory } from './stories/latest.ts';

/**
 * What the window shows first, asked for all at once before anything is drawn: drawn view by view, each view's question
 * would wait for the view around it, and the caret for three of them one after the other.
 */

type FirstState = { settings: Settings; archive: ArchiveState };

/** Longer than this an archive may take to open without holding up the window, in milliseconds. */
const patience = 1000;

let state: FirstState = { settings: defaultSettings, archive: { kind: 'none' } };
const answers = new Map<string, Result<unknown>>();

export const firstState = (): FirstState => state;

/** The answer to a question asked in advance: once, and only while nothing has changed since. */
export function takeFirstAnswer<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
): Result<CommandOutput<Name>> | undefined {
  const key = keyOf(name, input);
  const answer = answers.get(key);
  answers.delete(key);
  // Kept under the name and input of this very command.
  return answer as Result<CommandOutput<Name>> | undefined;
}

/** Asks; resolves when the window can be drawn. */
export async function ask(): Promise<void> {
  const opened = archiveOpened();
  const [settings, archive] = await Promise.all([send('settings.get', {}), send('archive.state', {})]);
  state = {
    settings: settings.ok ? settings.value : defaultSettings,
    archive: archive.ok ? archive.value : { kind: 'none' },
  };
  if (state.archive.kind === 'open' || state.archive.kind === 'opening') {
    const asked = askOf(state.archive.path, state.settings);
    // It may also open after the patience ran out and before the window listens for itself.
    const drawn = state;
    void opened.then((now) => (drawn.archive = now));
    if (state.archive.kind === 'opening') state.archive = await Promise.race([opened, later(state.archive)]);
    if (state.archive.kind === 'open') await asked;
  }
}

/** Settles with the archive's state once that is another than it was. */
function archiveOpened(): Promise<ArchiveState> {
  return new Promise((resolve) => {
    const unsubscribe = subscribe((event) => {
      if (event.name !== 'archive.changed' || event.state.kind === 'opening') return;
      unsubscribe();
      resolve(event.state);
    });
  });
}

function later(archive: ArchiveState): Promise<ArchiveState> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(archive), patience);
  });
}

/** These wait in the main process until the archive is open. */
async function askOf(path: string, { lastStory }: Settings): Promise<void> {
  // Whatever changes afterwards is asked for again by the views.
  const unsubscribe = subscribe((event) => {
    if (event.name === 'archive.changed') return;
    answers.clear();
    unsubscribe();
  });
  const storyId = lastStory[path];
  const ofStory = async (id: string) =>
    Promise.all([
      keep('stories.get', { storyId: id }),
      keep('body.open', { storyId: id }),
      keep('citations.list', { storyId: id }),
    ]);
  const listed = keep('stories.list', {});
  if (storyId === undefined) {
    const list = await listed;
    const latest = list.ok ? latestStory(list.value) : undefined;
    if (latest !== undefined) await ofStory(latest.id);
  } else {
    await Promise.all([listed, ofStory(storyId)]);
  }
}

async function keep<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>>> {
  const answer = await send(name, input);
  answers.set(keyOf(name, input), answer);
  return answer;
}

function keyOf<Name extends CommandName>(name: Name, input: CommandInput<Name>): string {
  return `${name} ${JSON.stringify(input)}`;
}
