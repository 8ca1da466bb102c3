import type { CitedItem } from '../../../contract/views.ts';
import { citationIds, decodeBlock } from '../../../domain/story/body.ts';
import { readCitations } from '../citations/store.ts';
import type { Desk } from '../desk.ts';

/** What whoever exports a story must know of what its citations rest on: words that are lost, sources that are not good. */
export function restingNotices(desk: Desk, storyId: string): string[] {
  const inCopy = new Set(citationIds(desk.copies.get(storyId).blocks.map(decodeBlock)));
  const items = readCitations(desk.archive, storyId)
    .filter(({ id }) => inCopy.has(id))
    .flatMap((citation) => citation.items);
  const lost = items.filter(({ fate }) => fate.kind === 'lost' || fate.kind === 'dropped');
  const moved = items.filter(({ fate }) => fate.kind === 'moved');
  return [
    ...told(lost, 'that the newest capture of the source does not hold any more'),
    ...told(moved, 'that the newest capture of the source does not hold as they were, and nobody has looked yet'),
    ...standingNotices(items),
  ];
}

function told(items: readonly CitedItem[], what: string): string[] {
  if (items.length === 0) return [];
  const quoted = items.slice(0, mostQuoted).map(({ passage }) => `“${shortened(passage.exact)}”`);
  const more = items.length > mostQuoted ? ` and ${items.length - mostQuoted} more` : '';
  return [`${items.length === 1 ? '1 citation rests' : `${items.length} citations rest`} on words ${what}: ${quoted.join(', ')}${more}.`];
}

function standingNotices(items: readonly CitedItem[]): string[] {
  const doubtful = new Map(items.filter(({ source }) => source.standing !== 'good').map((item) => [item.sourceId, item.source]));
  return [...doubtful.values()].map(({ title, standing, standingReason }) => {
    const what = standing === 'retracted' ? 'which its publisher withdrew' : 'which this desk found unreliable';
    return `The copy cites “${shortened(title)}”, ${what}${standingReason === '' ? '' : `: ${shortened(standingReason).replace(/[.]$/, '')}`}.`;
  });
}

const mostQuoted = 3;
const longestQuoted = 80;

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longestQuoted ? line : `${line.slice(0, longestQuoted).toWellFormed().trimEnd()}…`;
}
