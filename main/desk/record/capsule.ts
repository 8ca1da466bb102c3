import { join, resolve } from 'node:path';
import { Refusal } from '../../../contract/errors.ts';
import { version } from '../../../contract/version.ts';
import { extractOf, type ExtractLine } from '../../../domain/audit/extract.ts';
import type { AuditEntry, AuditHead } from '../../../domain/audit/chain.ts';
import { holdsName, namesOf } from '../../../domain/citing/published.ts';
import type { CapsuleCapture } from '../../../domain/export/capsule/capture-page.ts';
import { capsuleAct } from '../../../domain/export/capsule/act.ts';
import { exportFileName } from '../../../domain/export/file-name.ts';
import { recordSchema, type VerificationRecord } from '../../../domain/export/report/record.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import type { Archive } from '../../archive/archive.ts';
import { sha256 } from '../../archive/hash.ts';
import { readLog } from '../audit/store.ts';
import { writeWhole } from '../export/commands.ts';
import { gatherArticle } from '../export/gather.ts';
import type { Handler } from '../handlers.ts';
import { readCapture, readCaptureBytes, readReadable } from '../sources/store.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { readUnnamed } from './gather.ts';

/** As much as can be read back: see `domain/import/zip`. */
const largestCapsule = 240 * 1024 * 1024;

/** Writes a sealed record with everything that it rests on, but for what is not to leave the desk. */
export const writeCapsuleFile: Handler<'capsule.write'> = async (desk, { record: text, head, to }, work) => {
  const { writeCapsule } = await import('../../../domain/export/capsule/write.ts');
  const { renderHtml } = await import('../../../domain/export/html/render.ts');
  const record = recordSchema.parse(JSON.parse(text));
  const captures = capturesOf(desk.archive, record);
  work.stopIfCancelled();
  const size = captures.reduce((sum, { file, page }) => sum + file.byteLength + (page?.length ?? 0), 0);
  if (size > largestCapsule) throw tooLarge();
  const article = renderHtml(await gatherArticle(desk, record.story.id));
  const audit = auditOf(desk.archive, record, head);
  const bytes = writeCapsule({ record: text, article, captures, audit, head, version }, sha256);
  work.stopIfCancelled();
  const path = resolve(to.kind === 'file' ? to.path : join(to.path, capsuleFileName(record.story)));
  writeWhole(path, bytes, to.kind === 'folder' ? to.path : undefined);
  return { path, bytes: bytes.byteLength, notices: noticesOf(record, head) };
};

export const suggestCapsuleName: Handler<'capsule.suggestName'> = (desk, { storyId }) => ({ fileName: capsuleFileName(storyOrRefuse(desk, storyId).fields) });

function capsuleFileName(story: { slug: string; headline: string }): string {
  return exportFileName(story, 'capsule.zip');
}

function capturesOf(archive: Archive, { claims }: VerificationRecord): CapsuleCapture[] {
  const passages = new Map<string, { start: number; end: number }[]>();
  const described = new Map<string, { title: string; url: string | null }>();
  for (const { capture, position, source } of claims.flatMap(({ evidence }) => evidence)) {
    if (capture === null) continue;
    const marked = passages.get(capture.id) ?? [];
    passages.set(capture.id, position === null ? marked : [...marked, position]);
    described.set(capture.id, { title: source.title, url: source.url });
  }
  return [...passages].flatMap(([id, marked]) => {
    const capture = readCapture(archive, id);
    const file = readCaptureBytes(archive, id, 'file');
    if (capture === undefined || file === undefined) return [];
    const page = readCaptureBytes(archive, id, 'page');
    const { readable, language } = readReadable(archive, id) ?? { readable: [], language: '' };
    return [
      {
        id,
        title: described.get(id)?.title ?? '',
        url: described.get(id)?.url ?? null,
        at: new Date(capture.capturedAt).toISOString(),
        language,
        text: readableText(readable),
        passages: marked,
        page: page === undefined ? null : Buffer.from(page).toString('utf8'),
        file,
        sha256: capture.sha256,
        mediaType: capture.mediaType,
      },
    ];
  });
}

/** What the log says of the story and of nothing else, up to the entry that seals the record. */
function auditOf(archive: Archive, record: VerificationRecord, head: AuditHead | null): ExtractLine[] {
  const about = [record.story.id, ...record.claims.map(({ id }) => id)];
  const unnamed = readUnnamed(archive);
  const captures = archive.statement('SELECT id FROM capture WHERE source_id = ?').pluck();
  const secrets = [...unnamed.map(({ id }) => id), ...unnamed.flatMap(({ id }) => captures.all(id) as string[])];
  const names = unnamed.flatMap(({ csl }) => namesOf(csl));
  const masked = record.claims.flatMap(({ evidence }) => evidence.filter(({ withheld }) => withheld !== 'nothing').map(({ id }) => id));
  const mayBeTold = ({ data, what }: AuditEntry): boolean => {
    const text = JSON.stringify(data);
    if (!about.some((id) => text.includes(id))) return false;
    return what === capsuleAct || !([...secrets, ...masked].some((id) => text.includes(id)) || names.some((name) => holdsName(text, name)));
  };
  return extractOf(upTo(readLog(archive), head), mayBeTold);
}

function* upTo(log: Iterable<AuditEntry>, head: AuditHead | null): Generator<AuditEntry> {
  for (const entry of log) {
    yield entry;
    if (entry.seq === head?.seq) return;
  }
}

function noticesOf({ withheld }: VerificationRecord, head: AuditHead | null): string[] {
  return [
    ...(withheld.sources === 0 ? [] : [`${withheld.sources === 1 ? '1 source is' : `${withheld.sources} sources are`} masked in it, as was agreed; the capsule says so.`]),
    ...(head === null ? ['This archive can’t be written to, so its log does not vouch for the capsule.'] : []),
  ];
}

function tooLarge(): Refusal {
  return new Refusal('too-large', {
    happened: 'The files that this story rests on come to more than a capsule can hold.',
    kept: 'Nothing was written.',
    next: 'Take recordings and large documents out of the evidence, or hand them over beside a report.',
  });
}
