import type { Result } from '../../contract/result.ts';
import { handedOver, isHandedOver, type DeskCommandName, type DeskOutput } from './commands.ts';
import type { Desk } from './desk.ts';
import { executeStep } from './execute-step.ts';
import { allHandlers } from './registry.ts';

/** Runs a command on a desk in this very thread: for the command line, the sample and the tests. */
export function execute<Name extends DeskCommandName>(
  desk: Desk,
  name: Name,
  input: unknown,
): Result<DeskOutput<Name>> {
  const answer = executeStep(allHandlers, desk, name, input);
  const whole =
    answer.ok && isHandedOver(name) ? executeStep(allHandlers, desk, handedOver[name], answer.value) : answer;
  return whole as Result<DeskOutput<Name>>;
}
