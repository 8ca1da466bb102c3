import { Command, Option } from 'commander';
import { Refusal } from '../../contract/errors.ts';
import { exportOptionsSchema } from '../../contract/exports.ts';
import { defaultOptions, themes } from '../../domain/export/formats.ts';
import { withArchive, type Ask } from '../desk.ts';
import { storyOf } from '../find-story.ts';
import { printJson, printMessage, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

type Told = {
  all?: true;
  format: string;
  out: string;
  publication: string;
  address: string;
  theme: string;
  width: string;
  replyTo?: string;
  howWeKnow?: true;
  picturesBeside?: true;
};

export function exportCommand(io: Io): Command {
  const command = new Command('export')
    .description('write stories in the formats named: all files or none')
    .argument('[stories...]', 'their ids or slugs, in the order in which a collection shall have them')
    .option('--all', 'every story of the archive, the newest first')
    .addOption(new Option('--format <formats>', 'what to write, with commas between; “formats” says what there is').makeOptionMandatory())
    .addOption(new Option('--out <folder>', 'the folder to write into; made where it is missing').makeOptionMandatory())
    .option('--publication <name>', 'who publishes, for feeds, wires and sites', defaultOptions.publication.name)
    .option('--address <url>', 'where the publication stands on the web', defaultOptions.publication.address)
    .addOption(new Option('--theme <theme>', 'how a page looks').choices(themes).default(defaultOptions.theme))
    .option('--width <columns>', 'the width of plain text', String(defaultOptions.lineWidth))
    .option('--reply-to <url>', 'ends a page with a form whose replies are posted to this https address')
    .option('--pictures-beside', 'keeps the pictures of a page as files beside it, in several widths')
    .option('--how-we-know', 'ends a page with what its claims rest on')
    .addOption(archiveOption())
    .addOption(jsonOption());
  return command.action(async (named: string[], { archive, json, ...told }: ArchiveOption & Told) => {
    if ((named.length === 0) === (told.all === undefined)) command.error('Name stories, or all of them with --all.', { exitCode: 2 });
    const formats = await formatsTold(command, told.format);
    const options = exportOptionsSchema.safeParse({
      publication: { name: told.publication, address: told.address },
      theme: told.theme,
      howWeKnow: told.howWeKnow ?? false,
      replyTo: told.replyTo ?? null,
      pictures: told.picturesBeside === true ? 'beside' : 'embedded',
      lineWidth: Number(told.width),
    });
    if (!options.success) {
      const [issue] = options.error.issues;
      return command.error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`, { exitCode: 2 });
    }
    const written = await withArchive(archive, 'read', (ask) => {
      const storyIds = told.all ? everyStory(ask) : [...new Set(named.map((name) => storyOf(ask, name).id))];
      return ask('export.toFolder', { storyIds, formats, options: options.data, folder: told.out });
    });
    for (const notice of written.notices) printMessage(io, notice);
    if (json) return printJson(io, written);
    if (written.files.length <= mostNamed) for (const { path, bytes } of written.files) io.out(`Wrote ${path} (${bytes} bytes)\n`);
    else io.out(`Wrote ${written.files.length} files (${written.bytes} bytes) into ${written.folder}\n`);
  });
}

/** Files that are named one by one. */
const mostNamed = 50;

async function formatsTold(command: Command, told: string): Promise<string[]> {
  const { formats } = await import('../../domain/export/registry.ts');
  const known = formats.map(({ id }) => id);
  const named = told.split(',').map((id) => id.trim());
  const unknown = named.filter((id) => !known.includes(id));
  if (unknown.length > 0) command.error(`There is no format “${unknown.join('”, “')}”. There are: ${known.join(', ')}.`, { exitCode: 2 });
  return named;
}

function everyStory(ask: Ask): string[] {
  const stories = ask('stories.list', {});
  if (stories.length === 0) throw new Refusal('not-found', { happened: 'This archive has no stories.', kept: 'Nothing was written.' });
  return stories.map(({ id }) => id);
}
