import type { Result } from '../../../contract/result.ts';
import { Refusal } from '../../../contract/errors.ts';
import type { DeskInput, DeskOutput, NamesRunning } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { deskHandlers } from '../desk-handlers.ts';
import { executeStep } from '../execute-step.ts';

/** A command that the sample counts on: its refusal stops the making of the archive. */
export function must<Name extends NamesRunning<'desk'>>(desk: Desk, name: Name, input: DeskInput<Name>): DeskOutput<Name> {
  const result = executeStep(deskHandlers, desk, name, input) as Result<DeskOutput<Name>>;
  if (!result.ok) throw new Refusal(result.error.kind, result.error);
  return result.value;
}
