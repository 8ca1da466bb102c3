import type { MovedRange } from '../domain/ranges/range.ts';
import type { Locator, Passage } from '../domain/sources/passage.ts';
import type { ReadableBlock } from '../domain/sources/readable.ts';
import type { Csl, SourceKind, Standing } from '../domain/sources/source.ts';
import type { Agreement, SourceAgreement } from '../domain/sources/terms.ts';
import type { StoryFields, StoryStatus } from '../domain/story/fields.ts';
import type { AnnotationsImported, Fate } from './annotations.ts';
import type { LibraryImported } from './citing.ts';
import type { AppError } from './errors.ts';

/** What the window is told. Times are UTC milliseconds, ids UUIDv7, hashes SHA-256 in hexadecimal. */

export type StorySummary = {
  id: string;
  slug: string;
  headline: string;
  status: StoryStatus;
  words: number;
  updatedAt: number;
};

export type Story = {
  id: string;
  status: StoryStatus;
  fields: StoryFields;
  createdAt: number;
  updatedAt: number;
};

/**
 * A body as it stands: blocks as one JSON array, and the number of the last update that they hold. `ranges` says what the claims
 * of the story cover in it.
 */
export type OpenBody = { storyId: string; versionId: string; seq: number; blocks: string; ranges: readonly MovedRange[] };

export type BodyVersion = {
  id: string;
  seq: number;
  kind: 'auto' | 'named' | 'filed' | 'published' | 'restore';
  label: string;
  actor: string;
  at: number;
  words: number;
};

export type SourceSummary = {
  id: string;
  kind: SourceKind;
  csl: Csl;
  /** Whether it may be rested on; `standingReason` says why not, '' where it may. */
  standing: Standing;
  standingReason: string;
  addedAt: number;
  captures: number;
  latestCaptureId: string | null;
  /** Citations of it in the story asked about; 0 where none was. */
  citedHere: number;
  /** What was agreed for the source as a whole. Of a confidential one `csl` tells nothing but its kind. */
  agreement: SourceAgreement;
};

export type Capture = {
  id: string;
  sourceId: string;
  capturedAt: number;
  method: 'file' | 'typed' | 'web';
  fileName: string;
  mediaType: string;
  sha256: string;
  /** Bytes of the file as it was captured. */
  size: number;
  /** Whether there is a page to show in the isolated frame beside the readable text. */
  hasPage: boolean;
};

export type CaptureText = { capture: Capture; readable: ReadableBlock[]; language: string };

export type Source = SourceSummary & { captureList: Capture[] };

/** A passage that a citation cites. */
export type CitedItem = {
  id: string;
  storyId: string;
  sourceId: string;
  captureId: string;
  passage: Passage;
  locator: Locator | null;
  /** Words before and after it in the citation. */
  prefix: string;
  suffix: string;
  createdAt: number;
  fate: Fate;
  /** What holds for these words now: the strictest terms that they overlap. */
  agreement: Agreement;
  source: { title: string; site: string; kind: SourceKind; standing: Standing; standingReason: string };
};

/** What a mark in the copy stands for: the passage that gave it its id, and all of its passages in order. */
export type Citation = CitedItem & { items: CitedItem[] };

/** What became of one file, or page of the web, that was to be a source. */
export type SourceOutcome =
  | { kind: 'done'; fileName: string; sourceId: string; captureId: string; title: string }
  /** The same bytes, or the same canonical address: then it may be taken as a new capture of that source. */
  | { kind: 'already-here'; why: 'same-file' | 'same-address'; fileName: string; sourceId: string; captureId: string; title: string }
  | { kind: 'refused'; fileName: string; error: AppError };

/** What became of one file given to import. */
export type ImportOutcome =
  | SourceOutcome
  /** It describes sources, and is none. */
  | { kind: 'library'; fileName: string; imported: LibraryImported }
  /** It says what is marked in sources, and is none. */
  | { kind: 'annotations'; fileName: string; imported: AnnotationsImported };

/** The archive of a window. */
export type ArchiveState =
  | { kind: 'none' }
  | { kind: 'opening'; name: string; path: string }
  | { kind: 'open'; name: string; path: string; access: 'read-write' | 'read-only'; notice: AppError | null }
  | { kind: 'refused'; name: string; path: string; error: AppError };

export type RecentArchive = { path: string; name: string; openedAt: number };

/** A selection in the isolated frame, already looked for in the capture's readable text. */
export type FrameSelection = { captureId: string; passage: Passage; locator: Locator | null };

export type ExportOutcome =
  { kind: 'written'; path: string; bytes: number; notices: string[] } | { kind: 'cancelled' };
