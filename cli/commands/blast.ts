import { Command } from 'commander';
import { withArchive } from '../desk.ts';
import { onLine, printJson, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

export function blastCommand(io: Io): Command {
  return new Command('blast')
    .description('print every claim of every story that rests on a source, those of published stories first')
    .argument('<source>', 'its id')
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (sourceId: string, { archive, json }: ArchiveOption) => {
      const resting = await withArchive(archive, 'read', (ask) => ask('claims.restingOn', { sourceId: sourceId.toLowerCase() }));
      if (json) return printJson(io, resting);
      for (const { status, slug, headline, number, mark, words } of resting)
        io.out(`${status}  ${onLine(slug || headline)}  claim ${number}  ${mark}  ${onLine(words)}\n`);
      if (resting.length === 0) io.err('No claim rests on it.\n');
    });
}
