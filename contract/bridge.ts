import type { CommandInput, CommandName, CommandOutput } from './commands.ts';
import type { AppEvent } from './events.ts';
import type { FirstAnswers } from './first-answers.ts';
import type { HandedFile } from './importing.ts';
import type { Result } from './result.ts';

/** All that a page of the window can reach: `window.standfirst`, put there by the preload script. */
export type Bridge = {
  send<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<CommandOutput<Name>>>;
  /** The answer to `window.first`, asked for before the page was there. */
  first: Promise<Result<FirstAnswers>>;
  /** Calls the listener with every event from now on; the answer stops it. What came before anybody listened comes to the first. */
  subscribe(listener: (event: AppEvent) => void): () => void;
  /**
   * Gives the window a file that the person dropped on it; null where it has no place on the disk, such as one dragged
   * out of another program. Only a real `File` has a place, so a page can't name one.
   */
  handFile(file: object): Promise<HandedFile | null>;
  /** Node's name of the operating system: `linux`, `darwin` or `win32`. */
  platform: string;
};

/** The one channel that commands take, the one that dropped files take, and the one that events come by. */
export const commandChannel = 'standfirst:command';
export const fileChannel = 'standfirst:file';
export const eventChannel = 'standfirst:event';
