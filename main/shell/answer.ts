import { commands, isCommandName, type CommandName } from '../../contract/commands.ts';
import { Refusal, type AppError } from '../../contract/errors.ts';
import { failed, type Result } from '../../contract/result.ts';
import { mayCommand, type Sender } from './sender.ts';
import type { DeskWindow } from './windows/desk-window.ts';

/** Checks and runs what a page asked; `window` is the one that the page is in, where it is in one. */
export type Answer = (call: { window: DeskWindow | undefined; sender: Sender | null; name: unknown; input: unknown }) => Promise<Result<unknown>>;

/**
 * Answers one call that came over the bridge: sender, name and shape are checked before anything runs, and
 * whatever happens then is a {@link Result} that can be shown.
 * @param call.run performs a command whose input fits its schema; may throw a {@link Refusal}
 */
export async function answer(call: {
  sender: Sender | null;
  deskOrigin: string;
  name: unknown;
  input: unknown;
  run: (name: CommandName, input: unknown) => Promise<Result<unknown>>;
}): Promise<Result<unknown>> {
  if (!mayCommand(call.sender, call.deskOrigin)) return failed(notAllowed);
  if (!isCommandName(call.name)) return failed(notACommand);
  const input = commands[call.name].input.safeParse(call.input);
  if (!input.success) return failed(wrongShape);
  try {
    return await call.run(call.name, input.data);
  } catch (error) {
    return failed(error instanceof Refusal ? error.error : unexpected);
  }
}

const notAllowed: AppError = {
  kind: 'not-allowed',
  happened: 'Something other than a Standfirst window asked the desk for something; it was refused.',
  kept: 'Nothing was changed.',
  next: '',
};

const notACommand: AppError = {
  kind: 'invalid-input',
  happened: 'The window asked for something that the desk does not do.',
  kept: 'Nothing was changed.',
  next: 'Restart the program; it may have been updated while it ran.',
};

const wrongShape: AppError = {
  kind: 'invalid-input',
  happened: 'The desk could not read what the window asked for.',
  kept: 'Nothing was changed.',
  next: 'Restart the program; it may have been updated while it ran.',
};

const unexpected: AppError = {
  kind: 'internal',
  happened: 'That failed for a reason the program did not expect.',
  kept: 'Everything that was saved before is kept.',
  next: 'Try again; if it happens again, restart the program.',
};
