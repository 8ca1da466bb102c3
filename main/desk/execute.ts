import type { Result } from '../../contract/result.ts';
import type { Work } from '../../contract/work.ts';
import {
  deskCommand,
  handedOver,
  isDeskCommandName,
  isHandedOver,
  type DeskCommandName,
  type DeskOutput,
  type NamesRunning,
} from './commands.ts';
import type { Desk } from './desk.ts';
import { executeStep, executeWork } from './execute-step.ts';
import { allHandlers } from './registry.ts';

/** The answer of a command: at once from the desk, later from the reader. */
export type Executed<Name extends DeskCommandName> =
  Name extends NamesRunning<'desk'> ? Result<DeskOutput<Name>> : Promise<Result<DeskOutput<Name>>>;

/** Runs a command on a desk in this very thread: for the command line, the sample and the tests. */
export function execute<Name extends DeskCommandName>(
  desk: Desk,
  name: Name,
  input: unknown,
  work?: Work,
): Executed<Name> {
  const answer = isDeskCommandName(name) && deskCommand(name).runs === 'reader' ? read() : executeStep(allHandlers, desk, name, input, work);
  return answer as Executed<Name>;

  async function read(): Promise<Result<unknown>> {
    const prepared = await executeWork(allHandlers, desk, name, input, work);
    return prepared.ok && isHandedOver(name) ? executeStep(allHandlers, desk, handedOver[name], prepared.value, work) : prepared;
  }
}
