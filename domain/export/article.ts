import { publishedCsl, publishedPassage } from '../citing/published.ts';
import { unmarked, type RichText } from '../citing/rich-text.ts';
import type { CitationForm } from '../citing/style.ts';
import type { Locator, Passage } from '../sources/passage.ts';
import { isoDateText, nameText, type Csl, type SourceKind } from '../sources/source.ts';
import { mayBeNamed, type SourceAgreement } from '../sources/terms.ts';
import { directionOf, type StoryFields } from '../story/fields.ts';
import { footnotesOf, picturesOf, type Body } from '../story/body.ts';
import { webAddress } from '../web-address.ts';
import { contentOfBody } from './content-of-body.ts';
import type { ContentBlock, Reference } from './content.ts';
import { besidePictures, type PictureFile, type PlacedPicture } from './pictures.ts';
import type { Release } from './release.ts';
import { balanceDirections, isBlank, printable, printableLine } from './printable.ts';
import { wordsFor } from './words.ts';

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
  /** The files of the pictures in the copy, by their SHA-256. */
  pictures: ReadonlyMap<string, PlacedPicture>;
  /** How citations show: as raised numbers of notes, as links, or in words within the text. */
  form: CitationForm;
  notes: Note[];
  /** What was cited, where the style lists it. */
  bibliography: RichText[][];
  /** Citations in the copy that the archive does not hold; they have no note. */
  lostCitations: string[];
  /** Pictures of the copy that the archive does not hold, by their SHA-256. */
  lostPictures: string[];
  /** Citations of nothing but words that may not be published (any more); they have no note either. */
  withheldCitations: string[];
  /** What was verified of it, in the order of the copy, as far as it may be told. */
  known: KnownClaim[];
  /** What the gate said; null where nobody asked it. */
  release: Release | null;
};

/** A claim of the copy that somebody has verified, and what it rests on. */
export type KnownClaim = { words: string; checkedAt: number; evidence: NoteItem[] };

/** What stands behind one citation, or what a footnote says: that has words and no items. */
export type Note = {
  kind: 'citation' | 'footnote';
  /** From 1, by first appearance; its place among all notes. Where citations have no notes, footnotes are numbered before them. */
  number: number;
  /** How often the copy refers to it; 1 at the least. */
  references: number;
  /** The citation in the words of a style; empty where the format finds its own. */
  words: RichText[];
  items: NoteItem[];
};

export type NoteItem = {
  source: NoteSource;
  /** The words cited, as the source has them; '' where they may not be printed. */
  passage: string;
  locator: Locator | null;
  prefix: string;
  suffix: string;
  /** When the capture that holds the passage was made; null where that may not be told. */
  accessedAt: number | null;
};

export type NoteSource = {
  id: string;
  kind: SourceKind;
  /** Whether it is described by its own name; else its only author is the agreed attribution. */
  isNamed: boolean;
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

/** A cited passage as an archive holds it, with what was agreed about it. Nothing is masked. */
export type CitedPassage = {
  source: { id: string; kind: SourceKind; csl: Csl };
  agreement: SourceAgreement;
  passage: Passage;
  locator: Locator | null;
  prefix: string;
  suffix: string;
  capturedAt: number;
};

/** Citations as a style prints them, by id. */
export type StyledCitations = { form: CitationForm; words: ReadonlyMap<string, RichText[]>; bibliography: RichText[][] };

export type ArticleParts = {
  story: { id: string; fields: StoryFields; createdAt: number; updatedAt: number };
  body: Body;
  /** What each citation cites, by its id; nothing where none of it may be cited. */
  citations: ReadonlyMap<string, CitedPassage[]>;
  styled: StyledCitations;
  publishedAt: number | null;
  url: string | null;
  timeZone: string;
  /** Claims that are verified as the copy stands, each with evidence that may be told of. */
  known?: readonly { words: string; checkedAt: number; evidence: readonly CitedPassage[] }[];
  release?: Release;
  /** The files of the pictures in the copy, by their SHA-256. */
  pictures?: ReadonlyMap<string, PictureFile>;
};

/** Numbers the citations by first appearance; one cited twice is one note with two references. */
export function buildArticle({ story, body, citations, styled, publishedAt, url, timeZone, known, release, pictures = new Map() }: ArticleParts): Article {
  const notes = new Map<string, Note>();
  const lostCitations = new Set<string>();
  const withheldCitations = new Set<string>();
  const { unnamed } = wordsFor(story.fields.language).words;

  // Footnotes are numbered among the notes of citations where those are printed, else alone.
  const numbersFootnotesAlone = styled.form !== 'note';
  const footnotes: Note[] = [];
  const written = footnotesOf(body).map(seenLine).filter((words) => words !== '').length;
  const numberOf = (kind: Note['kind']): number => {
    if (!numbersFootnotesAlone) return notes.size + footnotes.length + 1;
    return kind === 'footnote' ? footnotes.length + 1 : written + notes.size + 1;
  };

  const note = (words: string): Reference | undefined => {
    const line = seenLine(words);
    if (line === '') return undefined;
    const number = numberOf('footnote');
    footnotes.push({ kind: 'footnote', number, references: 1, words: [unmarked(line)], items: [] });
    return { type: 'reference', note: number, appearance: 1 };
  };

  const cite = (citationId: string): Reference | undefined => {
    const cited = citations.get(citationId);
    if (cited === undefined || cited.length === 0) {
      (cited === undefined ? lostCitations : withheldCitations).add(citationId);
      return undefined;
    }
    const found = notes.get(citationId) ?? {
      kind: 'citation' as const,
      number: numberOf('citation'),
      references: 0,
      words: printableRuns(styled.words.get(citationId) ?? []),
      items: cited.map((passage) => itemOf(passage, unnamed)),
    };
    notes.set(citationId, found);
    found.references++;
    return { type: 'reference', note: found.number, appearance: found.references };
  };

  const fields = printableFields(story.fields);
  const direction = directionOf(fields.language);
  const shown = new Set(picturesOf(body).map(({ sha256 }) => sha256));
  const content = contentOfBody(body, { direction, cite, note, hasPicture: (sha256) => pictures.has(sha256) });
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
    pictures: besidePictures(new Map([...pictures].filter(([sha256]) => shown.has(sha256)))),
    form: styled.form,
    notes: [...notes.values(), ...footnotes].toSorted((one, other) => one.number - other.number),
    bibliography: styled.bibliography.map(printableRuns),
    lostCitations: [...lostCitations],
    lostPictures: [...shown].filter((sha256) => !pictures.has(sha256)),
    withheldCitations: [...withheldCitations],
    known: (known ?? []).map(({ words, checkedAt, evidence }) => ({
      words: seenLine(words),
      checkedAt,
      evidence: evidence.map((passage) => itemOf(passage, unnamed)),
    })),
    release: release ?? null,
  };
}

function itemOf(cited: CitedPassage, unnamed: string): NoteItem {
  const { id, kind } = cited.source;
  const { agreement, locator } = cited;
  const csl = publishedCsl(cited.source.csl, agreement, unnamed);
  return {
    source: {
      id,
      kind,
      isNamed: mayBeNamed(agreement),
      title: seenLine(csl.title),
      authors: seenLines(csl.author.map(nameText)),
      outlet: seenLine(csl['container-title'] ?? csl.publisher ?? ''),
      issued: csl.issued === undefined ? '' : isoDateText(csl.issued),
      language: csl.language ?? '',
      url: webAddress(csl.URL ?? '') ?? null,
    },
    passage: printable(publishedPassage(cited.passage.exact, cited.source.csl, agreement)).trim(),
    locator: locator === null || agreement.confidential ? null : { ...locator, value: printableLine(locator.value) },
    prefix: seenLine(cited.prefix),
    suffix: seenLine(cited.suffix),
    accessedAt: agreement.confidential ? null : cited.capturedAt,
  };
}

function printableRuns(runs: readonly RichText[]): RichText[] {
  // White space between runs is theirs, so it is kept at their edges.
  const text = (run: RichText): string => balanceDirections(printable(run.text).replace(/\s+/g, ' '));
  return runs.map((run) => ({ ...run, text: text(run) })).filter((run) => run.text !== '');
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
