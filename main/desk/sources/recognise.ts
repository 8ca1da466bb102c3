import { Refusal } from '../../../contract/errors.ts';
import { largestImport } from '../../../contract/commands.ts';
import { decodeHtml } from '../../../domain/import/html/decode.ts';

/** Files of other kinds that people try first, by how they begin. */
const signatures: readonly (readonly [begin: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\x03\x04', 'a document or an archive of several files'],
  ['\x1f\x8b', 'compressed'],
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['RIFF', 'a picture or a sound'],
  ['\xd0\xcf\x11\xe0', 'an old Office document'],
  ['SQLite format 3', 'a database'],
];

/** How far into a file one looks to see what it is. */
const looked = 64 * 1024;

const tags =
  /<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h[1-6]|table|ul|ol|a|span|br|img)\b[^<]*>/i;

/**
 * The text of a file that can be taken for a page.
 * @throws Refusal: empty, too large, of another kind, or without any markup
 */
export function htmlOf(bytes: Uint8Array): string {
  if (bytes.byteLength === 0) throw unreadable('The file is empty.');
  if (bytes.byteLength > largestImport) throw tooLarge();
  const begin = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const other = signatures.find(([signature]) => begin.startsWith(signature));
  if (other !== undefined) throw notAPage(`The file is ${other[1]}, not a saved web page.`);
  const html = decodeHtml(bytes);
  // Decoded first: UTF-16 is full of zero bytes and yet text.
  if (html.slice(0, looked).includes('\0')) throw notAPage('The file holds binary data, not a web page.');
  if (!tags.test(html)) throw notAPage('The file is not a web page: it has no HTML in it.');
  return html;
}

export function tooLarge(): Refusal {
  return new Refusal('too-large', {
    happened: `The file is larger than ${largestImport / 1024 / 1024} MB.`,
    next: 'Save the page again without its videos and other large parts.',
  });
}

function notAPage(happened: string): Refusal {
  return unreadable(happened, 'Save the page from a browser as “Web page, HTML only”, and import that file.');
}

export function unreadable(happened: string, next = ''): Refusal {
  return new Refusal('unreadable-file', { happened, next });
}
