import { z } from 'zod';
import { annotationColourSchema } from '../domain/sources/annotation/annotation.ts';
import { passageSchema } from '../domain/sources/passage.ts';
import type { Retrieval } from '../domain/sources/retrieval.ts';
import type { CaptureFileName, PictureName } from './viewing.ts';

export * from './viewing.ts';

/** What crosses the bridge to show a capture: its parts and facts, finding and marking in the isolated frame. */

/** A file that belongs to a capture beside the captured file itself. */
export type CapturePartFacts = {
  role: 'screenshot' | 'response' | 'attachment';
  name: string;
  mediaType: string;
  sha256: string;
  /** In bytes. */
  size: number;
};

/** What the desk knows of how a capture came about, and what it holds. */
export type CaptureFacts = {
  captureId: string;
  actor: string;
  /** BCP 47; '' where it is not known. */
  language: string;
  /** Of the page shown in the isolated frame; null where there is none. */
  pageSha256: string | null;
  readableSha256: string;
  parts: CapturePartFacts[];
  /** What the file says of itself; '' where it does not say it. */
  published: string;
  updated: string;
  section: string;
  related: { title: string; url: string }[];
  /** The picture that goes with it; '' for what is not said of it. */
  leadImage: { url: string; caption: string; credit: string; alt: string } | null;
  /** How long a recording is, in milliseconds; null where it is none, or does not tell. */
  duration: number | null;
  /** How many pages a document has; null where it has none. */
  pages: number | null;
  /** What a person should know about how the file was read, each a sentence. */
  notices: string[];
  retrieval: Retrieval | null;
};

/** How many places words were found at, and which of them is shown, from 1; 0 where there is none. */
export type Found = { at: number; of: number };

export const findStepSchema = z.enum(['first', 'next', 'previous']);
export type FindStep = z.infer<typeof findStepSchema>;

/** Sizes at which a source is shown, 1 being its own. */
export const sourceZoomSchema = z.number().min(0.25).max(5);

/** What may be put on the clipboard: plain text, and the same as HTML. */
export const clippingSchema = z.strictObject({ text: z.string().max(100_000), html: z.string().max(400_000) });

/** Which of a capture's files is meant: the captured file itself, or one of its parts. */
export const captureFileSchema = z.strictObject({
  captureId: z.uuid(),
  part: z.strictObject({ role: z.enum(['screenshot', 'response', 'attachment']), name: z.string().min(1).max(1024) }).nullable(),
});

const pictureNameSchema = z.strictObject({ picture: z.string().regex(/^[0-9a-f]{64}$/) });

/** Whatever the window may ask for at an address of its own: a file of a capture, or a picture of the copy. */
export const servedFileSchema = z.union([captureFileSchema, pictureNameSchema]);

/** The file that the end of a `captureFileAddress` or a `pictureAddress` names; undefined where it names none. */
export function servedFileOf(path: string): CaptureFileName | PictureName | undefined {
  const [kind, sha256, ...rest] = path.split('/');
  if (kind !== 'picture') return captureFileOf(path);
  const read = pictureNameSchema.safeParse({ picture: sha256 });
  return read.success && rest.length === 0 ? read.data : undefined;
}

/** The file that the end of a `captureFileAddress` names; undefined where it names none. */
export function captureFileOf(path: string): CaptureFileName | undefined {
  const [captureId, role, name, ...more] = path.split('/');
  if (more.length > 0) return undefined;
  const part = role === 'file' && name === undefined ? null : { role, name: decoded(name) };
  const read = captureFileSchema.safeParse({ captureId, part });
  return read.success ? read.data : undefined;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Passages painted in the isolated frame, each in a colour of an annotation. */
export const paintedSchema = z.array(z.strictObject({ passage: passageSchema, colour: annotationColourSchema })).max(5000);
export type Painted = z.infer<typeof paintedSchema>;
