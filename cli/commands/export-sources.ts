import { Command, Option } from 'commander';
import type { ExportedFile } from '../../main/desk/commands.ts';
import { withArchive, type Ask } from '../desk.ts';
import { printJson, printMessage, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

type Writer = (ask: Ask, path: string) => Promise<ExportedFile>;

/** What the library can be written as: the sources themselves, or the passages marked in them. */
const formats = {
  csl: (ask, path) => ask('library.exportFile', { format: 'csl', path }),
  bibtex: (ask, path) => ask('library.exportFile', { format: 'bibtex', path }),
  ris: (ask, path) => ask('library.exportFile', { format: 'ris', path }),
  webannotation: (ask, path) => ask('annotations.exportWeb', { path }),
} as const satisfies Record<string, Writer>;
type Format = keyof typeof formats;

type ExportSourcesOptions = ArchiveOption & { format: Format; out: string };

export function exportSourcesCommand(io: Io): Command {
  return new Command('export-sources')
    .description('write the sources of an archive, or what is marked in them, for another program')
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(formats)).makeOptionMandatory())
    .addOption(new Option('--out <file>', 'the file to write').makeOptionMandatory())
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async ({ archive, format, out, json }: ExportSourcesOptions) => {
      const written = await withArchive(archive, 'read', async (ask) => formats[format](ask, out));
      for (const notice of written.notices) printMessage(io, notice);
      if (json) printJson(io, written);
      else io.out(`Wrote ${written.path} (${written.bytes} bytes)\n`);
    });
}
