import { endingOf } from './ending.ts';
import { decodeText } from './text/decode.ts';
import { looksLikeMhtml } from './mhtml/page.ts';
import { looksLikePdf } from './pdf/begins.ts';
import { looksLikeTranscript } from './recording/transcript.ts';
import { Unreadable } from './unreadable.ts';
import { locked, zipEntries } from './zip/contents.ts';

/** The kinds of files that can become a source. */
export const fileKinds = ['html', 'mhtml', 'pdf', 'docx', 'markdown', 'text', 'picture', 'recording', 'transcript', 'email'] as const;
export type FileKind = (typeof fileKinds)[number];

export type Recognised = {
  kind: FileKind;
  mediaType: string;
  /** What the file is, in words, where its name says that it is something else. */
  notice: string | null;
};

/** How far into a file one looks to see what it is. */
const looked = 64 * 1024;

/** How files begin that are known by their first bytes, as Latin-1. `offset` where they do not begin at once. */
type Signature = { begin: string; offset?: number; is: { kind: FileKind; mediaType: string } | { refused: string; next?: string } };

const saveAs = (format: string): string => `Open it in its program, save it as ${format}, and import that file.`;
const unpack = 'Unpack it, and import the files in it.';

const signatures: readonly Signature[] = [
  { begin: '\x89PNG\r\n\x1a\n', is: { kind: 'picture', mediaType: 'image/png' } },
  { begin: 'GIF87a', is: { kind: 'picture', mediaType: 'image/gif' } },
  { begin: 'GIF89a', is: { kind: 'picture', mediaType: 'image/gif' } },
  { begin: '\xff\xd8\xff', is: { kind: 'picture', mediaType: 'image/jpeg' } },
  { begin: 'II*\0', is: { kind: 'picture', mediaType: 'image/tiff' } },
  { begin: 'MM\0*', is: { kind: 'picture', mediaType: 'image/tiff' } },
  { begin: 'WEBP', offset: 8, is: { kind: 'picture', mediaType: 'image/webp' } },
  { begin: 'WAVE', offset: 8, is: { kind: 'recording', mediaType: 'audio/wav' } },
  { begin: 'AVI ', offset: 8, is: { refused: 'The file is a film, and only its sound could be quoted.', next: saveAs('an MP3 or MP4 file') } },
  { begin: 'ftypheic', offset: 4, is: { kind: 'picture', mediaType: 'image/heic' } },
  { begin: 'ftypheix', offset: 4, is: { kind: 'picture', mediaType: 'image/heic' } },
  { begin: 'ftypmif1', offset: 4, is: { kind: 'picture', mediaType: 'image/heic' } },
  { begin: 'ftypavif', offset: 4, is: { kind: 'picture', mediaType: 'image/avif' } },
  { begin: 'ftyp', offset: 4, is: { kind: 'recording', mediaType: 'audio/mp4' } },
  { begin: 'ID3', is: { kind: 'recording', mediaType: 'audio/mpeg' } },
  { begin: '\xff\xfb', is: { kind: 'recording', mediaType: 'audio/mpeg' } },
  { begin: '\xff\xf3', is: { kind: 'recording', mediaType: 'audio/mpeg' } },
  { begin: '\xff\xf2', is: { kind: 'recording', mediaType: 'audio/mpeg' } },
  { begin: '\xff\xf1', is: { kind: 'recording', mediaType: 'audio/aac' } },
  { begin: '\xff\xf9', is: { kind: 'recording', mediaType: 'audio/aac' } },
  { begin: 'OggS', is: { kind: 'recording', mediaType: 'audio/ogg' } },
  { begin: 'fLaC', is: { kind: 'recording', mediaType: 'audio/flac' } },
  { begin: '\x1a\x45\xdf\xa3', is: { kind: 'recording', mediaType: 'audio/webm' } },
  { begin: 'BM', is: { refused: 'The file is a picture of a kind (BMP) that can’t be kept as a source.', next: saveAs('PNG') } },
  { begin: '\x1f\x8b', is: { refused: 'The file is compressed.', next: unpack } },
  { begin: 'BZh', is: { refused: 'The file is compressed.', next: unpack } },
  { begin: '\xfd7zXZ\0', is: { refused: 'The file is compressed.', next: unpack } },
  { begin: '7z\xbc\xaf\x27\x1c', is: { refused: 'The file is an archive of several files.', next: unpack } },
  { begin: 'Rar!', is: { refused: 'The file is an archive of several files.', next: unpack } },
  { begin: 'PK\x05\x06', is: { refused: 'The file is an archive without a file in it.' } },
  { begin: 'SQLite format 3', is: { refused: 'The file is a database.', next: 'Export what matters from it as text, and import that.' } },
  { begin: '{\\rtf', is: { refused: 'The file is a rich text (RTF).', next: saveAs('a Word document (.docx)') } },
  { begin: 'MZ', is: { refused: 'The file is a program.' } },
  { begin: '\x7fELF', is: { refused: 'The file is a program.' } },
];

/**
 * What a file is, by its content: how it begins, then how it is built; its name decides only where the content leaves
 * it open, as between Markdown and plain text.
 * @throws Unreadable where it is nothing that can be a source
 */
export function recognise(fileName: string, bytes: Uint8Array): Recognised {
  if (bytes.byteLength === 0) throw new Unreadable('The file is empty.');
  const begin = latin1(bytes.subarray(0, 4096));
  const found = fromBytes(begin, bytes) ?? fromText(fileName, bytes);
  return { ...found, notice: noticeOf(fileName, found.kind, found.mediaType) };
}

type Found = { kind: FileKind; mediaType: string };

function fromBytes(begin: string, bytes: Uint8Array): Found | undefined {
  if (looksLikePdf(begin)) return { kind: 'pdf', mediaType: 'application/pdf' };
  if (begin.startsWith('PK\x03\x04')) return fromZip(bytes);
  if (begin.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw oldOffice(bytes);
  for (const { begin: signature, offset = 0, is } of signatures) {
    if (!begin.startsWith(signature, offset)) continue;
    // Two letters are little to go by: a text may begin with them.
    if (signature.length === 2 && /^[\x20-\x7e\s]{2,}$/.test(begin.slice(0, 64))) continue;
    if ('refused' in is) throw new Unreadable(is.refused, is.next);
    return is;
  }
  return undefined;
}

function fromZip(bytes: Uint8Array): Found {
  const entries = zipEntries(bytes);
  const has = (pattern: RegExp): boolean => entries.some(({ name }) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/)) return { kind: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' };
  if (has(/^xl\/workbook/)) throw new Unreadable('The file is an Excel workbook.', saveAs('a PDF, or as CSV'));
  if (has(/^ppt\/presentation/)) throw new Unreadable('The file is a PowerPoint presentation.', saveAs('a PDF'));
  if (has(/^META-INF\/container\.xml$/)) throw new Unreadable('The file is an e-book.', 'Save the chapter that matters as a web page or a PDF, and import that.');
  if (has(/^content\.xml$/)) throw new Unreadable('The file is an OpenDocument file.', saveAs('a Word document (.docx) or a PDF'));
  if (entries.some(({ encrypted }) => encrypted)) throw locked();
  throw new Unreadable('The file is an archive of several files.', unpack);
}

/** Word wraps a document with a password into a file of its old kind, with this name in it. */
function oldOffice(bytes: Uint8Array): Unreadable {
  const isLocked = latin1(bytes.subarray(0, looked)).includes(Array.from('EncryptedPackage').join('\0'));
  return isLocked ? locked() : new Unreadable('The file is an old Office document.', saveAs('a Word document (.docx) or a PDF'));
}

/** Tags that a page begins with, or has at the beginning of its words. */
const pageTag = /<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h[1-6]|table|ul|ol|a|span|br|img)\b[^<]*>/i;
const beginsAsPage = /^\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--(?:(?!-->)[^]){0,20000}-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i;
const beginsAsDrawing = /^\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--(?:(?!-->)[^]){0,20000}-->\s*|<!doctype\s+svg[^>]{0,500}>\s*)*<svg\b/i;

function fromText(fileName: string, bytes: Uint8Array): Found {
  const sample = decodeText(bytes.subarray(0, looked));
  if (isBinary(sample)) throw new Unreadable('The file holds binary data of no kind that can be a source.');
  if (sample.trim() === '' && bytes.byteLength < looked) throw new Unreadable('The file has no words in it.');
  const ending = endingOf(fileName);
  if (looksLikeMhtml(sample)) return { kind: 'mhtml', mediaType: 'multipart/related' };
  if (beginsAsDrawing.test(sample))
    throw new Unreadable('The file is a drawing (SVG), which may hold programs.', saveAs('PNG'));
  if (beginsAsPage.test(sample)) return page;
  if (looksLikeTranscript(sample)) return { kind: 'transcript', mediaType: 'text/vtt' };
  if (looksLikeEmail(sample)) return { kind: 'email', mediaType: 'message/rfc822' };
  if (/^(?:md|markdown|mdown|mkd)$/.test(ending)) return { kind: 'markdown', mediaType: 'text/markdown' };
  const isNamedText = /^(?:txt|text|log|csv|tsv|asc|json|tex|srt|vtt)$/.test(ending);
  return !isNamedText && pageTag.test(sample) ? page : { kind: 'text', mediaType: 'text/plain' };
}

const page: Found = { kind: 'html', mediaType: 'text/html' };

/** Text has line ends and tabs, and no other control character to speak of. */
function isBinary(sample: string): boolean {
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)?.length ?? 0;
  return sample.includes('\0') || controls > sample.length / 20;
}

/** A header block with names that only letters have. */
function looksLikeEmail(sample: string): boolean {
  const head = /^(?:From [^\n]{1,200}\n)?(?:[\w-]{1,80}:[^\n]{0,10000}\n(?:[ \t][^\n]{0,10000}\n){0,1000}){2,500}/.exec(sample)?.[0];
  if (head === undefined) return false;
  const names = ['From', 'To', 'Date', 'Subject', 'Received', 'Message-ID', 'MIME-Version', 'Return-Path', 'Delivered-To'];
  return names.filter((name) => new RegExp(`^${name}:`, 'im').test(head)).length >= 3;
}

/** The endings that files of each kind go by, and what each kind is called. */
const known: Record<FileKind, { endings: RegExp; called: string }> = {
  html: { endings: /^x?html?$|^php$|^aspx?$/, called: 'a web page' },
  mhtml: { endings: /^mht(?:ml)?$/, called: 'a web archive (MHTML)' },
  pdf: { endings: /^pdf$/, called: 'a PDF' },
  docx: { endings: /^do[ct][xm]$/, called: 'a Word document' },
  markdown: { endings: /^(?:md|markdown|mdown|mkd)$/, called: 'Markdown' },
  text: { endings: /^(?!.)|^(?:txt|text|log|csv|tsv|asc|json|tex|xml|ya?ml|ini|srt|vtt)$/, called: 'plain text' },
  picture: { endings: /^(?:jpe?g|jfif|png|gif|webp|tiff?|hei[cf]|avif)$/, called: 'a picture' },
  recording: { endings: /^(?:mp3|m4[abv]|mp4|mov|wav|wave|og[ga]|opus|flac|aac|webm|mkv|mka)$/, called: 'a recording' },
  transcript: { endings: /^(?:vtt|srt|txt)$/, called: 'a transcript with times' },
  email: { endings: /^(?:eml|emlx|msg|txt)$/, called: 'an e-mail' },
};

function noticeOf(fileName: string, kind: FileKind, mediaType: string): string | null {
  const ending = endingOf(fileName);
  const isOther = Object.values(known).some(({ endings }) => ending !== '' && endings.test(ending)) && !known[kind].endings.test(ending);
  const wrongPicture = kind === 'picture' && !isOther && ending !== '' && !pictureEndings(mediaType).test(ending);
  if (wrongPicture) return `The file is named “.${ending}”, but is ${mediaType.replace('image/', '').toUpperCase()}. It was read as that.`;
  return isOther ? `The file is named “.${ending}”, but is ${known[kind].called}. It was read as that.` : null;
}

function pictureEndings(mediaType: string): RegExp {
  switch (mediaType) {
    case 'image/jpeg':
      return /^(?:jpe?g|jfif)$/;
    case 'image/tiff':
      return /^tiff?$/;
    case 'image/heic':
      return /^hei[cf]$/;
    default:
      return new RegExp(`^${mediaType.replace('image/', '')}$`);
  }
}

/** One letter a byte. The platform's `latin1` is another encoding: windows-1252. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
