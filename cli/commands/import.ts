import { Command } from 'commander';
import { errorText } from '../../contract/errors.ts';
import type { ImportOutcome } from '../../contract/views.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { withArchive } from '../desk.ts';
import { onLine, printJson, printMessage, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

export function importCommand(io: Io, refused: () => void): Command {
  return new Command('import')
    .description('keep saved web pages as sources; a file that is refused does not stop the others')
    .argument('<file...>', 'saved pages')
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (files: string[], { archive, json }: ArchiveOption) => {
      const outcomes = await withArchive(archive, 'write', async (ask) => {
        const came: ImportOutcome[] = [];
        for (const path of files) came.push(await ask('sources.importPath', { path }));
        return came;
      });
      for (const outcome of outcomes) {
        if (outcome.kind === 'refused') {
          refused();
          printMessage(io, `${outcome.fileName}: ${errorText(outcome.error)}`);
        } else if (!json) io.out(`${lineOf(outcome)}\n`);
      }
      if (json) printJson(io, outcomes);
    });
}

function lineOf(outcome: Exclude<ImportOutcome, { kind: 'refused' }>): string {
  const what = `${onLine(outcome.title)}  (${onLine(outcome.fileName)})`;
  switch (outcome.kind) {
    case 'done':
      return `${outcome.sourceId}  imported      ${what}`;
    case 'already-here':
      return `${outcome.sourceId}  already here  ${what}`;
    default:
      return assertNever(outcome);
  }
}
