import { Command } from 'commander';
import type { StoryFindings } from '../../contract/findings.ts';
import { withArchive } from '../desk.ts';
import { storyOf } from '../find-story.ts';
import { onLine, printJson, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

export function claimsCommand(io: Io): Command {
  return new Command('claims')
    .description('print the claims of a story: where each stands, what it rests on, and what no claim covers')
    .argument('<story>', 'its id or its slug')
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (idOrSlug: string, { archive, json }: ArchiveOption) => {
      const { storyId, claims, findings } = await withArchive(archive, 'read', async (ask) => {
        const { id } = storyOf(ask, idOrSlug);
        const found = await ask('findings.ofStory', { storyId: id });
        return { storyId: id, claims: ask('claims.list', { storyId: id }), findings: JSON.parse(found.findings) as StoryFindings };
      });
      const { coverage, quotations } = findings;
      if (json) return printJson(io, { storyId, claims, coverage, quotations });
      for (const { number, mark, words, evidence } of claims) io.out(`${number}  ${mark}  ${onLine(words)}  (${evidence.length})\n`);
      io.out(`${claims.length} claims; ${coverage.covered} of ${coverage.all} checkable items covered; ${quotations.length} quotations\n`);
    });
}
