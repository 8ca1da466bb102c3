import type { z } from 'zod';
import type { AppError } from '../../contract/errors.ts';
import { failed, ok, type Result } from '../../contract/result.ts';
import { refusalFrom } from '../archive/refusals.ts';
import { deskCommand, isDeskCommandName, unknownCommand, type DeskCommandName } from './commands.ts';
import type { Desk } from './desk.ts';
import type { HandlerTable } from './handlers.ts';

/**
 * Checks an input and runs one handler. The one place where what was thrown becomes an answer: a refusal as it is, a
 * failure of the disk in plain words, anything else as an error of the program, without its stack.
 */
export function executeStep(
  handlers: HandlerTable,
  desk: Desk,
  name: DeskCommandName,
  input: unknown,
): Result<unknown> {
  const handler = isDeskCommandName(name) ? handlers[name] : undefined;
  if (handler === undefined) return failed(unknownCommand);
  const checked = deskCommand(name).input.safeParse(input);
  if (!checked.success) return failed(wrongShape(checked.error));
  try {
    return ok(handler(desk, checked.data as never));
  } catch (error) {
    const refusal = refusalFrom(error);
    if (refusal !== undefined) return failed(refusal.error);
    desk.reportFault(error);
    return failed(programFault);
  }
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
