import type { CommandInput, CommandOutput } from '../../../contract/commands.ts';
import type { Result } from '../../../contract/result.ts';

type Call<Name extends 'body.open' | 'body.append' | 'body.checkpoint'> = (
  input: CommandInput<Name>,
) => Promise<Result<CommandOutput<Name>>>;

/** What the editor needs of the archive. Calls made one after the other arrive in that order, and none rejects. */
export type BodyPort = {
  open: Call<'body.open'>;
  /** The answer of `open` where it was asked for before the editor was there. */
  openedBefore?: (input: CommandInput<'body.open'>) => Result<CommandOutput<'body.open'>> | undefined;
  append: Call<'body.append'>;
  checkpoint: Call<'body.checkpoint'>;
};
