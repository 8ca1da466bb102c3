import { z } from 'zod';
import type { CaptureFacts, CapturePartFacts } from '../../../contract/viewer.ts';
import { retrievalSchema } from '../../../domain/sources/retrieval.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from '../sources/refusals.ts';

/** How a capture came about and what it holds, for whoever has to judge it. */
export const getCaptureFacts: Handler<'captures.facts'> = (desk, { captureId }) => {
  const row = readRow(desk.archive, captureId);
  if (row === undefined) throw noSuchCapture();
  const { facts, retrieval, ...plain } = row;
  return {
    ...plain,
    ...said.parse(JSON.parse(facts)),
    parts: readParts(desk.archive, captureId),
    retrieval: retrieval === null ? null : retrievalSchema.parse(JSON.parse(retrieval)),
  };
};

/** What a file says of itself, whatever else it may say. What is written by hand says nothing. */
const said = z.object({
  published: z.string().default(''),
  updated: z.string().default(''),
  section: z.string().default(''),
  related: z.array(z.object({ title: z.string(), url: z.string() })).default([]),
  leadImage: z.object({ url: z.string(), caption: z.string(), credit: z.string(), alt: z.string() }).nullable().default(null),
  duration: z.number().nullable().default(null),
  pages: z.number().nullable().default(null),
  notices: z.array(z.string()).default([]),
});

type Row = Pick<CaptureFacts, 'captureId' | 'actor' | 'language' | 'pageSha256' | 'readableSha256'> & {
  facts: string;
  retrieval: string | null;
};

function readRow(archive: Archive, captureId: string): Row | undefined {
  return archive
    .statement(
      `SELECT id AS captureId, actor, language, page_sha256 AS pageSha256, readable_sha256 AS readableSha256, facts, retrieval
       FROM capture WHERE id = ?`,
    )
    .get(captureId) as Row | undefined;
}

function readParts(archive: Archive, captureId: string): CapturePartFacts[] {
  return archive
    .statement(
      `SELECT role, name, media_type AS mediaType, capture_part.sha256, size
       FROM capture_part JOIN blob ON blob.sha256 = capture_part.sha256
       WHERE capture_id = ? ORDER BY role, name`,
    )
    .all(captureId) as CapturePartFacts[];
}
