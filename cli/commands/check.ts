import { Command } from 'commander';
import { withArchive } from '../desk.ts';
import { storyOf } from '../find-story.ts';
import { onLine, printJson, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

export function checkCommand(io: Io, refused: () => void): Command {
  return new Command('check')
    .description('say whether a story may go out; ends with 1 where the gate is shut and nobody let the story pass')
    .argument('<story>', 'its id or its slug')
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (idOrSlug: string, { archive, json }: ArchiveOption) => {
      const { storyId, gate } = await withArchive(archive, 'read', async (ask) => {
        const { id } = storyOf(ask, idOrSlug);
        return { storyId: id, gate: await ask('gate.check', { storyId: id }) };
      });
      if (!gate.open && gate.exception === null) refused();
      if (json) return printJson(io, { storyId, ...gate });
      if (gate.open) return io.out('The gate is open.\n');
      for (const { sentence, places } of gate.reasons) {
        io.out(`${sentence}.\n`);
        for (const { words } of places) io.out(`  “${onLine(words)}”\n`);
      }
      if (gate.exception !== null) io.out(`${onLine(gate.exception.by)} let it pass: ${onLine(gate.exception.reason)}\n`);
    });
}
