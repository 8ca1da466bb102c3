import { mediaTypeOf, readHeaders, typeParameter, type Headers } from './headers.ts';
import { decodeTransfer } from './transfer.ts';

/** The platform's decoder, of which this needs only a little. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** One file inside a web archive. */
export type MhtmlPart = {
  /** In lower case, without parameters. */
  mediaType: string;
  /** Content-Type with its parameters. */
  contentType: string;
  /** The address that it was loaded from; '' where the archive does not say. */
  location: string;
  /** Without its angle brackets; '' where it has none. */
  contentId: string;
  /** The file itself. Decoded anew at each call. */
  bytes(): Uint8Array;
};

export type MhtmlParts =
  | { kind: 'parts'; headers: Headers; parts: readonly MhtmlPart[] }
  /** It does not begin as a message with several parts does. */
  | { kind: 'not-mhtml' }
  | { kind: 'too-many-parts' };

/** More than any saved page holds: Chromium loads no more than a few thousand files for one. */
const maxParts = 10_000;
/** A page has its files side by side; some programs wrap them once more. */
const maxDepth = 4;

/**
 * Reads a web archive (RFC 2557: `multipart/related`, each file with its address).
 * No package that was tried keeps Content-Location, or reads 64 MB in time that grows only with the length, so the few
 * rules that archives use are read here: headers, boundaries, base64 and quoted-printable.
 */
export function mhtmlParts(bytes: Uint8Array): MhtmlParts {
  // One letter a byte: places in the text are places in the bytes.
  const text = new TextDecoder('windows-1252').decode(bytes);
  const headers = headersAt(text, 0);
  const boundary = multipartBoundary(headers.headers);
  if (boundary === undefined) return { kind: 'not-mhtml' };
  const parts: MhtmlPart[] = [];
  const whole: Message = { bytes, text };
  const complete = collect(whole, boundary, { start: headers.end, end: text.length }, 0, parts);
  return complete ? { kind: 'parts', headers: headers.headers, parts } : { kind: 'too-many-parts' };
}

type Message = { bytes: Uint8Array; text: string };
type Range = { start: number; end: number };

/** Whether all parts could be taken. */
function collect(message: Message, boundary: string, range: Range, depth: number, parts: MhtmlPart[]): boolean {
  for (const piece of pieces(message.text, boundary, range)) {
    const { headers, end: start } = headersAt(message.text, piece.start, piece.end);
    const inner = multipartBoundary(headers);
    if (inner !== undefined && depth < maxDepth) {
      if (!collect(message, inner, { start, end: piece.end }, depth + 1, parts)) return false;
      continue;
    }
    if (parts.length === maxParts) return false;
    parts.push(partOf(message, headers, { start, end: piece.end }));
  }
  return true;
}

/** What stands between the lines that begin with the boundary; the last may lack its end, as in a file cut short. */
function* pieces(text: string, boundary: string, { start, end }: Range): Generator<Range> {
  const line = `--${boundary}`;
  let open: number | undefined;
  for (let at = lineStartingWith(text, line, start, end); at !== undefined; at = lineStartingWith(text, line, at + line.length, end)) {
    if (open !== undefined) yield { start: open, end: withoutLineEnd(text, open, at) };
    const after = at + line.length;
    if (text.startsWith('--', after)) return;
    const lineEnd = text.indexOf('\n', after);
    open = lineEnd < 0 || lineEnd > end ? end : lineEnd + 1;
  }
  if (open !== undefined && open < end) yield { start: open, end };
}

function lineStartingWith(text: string, line: string, from: number, end: number): number | undefined {
  for (let at = text.indexOf(line, from); at >= 0 && at < end; at = text.indexOf(line, at + line.length)) {
    const after = text.charAt(at + line.length);
    const startsLine = at === 0 || text.charAt(at - 1) === '\n';
    // A longer boundary may begin as this one does.
    if (startsLine && (after === '' || /[\s-]/.test(after))) return at;
  }
  return undefined;
}

/** The line end before a boundary belongs to the boundary. */
function withoutLineEnd(text: string, start: number, end: number): number {
  const lineEnd = text.startsWith('\r\n', end - 2) ? 2 : 1;
  return Math.max(start, end - lineEnd);
}

/** Longer than any real header block. */
const maxHeaders = 64 * 1024;

function headersAt(text: string, start: number, limit = text.length): { headers: Headers; end: number } {
  const head = text.slice(start, Math.min(limit, start + maxHeaders));
  // A part without headers begins with its empty line.
  const empty = /^\r?\n|\r?\n\r?\n/.exec(head);
  if (empty === null) return { headers: readHeaders(head), end: Math.min(limit, start + head.length) };
  return { headers: readHeaders(head.slice(0, empty.index)), end: start + empty.index + empty[0].length };
}

function multipartBoundary(headers: Headers): string | undefined {
  const boundary = mediaTypeOf(headers).startsWith('multipart/') ? typeParameter(headers, 'boundary') : undefined;
  return boundary === '' ? undefined : boundary;
}

function partOf({ bytes, text }: Message, headers: Headers, { start, end }: Range): MhtmlPart {
  const encoding = headers.get('content-transfer-encoding') ?? '';
  return {
    mediaType: mediaTypeOf(headers),
    contentType: headers.get('content-type') ?? '',
    location: unfolded(headers.get('content-location')),
    contentId: (headers.get('content-id') ?? '').replace(/^<|>$/g, ''),
    bytes: () => decodeTransfer(encoding, bytes.subarray(start, end), text.slice(start, end)),
  };
}

/** An address that was too long for one line has no white space of its own. */
function unfolded(value = ''): string {
  return value.replace(/\s+/g, '');
}
