import type { CommandInput, CommandName, CommandOutput } from '../contract/commands.ts';
import { defaultSettings } from '../contract/default-settings.ts';
import type { Result } from '../contract/result.ts';
import type { Settings } from '../contract/settings.ts';
import type { ArchiveState } from '../contract/views.ts';
import { firstAnswers, subscribe } from './bridge.ts';

/**
 * What the window shows first, answered all at once before anything is drawn: drawn view by view, each view's question
 * would wait for the view around it, and the caret for three of them one after the other.
 */

type FirstState = { settings: Settings; archive: ArchiveState };

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

/** Takes the answers; resolves when the window can be drawn. */
export async function takeAnswers(): Promise<void> {
  let opened: ArchiveState | undefined;
  let isCurrent = true;
  const unsubscribe = subscribe((event) => {
    if (event.name !== 'archive.changed') {
      // The views ask for it again.
      isCurrent = false;
      answers.clear();
      unsubscribe();
    } else if (event.state.kind !== 'opening') {
      opened = event.state;
      // It may also open before the window listens for itself.
      if (state.archive.kind === 'opening') state.archive = opened;
    }
  });
  const first = await firstAnswers();
  if (!first.ok) return;
  const { settings, archive } = first.value;
  state = { settings, archive: archive.kind === 'opening' && opened !== undefined ? opened : archive };
  if (isCurrent) for (const { name, input, answer } of first.value.answers) answers.set(keyOf(name, input), answer);
}

function keyOf(name: string, input: unknown): string {
  return `${name} ${JSON.stringify(input)}`;
}
