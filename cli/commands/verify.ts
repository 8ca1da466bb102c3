import { Command } from 'commander';
import { withArchive } from '../desk.ts';
import { printJson, type Io } from '../io.ts';
import { jsonOption, type JsonOption } from '../options.ts';

export function verifyCommand(io: Io, refused: () => void): Command {
  return new Command('verify')
    .description('check an archive: its file, every stored page, every version of every story; changes nothing')
    .argument('<archive>', 'the archive to check')
    .addOption(jsonOption())
    .action(async (archive: string, { json }: JsonOption) => {
      const { checked, problems } = await withArchive(archive, 'read', (ask) => ask('archive.verify', {}));
      const sound = problems.length === 0;
      if (!sound) refused();
      if (json) return printJson(io, { sound, checked, problems });
      for (const { kind, id, what } of problems) io.err(`standfirst: ${[kind, id].filter(Boolean).join(' ')}: ${what}\n`);
      const counts = `${checked.stories} stories with ${checked.versions} versions of ${checked.blocks} blocks and ${checked.journalRows} updates since, ${checked.captures} captures in ${checked.blobs} files, ${checked.citations} citations`;
      io.out(`${sound ? 'Sound' : `Not sound, ${problems.length} found`}: ${counts}\n`);
    });
}
