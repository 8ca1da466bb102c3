import type { AnnotationHit, SearchHit, SourceHit, StoryHit } from '../../../contract/finding.ts';
import { confidentialTitle, maskedCsl } from '../../../domain/citing/published.ts';
import { excerptOf, findMarks, type Stretch } from '../../../domain/search/excerpt.ts';
import { parseQuery, wantedPhrases, type Phrase } from '../../../domain/search/query.ts';
import { originOf, titleOf } from '../../../domain/sources/in-words.ts';
import { passageSchema } from '../../../domain/sources/passage.ts';
import type { Csl, SourceKind } from '../../../domain/sources/source.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Handler } from '../handlers.ts';
import { cslOf } from '../sources/store.ts';
import { readStory } from '../stories/store.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { readCaptureSummaries, readCaptureWords, readStoryBlocks } from './texts.ts';

export const findEverything: Handler<'search.find'> = ({ archive }, { query: text, typing, limit }) => {
  const query = parseQuery(text, { typing });
  if (query.clauses.length === 0) return { hits: [], more: false };
  const phrases = wantedPhrases(query);
  return archive.snapshot(() => {
    const chosen = onceEach(candidatesFor(archive, query, 4 * limit));
    const hits = chosen.slice(0, limit).map((candidate) => hitOf(archive, candidate, phrases));
    return { hits: hits.filter((hit) => hit !== undefined), more: chosen.length > limit };
  });
};

/** A source with several captures that were found stands where the best of them does. */
function onceEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({ kind, refId, sourceId }) => {
    const key = kind === 'capture' ? (sourceId ?? '') : refId;
    return !seen.has(key) && seen.add(key);
  });
}

function hitOf(archive: Archive, candidate: Candidate, phrases: readonly Phrase[]): SearchHit | undefined {
  switch (candidate.kind) {
    case 'story':
      return storyHit(archive, candidate.refId, phrases);
    case 'source':
      return sourceHit(archive, candidate.refId, readCaptureSummaries(archive, candidate.refId)[0]?.id ?? null, phrases);
    case 'capture':
      return sourceHit(archive, candidate.sourceId ?? '', candidate.refId, phrases);
    case 'annotation':
      return annotationHit(archive, candidate.refId, phrases);
  }
}

/** Words that are asked for of a person, an outlet or a tag are not looked for in the text, nor the other way round. */
const inText = (phrases: readonly Phrase[]): Phrase[] => phrases.filter(({ field }) => field === null);
const inTitle = (phrases: readonly Phrase[]): Phrase[] => phrases.filter(({ field }) => field === null || field === 'title');

function marked(text: string, phrases: readonly Phrase[]): { text: string; marks: Stretch[] } {
  return { text, marks: findMarks(text, inTitle(phrases)) };
}

function storyHit(archive: Archive, storyId: string, phrases: readonly Phrase[]): StoryHit | undefined {
  const story = readStory(archive, storyId);
  if (story === undefined) return undefined;
  const { slug, headline, standfirst } = story.fields;
  const blocks = readStoryBlocks(archive, storyId);
  const copy = blocks.join('\n\n');
  const inCopy = excerptOf(copy, inText(phrases));
  const { excerpt } = inCopy.found === null && standfirst !== '' ? excerptOf(standfirst, inText(phrases)) : inCopy;
  return {
    kind: 'story',
    storyId,
    name: marked(headline || slug, phrases),
    status: story.status,
    updatedAt: story.updatedAt,
    excerpt,
    found: inCopy.found && { block: blockAt(blocks, inCopy.found.start), words: firstLine(copy.slice(inCopy.found.start, inCopy.found.end)) },
  };
}

/** Words that are found together may stand in several blocks; the first of them is where to look. */
function firstLine(words: string): string {
  return words.split('\n')[0] ?? '';
}

function blockAt(blocks: readonly string[], offset: number): number {
  let end = 0;
  return blocks.findIndex((block) => (end += block.length + 2) > offset);
}

type AboutSource = { csl: Csl; kind: SourceKind; confidential: boolean };

function readAbout(archive: Archive, sourceId: string): AboutSource | undefined {
  const row = archive.statement('SELECT csl, kind, confidential FROM source WHERE id = ?').get(sourceId) as
    | { csl: string; kind: SourceKind; confidential: 0 | 1 }
    | undefined;
  if (row === undefined) return undefined;
  const confidential = row.confidential === 1;
  const csl = cslOf(row.csl);
  return { csl: confidential ? maskedCsl(csl) : csl, kind: row.kind, confidential };
}

function sourceHit(archive: Archive, sourceId: string, captureId: string | null, phrases: readonly Phrase[]): SourceHit | undefined {
  const about = readAbout(archive, sourceId);
  if (about === undefined) return undefined;
  const { csl, kind, confidential } = about;
  const shared = { kind: 'source', sourceId, captureId, sourceKind: kind, confidential } as const;
  const capturedAt = captureId === null ? null : readCapturedAt(archive, captureId);
  if (confidential)
    return { ...shared, name: { text: confidentialTitle, marks: [] }, origin: '', capturedAt, excerpt: null, found: null };
  const text = captureId === null ? '' : readCaptureWords(archive, captureId).slice(0, longestText);
  return {
    ...shared,
    name: marked(titleOf(csl), phrases),
    origin: originOf(csl),
    capturedAt,
    ...(text === '' ? { excerpt: null, found: null } : excerptOf(text, inText(phrases))),
  };
}

/** Units of a text that are looked through for an excerpt; what was found further on is shown by its beginning. */
const longestText = 400_000;

function readCapturedAt(archive: Archive, captureId: string): number | null {
  return archive.statement('SELECT captured_at FROM capture WHERE id = ?').pluck().get(captureId) as number | null;
}

type AnnotationRow = { sourceId: string; captureId: string; passage: string; note: string; createdAt: number };

function annotationHit(archive: Archive, annotationId: string, phrases: readonly Phrase[]): AnnotationHit | undefined {
  const row = archive
    .statement(
      `SELECT capture.source_id AS sourceId, capture_id AS captureId, passage, note, created_at AS createdAt
       FROM annotation JOIN capture ON capture.id = annotation.capture_id WHERE annotation.id = ?`,
    )
    .get(annotationId) as AnnotationRow | undefined;
  const about = row && readAbout(archive, row.sourceId);
  if (row === undefined || about === undefined) return undefined;
  const { sourceId, captureId, note, createdAt } = row;
  const passage = passageSchema.parse(JSON.parse(row.passage));
  const inNote = excerptOf(note, inText(phrases));
  const shown = note !== '' && (inNote.found !== null || phrases.length === 0) ? inNote : excerptOf(passage.exact, inText(phrases));
  return {
    kind: 'annotation',
    annotationId,
    sourceId,
    captureId,
    name: about.confidential ? { text: confidentialTitle, marks: [] } : { text: titleOf(about.csl), marks: [] },
    excerpt: about.confidential ? null : shown.excerpt,
    passage: about.confidential ? null : passage,
    createdAt,
  };
}
