import { Argument, Command } from 'commander';
import type { SourceRow } from '../../contract/finding.ts';
import type { StorySummary } from '../../contract/views.ts';
import { withArchive, type Ask } from '../desk.ts';
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
      await withArchive(archive, 'read', async (ask) => {
        const list = what === 'stories' ? ask('stories.list', {}) : await allSources(ask);
        if (json) printJson(io, list);
        else for (const item of list) io.out(`${lineOf(item)}\n`);
      });
    });
}

/** Rows that are asked for at once. */
const pageLength = 500;

async function allSources(ask: Ask): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for (;;) {
    const page = await ask('sources.page', { query: '', sort: 'added', reversed: false, offset: rows.length, limit: pageLength, storyId: null });
    rows.push(...page.rows);
    if (page.rows.length < pageLength) return rows;
  }
}

function lineOf(item: StorySummary | SourceRow): string {
  if ('csl' in item) return `${item.id}  ${item.kind.padEnd(9)}  ${onLine(item.csl.title)}`;
  const title = onLine(item.headline || item.slug) || 'Untitled';
  return `${item.id}  ${item.status.padEnd(9)}  ${String(item.words).padStart(6)} words  ${title}`;
}
