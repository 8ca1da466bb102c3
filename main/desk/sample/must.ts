import { Refusal } from '../../../contract/errors.ts';
import type { DeskCommandName, DeskInput, DeskOutput } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { execute } from '../execute.ts';

/** A command that the sample counts on: its refusal stops the making of the archive. */
export function must<Name extends DeskCommandName>(desk: Desk, name: Name, input: DeskInput<Name>): DeskOutput<Name> {
  const result = execute(desk, name, input);
  if (!result.ok) throw new Refusal(result.error.kind, result.error);
  return result.value;
}
