import { Command, InvalidArgumentError, Option } from 'commander';
import type { SearchHit } from '../../contract/finding.ts';
import type { Excerpt } from '../../domain/search/excerpt.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { withArchive } from '../desk.ts';
import { onLine, printJson, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

type SearchOptions = ArchiveOption & { limit: number };

const largestLimit = 200;

export function searchCommand(io: Io): Command {
  return new Command('search')
    .description('find words in stories, sources, captures and annotations, the best first')
    .argument(
      '<query...>',
      'words, "phrases", beginnings*, -not, OR, title: author: site: tag: kind: in: terms: before: after: captured: cited:no; after -- where it begins with a minus',
    )
    .addOption(new Option('--limit <number>', 'the most to print').default(50).argParser(limitFrom))
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (words: string[], { archive, limit, json }: SearchOptions) => {
      const query = words.join(' ');
      const findings = await withArchive(archive, 'read', (ask) => ask('search.find', { query, typing: false, limit }));
      if (json) return printJson(io, { query, ...findings });
      for (const hit of findings.hits) io.out(`${linesOf(hit)}\n`);
      if (findings.hits.length === 0) io.err('Nothing was found.\n');
      else if (findings.more) io.err(`There is more; --limit takes up to ${largestLimit}.\n`);
    });
}

function limitFrom(text: string): number {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= largestLimit) return limit;
  throw new InvalidArgumentError(`It is a whole number from 1 to ${largestLimit}.`);
}

function linesOf(hit: SearchHit): string {
  const head = `${idOf(hit)}  ${hit.kind.padEnd(10)}  ${onLine(hit.name.text) || 'Untitled'}`;
  return hit.excerpt === null || hit.excerpt.text === '' ? head : `${head}\n    ${inWords(hit.excerpt)}`;
}

function idOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'story':
      return hit.storyId;
    case 'source':
      return hit.sourceId;
    case 'annotation':
      return hit.annotationId;
    default:
      return assertNever(hit);
  }
}

function inWords({ text, cutBefore, cutAfter }: Excerpt): string {
  return `${cutBefore ? '… ' : ''}${onLine(text)}${cutAfter ? ' …' : ''}`;
}
