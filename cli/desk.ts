import { Refusal } from '../contract/errors.ts';
import type { DeskCommandName, DeskInput, DeskOutput } from '../main/desk/commands.ts';
import { closeDesk, openDesk } from '../main/desk/desk.ts';
import { execute } from '../main/desk/execute.ts';

/** Runs commands of one archive; a refusal is thrown. */
export type Ask = <Name extends DeskCommandName>(name: Name, input: DeskInput<Name>) => DeskOutput<Name>;

/**
 * Opens an archive for the length of one piece of work.
 * @throws Refusal
 */
export function withArchive<Value>(path: string, access: 'read' | 'write', work: (ask: Ask) => Value): Value {
  const desk = openDesk(path, { readOnly: access === 'read' });
  try {
    return work((name, input) => {
      const result = execute(desk, name, input);
      if (!result.ok) throw new Refusal(result.error.kind, result.error);
      return result.value;
    });
  } finally {
    closeDesk(desk);
  }
}
