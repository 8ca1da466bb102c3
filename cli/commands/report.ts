import { Command, Option } from 'commander';
import { Refusal } from '../../contract/errors.ts';
import { reportFormats, type ReportFormat } from '../../contract/record.ts';
import { withArchive } from '../desk.ts';
import { storyOf } from '../find-story.ts';
import { printJson, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

type ReportOptions = ArchiveOption & { format: ReportFormat; out?: string };

export function reportCommand(io: Io): Command {
  return new Command('report')
    .description('write the verification report of a story')
    .argument('<story>', 'its id or its slug')
    .addOption(new Option('--format <format>', 'what to write').choices(reportFormats).default('html'))
    .addOption(new Option('--out <file>', 'the file to write; printed where it is left out'))
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (idOrSlug: string, { archive, json, format, out }: ReportOptions) => {
      if (format === 'pdf') throw needsTheApp();
      const written = await withArchive(archive, 'read', async (ask) => {
        const { id: storyId } = storyOf(ask, idOrSlug);
        if (out !== undefined) return ask('report.write', { storyId, format, to: { kind: 'file', path: out } });
        io.out((await ask('report.make', { storyId, format })).text);
        return undefined;
      });
      if (written === undefined) return;
      if (json) printJson(io, written);
      else io.out(`Wrote ${written.path} (${written.bytes} bytes)\n`);
    });
}

function needsTheApp(): Refusal {
  return new Refusal('not-allowed', {
    happened: 'A PDF is printed by the app, which the command line works without.',
    kept: 'Nothing was written.',
    next: 'Export it from the app, or write the report as HTML and print that.',
  });
}
