import { factsText, type IndexColumn } from '../../../domain/search/index-terms.ts';
import { indexable } from '../../../domain/search/words.ts';
import { isoDateText, nameText, type Csl } from '../../../domain/sources/source.ts';
import { periodOf } from '../../../domain/search/period.ts';
import type { Archive } from '../../archive/archive.ts';
import { readCaptureSummaries, readCaptureWords, readStoryWords } from './texts.ts';
import { linesOf, readAnnotationRow, readSourceRow, readStoryRow } from './rows.ts';

/** What is looked for and found: one row of the index with what is known of it. Times are UTC milliseconds. */
export type SearchDocument = {
  kind: 'story' | 'source' | 'capture' | 'annotation';
  refId: string;
  sourceId: string | null;
  dated: number;
  capturedAt: number | null;
  name: string;
  outlet: string;
  columns: Record<IndexColumn, string>;
};

/** The parts of a thing that can change by themselves. */
export type StaleKind = 'story' | 'source' | 'annotation';

/** The documents that a thing should have now; none where it is gone. */
export function documentsOf(archive: Archive, kind: StaleKind, id: string): SearchDocument[] {
  switch (kind) {
    case 'story':
      return storyDocument(archive, id);
    case 'source':
      return sourceDocuments(archive, id);
    case 'annotation':
      return annotationDocument(archive, id);
  }
}

function storyDocument(archive: Archive, id: string): SearchDocument[] {
  const story = readStoryRow(archive, id);
  if (story === undefined) return [];
  return [
    {
      kind: 'story',
      refId: id,
      sourceId: null,
      dated: story.updatedAt,
      capturedAt: null,
      name: story.headline || story.slug,
      outlet: '',
      columns: {
        title: indexable([story.slug, story.kicker, story.headline, story.standfirst].join('\n')),
        people: indexable(linesOf(story.bylines).join('\n')),
        site: indexable([story.section, story.place].join('\n')),
        tags: indexable(linesOf(story.tags).join('\n')),
        body: indexable(readStoryWords(archive, id)),
        facts: factsText('story', [{ is: 'status', status: story.status }]),
      },
    },
  ];
}

/** One for the source with the words of its newest capture, and one for each older capture. */
function sourceDocuments(archive: Archive, id: string): SearchDocument[] {
  const source = readSourceRow(archive, id);
  if (source === undefined) return [];
  const { csl } = source;
  const outlet = csl['container-title'] ?? csl.publisher ?? '';
  const shared = {
    title: indexable(csl.title),
    people: indexable(csl.author.map(nameText).join('\n')),
    site: indexable([outlet, hostOf(csl.URL ?? '')].join('\n')),
    tags: indexable(source.tags.join('\n')),
    facts: factsText('source', [
      { is: 'kind', kind: source.kind },
      { is: 'terms', terms: source.terms },
    ]),
  };
  const about = { sourceId: id, name: csl.title || outlet, outlet };
  const [newest, ...older] = readCaptureSummaries(archive, id);
  const published = publishedAt(csl);
  const wordsOf = (capture: { id: string }): string => indexable(readCaptureWords(archive, capture.id));
  return [
    {
      kind: 'source',
      refId: id,
      ...about,
      dated: published ?? newest?.capturedAt ?? source.addedAt,
      capturedAt: newest?.capturedAt ?? null,
      columns: { ...shared, body: newest === undefined ? '' : wordsOf(newest) },
    },
    ...older.map(
      (capture): SearchDocument => ({
        kind: 'capture',
        refId: capture.id,
        ...about,
        dated: published ?? capture.capturedAt,
        capturedAt: capture.capturedAt,
        columns: { ...shared, body: wordsOf(capture) },
      }),
    ),
  ];
}

function annotationDocument(archive: Archive, id: string): SearchDocument[] {
  const annotation = readAnnotationRow(archive, id);
  if (annotation === undefined) return [];
  return [
    {
      kind: 'annotation',
      refId: id,
      sourceId: annotation.sourceId,
      dated: annotation.createdAt,
      capturedAt: annotation.capturedAt,
      name: '',
      outlet: '',
      columns: {
        title: '',
        people: '',
        site: '',
        tags: indexable(annotation.tags.join('\n')),
        body: indexable(`${annotation.note}\n\n${annotation.exact}`),
        facts: factsText('annotation', annotation.terms === null ? [] : [{ is: 'terms', terms: annotation.terms }]),
      },
    },
  ];
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** When a source says that it was published; what is known by year or month counts from its first day. */
function publishedAt({ issued }: Csl): number | undefined {
  return issued && periodOf(isoDateText(issued))?.from;
}
