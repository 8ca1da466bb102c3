import { Argument, Command } from 'commander';
import type { SourceSummary, StorySummary } from '../../contract/views.ts';
import { withArchive } from '../desk.ts';
import { onLine, printJson, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

type Listed = 'stories' | 'sources';

export function listCommand(io: Io): Command {
  return new Command('list')
    .description('list what an archive holds, the newest first')
    .addArgument(new Argument('<what>').choices(['stories', 'sources'] satisfies Listed[]))
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (what: Listed, { archive, json }: ArchiveOption) => {
      const list = await withArchive(archive, 'read', (ask): StorySummary[] | SourceSummary[] =>
        what === 'stories' ? ask('stories.list', {}) : ask('sources.list', {}),
      );
      if (json) printJson(io, list);
      else for (const item of list) io.out(`${lineOf(item)}\n`);
    });
}

function lineOf(item: StorySummary | SourceSummary): string {
  if ('csl' in item) return `${item.id}  ${item.kind.padEnd(9)}  ${onLine(item.csl.title)}`;
  const title = onLine(item.headline || item.slug) || 'Untitled';
  return `${item.id}  ${item.status.padEnd(9)}  ${String(item.words).padStart(6)} words  ${title}`;
}
