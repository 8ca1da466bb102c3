import type { Csl, SourceKind } from '../sources/source.ts';
import type { ReadableBlock } from '../sources/readable.ts';
import type { LeadImage } from './html/metadata/finding.ts';
import type { RelatedLink } from './html/text/related.ts';

/** A file to be read, whole. */
export type FileToRead = {
  /** Its name without folders; may say what it is, but its content has the last word. */
  fileName: string;
  bytes: Uint8Array;
  /** Where on the web it came from, and the Content-Type it came with; '' where it comes from a computer. */
  url: string;
  contentType: string;
  /** What is said in a recording, where it lay beside it. */
  transcript: { fileName: string; bytes: Uint8Array } | null;
};

/** What a reader makes of a file, with nothing in it that could run or reach out. */
export type Imported = {
  sourceKind: SourceKind;
  mediaType: string;
  readable: ReadableBlock[];
  csl: Csl;
  /** A BCP 47 tag, or ''. */
  language: string;
  facts: Facts;
  /** Makes the self-contained page for the isolated frame, which takes as long as reading; null where the file can't be shown as one. */
  page: (() => string) | null;
  /** Files that were in the file. */
  parts: ImportedPart[];
};

export type ImportedPart = { role: 'attachment'; name: string; mediaType: string; bytes: Uint8Array };

/** What else a file says of itself; '' where it does not say it. */
export type Facts = {
  published: string;
  updated: string;
  section: string;
  related: RelatedLink[];
  leadImage?: LeadImage;
  /** How long a recording is, in milliseconds. */
  duration?: number;
  /** How many pages a document has. */
  pages?: number;
  /** What a person should know about how it was read, each a sentence. */
  notices?: string[];
};

export const noFacts: Facts = { published: '', updated: '', section: '', related: [] };

/** How far a reader has come; it ends, by what `stopIfCancelled` throws, once it is told to. */
export type Progress = {
  tell(step: string, done: number, total: number | null): void;
  stopIfCancelled(): void;
};

/**
 * Reads one kind of file.
 * @throws Unreadable where it can't be a source
 */
export type Reader = (file: FileToRead, progress: Progress) => Imported | Promise<Imported>;
