import type { z } from 'zod';
import type { AppError } from '../../contract/errors.ts';
import { failed, ok, type Result } from '../../contract/result.ts';
import { unfollowed, type Work } from '../../contract/work.ts';
import { refusalFrom } from '../archive/refusals.ts';
import { deskCommand, isDeskCommandName, unknownCommand, type DeskCommandName } from './commands.ts';
import type { Desk } from './desk.ts';
import type { HandlerTable } from './handlers.ts';

/** Checks an input and runs one handler of the desk. */
export function executeStep(
  handlers: HandlerTable,
  desk: Desk,
  name: DeskCommandName,
  input: unknown,
  work: Work = unfollowed,
): Result<unknown> {
  const ready = prepare(handlers, name, input);
  if (!ready.ok) return ready;
  try {
    work.stopIfCancelled();
    return ok(ready.value(desk, work));
  } catch (error) {
    return failure(desk, error);
  }
}

/** As {@link executeStep}, for the reader's handlers, which may wait. Never rejects. */
export async function executeWork(
  handlers: HandlerTable,
  desk: Desk,
  name: DeskCommandName,
  input: unknown,
  work: Work = unfollowed,
): Promise<Result<unknown>> {
  const ready = prepare(handlers, name, input);
  if (!ready.ok) return ready;
  try {
    work.stopIfCancelled();
    return ok(await ready.value(desk, work));
  } catch (error) {
    return failure(desk, error);
  }
}

/** A handler with its checked input. */
type Ready = (desk: Desk, work: Work) => unknown;

function prepare(handlers: HandlerTable, name: DeskCommandName, input: unknown): Result<Ready> {
  const handler = isDeskCommandName(name) ? handlers[name] : undefined;
  if (handler === undefined) return failed(unknownCommand);
  const checked = deskCommand(name).input.safeParse(input);
  if (!checked.success) return failed(wrongShape(checked.error));
  return ok((desk, work) => handler(desk, checked.data as never, work));
}

/**
 * The one place where what was thrown becomes an answer: a refusal as it is, a failure of the disk in plain words,
 * anything else as an error of the program, without its stack.
 */
function failure(desk: Desk, error: unknown): Result<never> {
  const refusal = refusalFrom(error);
  if (refusal !== undefined) return failed(refusal.error);
  desk.reportFault(error);
  return failed(programFault);
}

function wrongShape(error: z.ZodError): AppError {
  const [issue] = error.issues;
  const place = issue?.path.join('.') ?? '';
  return {
    kind: 'invalid-input',
    happened: `This can’t be done with what was given${place === '' ? '' : ` for “${place}”`}: ${issue?.message ?? 'it has the wrong shape'}.`,
    kept: 'Nothing was changed.',
    next: '',
  };
}

const programFault: AppError = {
  kind: 'internal',
  happened: 'Something went wrong inside the program, so this was not done.',
  kept: 'Everything that was saved before is kept.',
  next: 'Try again; if it happens again, please report it.',
};
