import type { Locator, Passage } from '../sources/passage.ts';
import { isoDateText, nameText, type Csl, type SourceKind } from '../sources/source.ts';
import { directionOf, type StoryFields } from '../story/fields.ts';
import type { Body } from '../story/body.ts';
import { webAddress } from '../web-address.ts';
import { contentOfBody } from './content-of-body.ts';
import type { ContentBlock, Reference } from './content.ts';
import { isBlank, printable, printableLine } from './printable.ts';

/**
 * A story as every format renders it: no archive, no editor, no format in it. All its text is printable, and
 * fields that hold nothing to see are empty. Times are UTC milliseconds.
 */
export type Article = {
  /** The id of the story in its archive. */
  id: string;
  fields: StoryFields;
  /** The base direction of the story's language. */
  direction: 'ltr' | 'rtl';
  createdAt: number;
  updatedAt: number;
  publishedAt: number | null;
  /** Where the article stands on the web, where that is known. */
  url: string | null;
  /** The IANA zone in which times are printed. */
  timeZone: string;
  content: ContentBlock[];
  notes: Note[];
  /** Citations in the copy that the archive does not hold; they have no note. */
  lostCitations: string[];
};

/** What stands behind one citation. */
export type Note = {
  /** From 1, by first appearance. */
  number: number;
  /** How often the copy refers to it; 1 at the least. */
  references: number;
  source: NoteSource;
  /** The words cited, as the source has them. */
  passage: string;
  locator: Locator | null;
  /** When the capture that holds the passage was made. */
  accessedAt: number;
};

export type NoteSource = {
  id: string;
  kind: SourceKind;
  title: string;
  authors: string[];
  /** The site, paper or programme that it appeared in, or who published it. */
  outlet: string;
  /** `2023-05-24`, `2023-05`, `2023` or '': as precise as it is known. */
  issued: string;
  /** BCP 47, or '' where it is not known. */
  language: string;
  url: string | null;
};

/** A citation as an archive holds it. */
export type CitedPassage = {
  source: { id: string; kind: SourceKind; csl: Csl };
  passage: Passage;
  locator: Locator | null;
  capturedAt: number;
};

export type ArticleParts = {
  story: { id: string; fields: StoryFields; createdAt: number; updatedAt: number };
  body: Body;
  /** By citation id. */
  citations: ReadonlyMap<string, CitedPassage>;
  publishedAt: number | null;
  url: string | null;
  timeZone: string;
};

/** Numbers the citations by first appearance; one cited twice is one note with two references. */
export function buildArticle({ story, body, citations, publishedAt, url, timeZone }: ArticleParts): Article {
  const notes = new Map<string, Note>();
  const lostCitations = new Set<string>();

  const cite = (citationId: string): Reference | undefined => {
    const cited = citations.get(citationId);
    if (cited === undefined) {
      lostCitations.add(citationId);
      return undefined;
    }
    const note = notes.get(citationId) ?? noteOf(cited, notes.size + 1);
    notes.set(citationId, note);
    note.references++;
    return { type: 'reference', note: note.number, appearance: note.references };
  };

  const fields = printableFields(story.fields);
  const direction = directionOf(fields.language);
  const content = contentOfBody(body, { direction, cite });
  return {
    id: story.id,
    fields,
    direction,
    createdAt: story.createdAt,
    updatedAt: story.updatedAt,
    publishedAt,
    url: url === null ? null : (webAddress(url) ?? null),
    timeZone,
    content,
    notes: [...notes.values()],
    lostCitations: [...lostCitations],
  };
}

function noteOf(cited: CitedPassage, number: number): Note {
  const { id, kind, csl } = cited.source;
  return {
    number,
    references: 0,
    source: {
      id,
      kind,
      title: seenLine(csl.title),
      authors: seenLines(csl.author.map(nameText)),
      outlet: seenLine(csl['container-title'] ?? csl.publisher ?? ''),
      issued: csl.issued === undefined ? '' : isoDateText(csl.issued),
      language: csl.language ?? '',
      url: webAddress(csl.URL ?? '') ?? null,
    },
    passage: printable(cited.passage.exact).trim(),
    locator: cited.locator === null ? null : { ...cited.locator, value: printableLine(cited.locator.value) },
    accessedAt: cited.capturedAt,
  };
}

function printableFields(fields: StoryFields): StoryFields {
  return {
    slug: seenLine(fields.slug),
    kicker: seenLine(fields.kicker),
    headline: seenLine(fields.headline),
    standfirst: seenLine(fields.standfirst),
    bylines: seenLines(fields.bylines),
    datelinePlace: seenLine(fields.datelinePlace),
    datelineDate: fields.datelineDate,
    section: seenLine(fields.section),
    tags: seenLines(fields.tags),
    language: new Intl.Locale(fields.language).toString(),
  };
}

function seenLine(text: string): string {
  const line = printableLine(text);
  return isBlank(line) ? '' : line;
}

function seenLines(lines: readonly string[]): string[] {
  return lines.map(seenLine).filter((line) => line !== '');
}
