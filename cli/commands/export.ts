import { Command, Option } from 'commander';
import { Refusal } from '../../contract/errors.ts';
import { withArchive } from '../desk.ts';
import { findStory } from '../find-story.ts';
import { printJson, printMessage, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

type ExportOptions = ArchiveOption & { out: string };

export function exportCommand(io: Io): Command {
  return new Command('export')
    .description('write a story as a page that can be published')
    .argument('<story>', 'its id or its slug')
    .addOption(new Option('--format <format>', 'what to write').choices(['html']).makeOptionMandatory())
    .addOption(new Option('--out <folder>', 'the folder to write into; made where it is missing').makeOptionMandatory())
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (idOrSlug: string, { archive, out, json }: ExportOptions) => {
      const written = await withArchive(archive, 'read', (ask) => {
        const story = findStory(ask, idOrSlug);
        if (story === undefined)
          throw new Refusal('not-found', {
            happened: `This archive has no story “${idOrSlug}”.`,
            next: '“list stories” says what it has.',
          });
        return ask('export.htmlFile', { storyId: story.id, to: { kind: 'folder', path: out } });
      });
      for (const notice of written.notices) printMessage(io, notice);
      if (json) printJson(io, written);
      else io.out(`Wrote ${written.path} (${written.bytes} bytes)\n`);
    });
}
