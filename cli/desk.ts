import { Refusal } from '../contract/errors.ts';
import type { Result } from '../contract/result.ts';
import type { DeskCommandName, DeskInput, DeskOutput, NamesRunning } from '../main/desk/commands.ts';
import { closeDesk, openDesk } from '../main/desk/desk.ts';
import { execute } from '../main/desk/execute.ts';

/** Runs commands of one archive, the reader's later; a refusal is thrown. */
export type Ask = <Name extends DeskCommandName>(
  name: Name,
  input: DeskInput<Name>,
) => Name extends NamesRunning<'desk'> ? DeskOutput<Name> : Promise<DeskOutput<Name>>;

/**
 * Opens an archive for the length of one piece of work.
 * @throws Refusal
 */
export async function withArchive<Value>(
  path: string,
  access: 'read' | 'write',
  work: (ask: Ask) => Value | Promise<Value>,
): Promise<Value> {
  const desk = openDesk(path, { readOnly: access === 'read' });
  const ask = (name: DeskCommandName, input: unknown): unknown => {
    const result: Result<unknown> | Promise<Result<unknown>> = execute(desk, name, input);
    return result instanceof Promise ? result.then(valueOf) : valueOf(result);
  };
  try {
    return await work(ask as Ask);
  } finally {
    closeDesk(desk);
  }
}

function valueOf(result: Result<unknown>): unknown {
  if (!result.ok) throw new Refusal(result.error.kind, result.error);
  return result.value;
}
