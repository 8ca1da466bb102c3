import { Command } from 'commander';
import { withArchive } from '../desk.ts';
import { printJson, printMessage, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

export function importLibraryCommand(io: Io): Command {
  return new Command('import-library')
    .description('take the sources of a library (CSL-JSON, BibTeX, RIS), or the passages of a note of annotations from Zotero')
    .argument('<file>', 'the file to read')
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (path: string, { archive, json }: ArchiveOption) => {
      const imported = await withArchive(archive, 'write', async (ask) => ask('library.importPath', { path }));
      for (const notice of imported.notices) printMessage(io, notice);
      if (json) printJson(io, imported);
      else io.out(`${imported.added} added, ${imported.alreadyHere} already here, ${imported.annotations} passages marked\n`);
    });
}
