import type { CommandInput, CommandName, CommandOutput } from './commands.ts';
import type { AppEvent } from './events.ts';
import type { Result } from './result.ts';

/** All that a page of the window can reach: `window.standfirst`, put there by the preload script. */
export type Bridge = {
  send<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>>>;
  /** Calls the listener with every event from now on; the answer stops it. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /** Node's name of the operating system: `linux`, `darwin` or `win32`. */
  platform: string;
};

/** The one channel that commands take, and the one that events come by. */
export const commandChannel = 'standfirst:command';
export const eventChannel = 'standfirst:event';
