import type { Bridge } from '../contract/bridge.ts';
import type { CommandInput, CommandName, CommandOutput } from '../contract/commands.ts';
import { Refusal } from '../contract/errors.ts';
import type { AppError } from '../contract/errors.ts';
import type { AppEvent } from '../contract/events.ts';
import type { FirstAnswers } from '../contract/first-answers.ts';
import { failed } from '../contract/result.ts';
import type { Result } from '../contract/result.ts';

declare global {
  interface Window {
    readonly standfirst: Bridge;
  }
}

/** Sends a command and answers what came of it. Never rejects: a bridge that fails is an error like any other. */
export async function send<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
): Promise<Result<CommandOutput<Name>>> {
  try {
    return await window.standfirst.send(name, input);
  } catch {
    return failed(outOfTouch);
  }
}

/** What the window shows first. Never rejects, as {@link send}. */
export async function firstAnswers(): Promise<Result<FirstAnswers>> {
  try {
    return await window.standfirst.first;
  } catch {
    return failed(outOfTouch);
  }
}

const outOfTouch: AppError = {
  kind: 'internal',
  happened: 'The window lost touch with the desk.',
  kept: 'Everything saved before is kept.',
  next: 'Try again; if it stays like this, close the window and open the archive anew.',
};

/** As {@link send}, for a chain of steps that one refusal ends. @throws Refusal */
export async function ask<Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  const result = await send(name, input);
  if (result.ok) return result.value;
  throw refusal(result.error);
}

function refusal({ kind, happened, kept, next }: AppError): Refusal {
  return new Refusal(kind, { happened, kept, next });
}

const listeners = new Set<(event: AppEvent) => void>();
let stop: (() => void) | undefined;

/** Calls the listener with every event from now on; the answer stops it. All of them share one line over the bridge. */
export function subscribe(listener: (event: AppEvent) => void): () => void {
  // The same function twice is two listeners.
  const own = (event: AppEvent) => listener(event);
  listeners.add(own);
  stop ??= window.standfirst.subscribe((event) => {
    for (const each of listeners) each(event);
  });
  return () => {
    listeners.delete(own);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}

export function isMac(): boolean {
  return window.standfirst.platform === 'darwin';
}
