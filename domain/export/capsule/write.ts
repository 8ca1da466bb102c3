import { extractText, headText, type ExtractLine } from '../../audit/extract.ts';
import type { AuditHead } from '../../audit/chain.ts';
import { reportHtml } from '../report/html.ts';
import { recordJsonSchema, recordSchema } from '../report/record.ts';
import { reportWebAnnotations } from '../report/web-annotation.ts';
import { makeBag, utf8, type HashBytes } from './bag.ts';
import { captureFilePath, capturePagePath, captureTextPage, captureTextPath, harmlessPage, type CapsuleCapture } from './capture-page.ts';
import { indexPage } from './index-page.ts';
import { zipped } from './zip.ts';

export type CapsuleParts = {
  /** The record as JSON: these very bytes are what the log seals. */
  record: string;
  /** The story as a page. */
  article: string;
  captures: readonly CapsuleCapture[];
  audit: readonly ExtractLine[];
  /** The head of the log that vouches for all this; null where the archive can't be written to. */
  head: AuditHead | null;
  version: string;
};

/**
 * An evidence capsule: one ZIP archive in BagIt form (RFC 8493) that opens in a browser. Everything in it is static; captures are
 * there as text with the passages marked, as harmless pages, and byte for byte.
 * @throws where the record is none
 */
export function writeCapsule(parts: CapsuleParts, hash: HashBytes): Uint8Array {
  const record = recordSchema.parse(JSON.parse(parts.record));
  const here = new Set(parts.captures.map(({ id }) => id));
  const address = (captureId: string): string | undefined => (here.has(captureId) ? captureTextPath(captureId) : undefined);
  const files = new Map<string, Uint8Array>([
    ['index.html', utf8(indexPage(record, address))],
    ['article.html', utf8(parts.article)],
    ['report.html', utf8(reportHtml(record, address))],
    ['record.json', utf8(parts.record)],
    ['record.schema.json', utf8(`${JSON.stringify(recordJsonSchema(), null, 2)}\n`)],
    ['annotations.jsonld', utf8(reportWebAnnotations(record))],
    ['audit.jsonl', utf8(extractText(parts.audit))],
  ]);
  for (const capture of parts.captures) {
    files.set(captureTextPath(capture.id), utf8(captureTextPage(capture)));
    if (capture.page !== null) files.set(capturePagePath(capture.id), utf8(harmlessPage(capture.page)));
    files.set(captureFilePath(capture.sha256), capture.file);
  }
  const { story, madeAt, withheld } = record;
  const info = [
    ['Bag-Software-Agent', `Standfirst ${parts.version}`],
    ['Bagging-Date', madeAt.slice(0, 10)],
    ['External-Identifier', `urn:uuid:${story.id}`],
    ['External-Description', `Evidence for “${story.headline || story.slug}”; open data/index.html in a browser`],
    ['Internal-Sender-Description', withheld.sources === 0 ? 'Nothing was withheld' : `${withheld.sources} sources are masked or left out, as was agreed with them`],
    ...(parts.head === null ? [] : [[headLabel, headText(parts.head)] as const]),
  ] as const;
  return zipped(makeBag(files, info, hash), `standfirst-${story.id}`);
}

export const headLabel = 'Standfirst-Audit-Head';
