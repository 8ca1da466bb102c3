import type { Address, Attachment, Email, Mailbox } from 'postal-mime';
import type { ReadableBlock } from '../../sources/readable.ts';
import { property, cslFrom, titleOfFile } from '../csl.ts';
import { blocksOfDocument } from '../html/blocks.ts';
import { parsePage } from '../html/tree.ts';
import { safeDocument } from '../html/view.ts';
import { noFacts, type FileToRead, type Imported, type ImportedPart, type Progress } from '../imported.ts';
import { paragraphsOf } from '../text/read.ts';
import { readBy } from '../unreadable.ts';

/** More attachments than anybody sends. */
const mostAttachments = 500;

/** An e-mail as a program saved it (RFC 5322): who wrote to whom and when, its words, its attachments as they came. */
export async function readEmail({ fileName, bytes }: FileToRead, progress: Progress): Promise<Imported> {
  progress.tell('Reading the e-mail', 0, null);
  const { default: PostalMime } = await import('postal-mime');
  const email = await readBy(
    () => PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer', maxNestingDepth: 50 }),
    'The file is not a sound e-mail.',
  );
  progress.stopIfCancelled();
  const written = email.html === undefined ? undefined : parsePage(email.html).document;
  const words = written === undefined ? paragraphsOf((email.text ?? '').replace(/\r\n?/g, '\n')) : blocksOfDocument(written);
  const sent = dateOf(email.date);
  const from = mailboxes(email.from === undefined ? [] : [email.from]);
  return {
    sourceKind: 'email',
    mediaType: 'message/rfc822',
    readable: [...headOf(email), ...words],
    csl: cslFrom({
      type: 'personal_communication',
      title: property(email.subject),
      fileName: titleOfFile(fileName),
      authors: from.map(({ name, address }) => property(name) || property(address)),
      date: sent,
    }),
    language: '',
    facts: { ...noFacts, published: sent },
    page: written === undefined ? null : () => safeDocument(written),
    parts: partsOf(email.attachments),
  };
}

/** Who wrote to whom is evidence too, and can be quoted like the words. */
function headOf(email: Email): ReadableBlock[] {
  const lines: [label: string, text: string][] = [
    ['From', addressLine(email.from === undefined ? [] : [email.from])],
    ['To', addressLine(email.to)],
    ['Cc', addressLine(email.cc)],
    ['Date', property(email.headers.find(({ key }) => key === 'date')?.value ?? email.date)],
  ];
  const subject = property(email.subject);
  return [
    ...(subject === '' ? [] : [{ kind: 'heading' as const, text: subject }]),
    ...lines.filter(([, text]) => text !== '').map(([label, text]) => ({ kind: 'paragraph' as const, text: `${label}: ${text}` })),
  ];
}

function addressLine(addresses: readonly Address[] = []): string {
  return mailboxes(addresses)
    .slice(0, 200)
    .map(({ name, address }) => (name === '' ? property(address) : `${property(name)} <${property(address)}>`))
    .join(', ');
}

function mailboxes(addresses: readonly Address[]): Mailbox[] {
  return addresses.flatMap((address) => (address.group === undefined ? [address] : address.group));
}

/** The zone it was written in tells the sender's day; the library gives the moment. */
function dateOf(date: string | undefined): string {
  const moment = new Date(date ?? '');
  return Number.isNaN(moment.getTime()) ? '' : `${moment.toISOString().slice(0, 19)}Z`;
}

function partsOf(attachments: readonly Attachment[]): ImportedPart[] {
  const names = new Set<string>();
  return attachments.slice(0, mostAttachments).flatMap(({ filename, mimeType, content }, at): ImportedPart[] => {
    if (typeof content === 'string') return [];
    const name = unusedName(plainName(filename ?? '') || `attachment ${at + 1}`, names);
    names.add(name);
    return [{ role: 'attachment', name, mediaType: plainType(mimeType), bytes: new Uint8Array(content) }];
  });
}

/** Without folders, and without what no file system takes. */
function plainName(name: string): string {
  return property(name)
    .replace(/^.*[\\/]/, '')
    .replace(/[<>:"|?*]/g, '-')
    .slice(0, 200)
    .toWellFormed();
}

function unusedName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 2, candidate = name; ; number++) {
    if (!taken.has(candidate)) return candidate;
    candidate = name.replace(/(?=\.[^.]*$)|$/, ` (${number})`);
  }
}

function plainType(mediaType: string): string {
  return /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(mediaType) ? mediaType.toLowerCase() : 'application/octet-stream';
}
