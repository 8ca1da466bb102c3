import { Command, Option } from 'commander';
import { withArchive } from '../desk.ts';
import { storyOf } from '../find-story.ts';
import { printJson, printMessage, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

type CapsuleOptions = ArchiveOption & { out: string };

export function capsuleCommand(io: Io): Command {
  return new Command('capsule')
    .description('write a story with all that it rests on as one file that opens in a browser, and seal it in the audit log')
    .argument('<story>', 'its id or its slug')
    .addOption(new Option('--out <file>', 'the file to write').makeOptionMandatory())
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (idOrSlug: string, { archive, json, out }: CapsuleOptions) => {
      const written = await withArchive(archive, 'write', async (ask) => {
        const sealed = await ask('record.make', { storyId: storyOf(ask, idOrSlug).id });
        return { head: sealed.head, ...(await ask('capsule.write', { ...sealed, to: { kind: 'file', path: out } })) };
      });
      for (const notice of written.notices) printMessage(io, notice);
      if (json) printJson(io, written);
      else io.out(`Wrote ${written.path} (${written.bytes} bytes)\n`);
    });
}
