import { nameText, isoDateText } from '../domain/sources/source.ts';
import { readableText } from '../domain/sources/readable.ts';
import { citationIds, footnotesOf, textOf } from '../domain/story/body.ts';
import type { ShownSource, ShownStory } from './shown.ts';

type Row = readonly [label: string, value: string];

/** A story for reading in a terminal: its fields, its copy, the passages that it cites. */
export function storyInWords({ id, status, words, fields, updatedAt, body, citations }: ShownStory): string {
  const rows: Row[] = [
    ['Story', id],
    ['Status', `${status}, ${words} words`],
    ['Slug', fields.slug],
    ['Kicker', fields.kicker],
    ['Headline', fields.headline],
    ['Standfirst', fields.standfirst],
    ['By', fields.bylines.join(', ')],
    ['Dateline', [fields.datelinePlace, fields.datelineDate].filter(Boolean).join(', ')],
    ['Section', fields.section],
    ['Tags', fields.tags.join(', ')],
    ['Language', fields.language],
    ['Changed', new Date(updatedAt).toISOString()],
  ];
  const byId = new Map(citations.map((citation) => [citation.id, citation]));
  const notes = citationIds(body).map((citationId, at) => {
    const citation = byId.get(citationId);
    return citation === undefined
      ? `${at + 1}. (not in this archive)`
      : `${at + 1}. ${citation.source.title}: “${citation.passage.exact}”`;
  });
  const footnotes = footnotesOf(body).map((note) => `Footnote: ${note}`);
  return [table(rows), body.map(textOf).join('\n\n'), notes.join('\n'), footnotes.join('\n')].filter(Boolean).join('\n\n');
}

/** A source for reading in a terminal: what is known of it, its captures, its text. */
export function sourceInWords({ id, sourceKind, csl, captureList, readable }: ShownSource): string {
  const rows: Row[] = [
    ['Source', id],
    ['Kind', sourceKind],
    ['Title', csl.title],
    ['By', csl.author.map(nameText).join(', ')],
    ['In', csl['container-title'] ?? csl.publisher ?? ''],
    ['Date', csl.issued === undefined ? '' : isoDateText(csl.issued)],
    ['Address', csl.URL ?? ''],
    ['Language', csl.language ?? ''],
    ...captureList.map(
      (capture): Row => [
        'Captured',
        `${new Date(capture.capturedAt).toISOString()}  ${capture.fileName || capture.method}  sha256 ${capture.sha256}`,
      ],
    ),
  ];
  return [table(rows), readableText(readable)].filter(Boolean).join('\n\n');
}

function table(rows: readonly Row[]): string {
  const known = rows.filter(([, value]) => value !== '');
  const width = Math.max(...known.map(([label]) => label.length));
  return known.map(([label, value]) => `${label.padEnd(width)}  ${value}`).join('\n');
}
