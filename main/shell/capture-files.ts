import { servedFileOf, type CaptureFileName, type PictureName } from '../../contract/viewer.ts';
import type { Result } from '../../contract/result.ts';
import type { CaptureBytes } from '../desk/commands.ts';

/** Reads a stretch of a file; `token` names the window whose archive has it. Undefined where there is no such window. */
export type ReadCaptureFile = (
  token: string,
  stretch: { file: CaptureFileName | PictureName; start: number; length: number },
) => Promise<Result<CaptureBytes>> | undefined;

/** How much is read at a time, in bytes. */
export const pieceLength = 4 * 1024 * 1024;

/** Kinds that are shown as what they are; anything else is bytes without a meaning. */
const shownKinds = /^(?:image\/(?:png|jpeg|gif|webp|avif|bmp|svg\+xml)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf)$/;

/** Answers a request for `app://captures/<token>/<capture>/…` or `…/picture/<sha256>`, whole or for the range that it asks for. */
export async function answerCaptureFile(
  request: { method: string; url: string; headers: Headers },
  options: { read: ReadCaptureFile; deskOrigin: string },
): Promise<Response> {
  const asked = request.method === 'GET' ? askedFor(request.url) : undefined;
  if (asked === undefined) return none(404);
  const { token, file } = asked;
  const read = (start: number, length: number) => options.read(token, { file, start, length });
  const range = rangeOf(request.headers.get('range'));
  // The first piece is wanted in most cases, and it tells size and kind in all.
  const from = range?.kind === 'from' ? range.start : 0;
  const first = await read(from, pieceLength);
  if (first === undefined || !first.ok) return none(404);
  const { size, mediaType } = first.value;
  const place = placeIn(size, range);
  if (place === null) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
  const begun = place.start === from ? first.value.bytes : null;
  return new Response(streamOf(place, begun, read), {
    status: range === null ? 200 : 206,
    headers: {
      'content-type': kindOf(mediaType),
      'content-length': String(place.end - place.start),
      'accept-ranges': 'bytes',
      ...(range !== null && { 'content-range': `bytes ${place.start}-${place.end - 1}/${size}` }),
      'access-control-allow-origin': options.deskOrigin,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
      // What is in the archive stays there.
      'cache-control': 'no-store',
    },
  });
}

function askedFor(url: string): { token: string; file: CaptureFileName | PictureName } | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname.slice(1) : '';
  const slash = path.indexOf('/');
  const file = servedFileOf(path.slice(slash + 1));
  return slash > 0 && file !== undefined ? { token: path.slice(0, slash), file } : undefined;
}

/** A range as a header names it; `end` is the byte after the last, null for the end of the file. */
export type Range = { kind: 'from'; start: number; end: number | null } | { kind: 'last'; length: number };

/** The one range of bytes that a header asks for; null where it asks for none, for several, or in another way. */
export function rangeOf(header: string | null): Range | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from !== '') return { kind: 'from', start: Number(from), end: to === '' ? null : Number(to) + 1 };
  return to === '' ? null : { kind: 'last', length: Number(to) };
}

/** Where a range lies in a file of this size; null where it lies outside. */
export function placeIn(size: number, range: Range | null): { start: number; end: number } | null {
  if (range === null) return { start: 0, end: size };
  const start = range.kind === 'from' ? range.start : Math.max(0, size - range.length);
  const end = range.kind === 'from' ? Math.min(size, range.end ?? size) : size;
  return start < end ? { start, end } : null;
}

/** The bytes between two places, read as they are wanted. */
function streamOf(
  { start, end }: { start: number; end: number },
  begun: Uint8Array | null,
  read: (start: number, length: number) => ReturnType<ReadCaptureFile>,
): ReadableStream<Uint8Array> {
  let at = start;
  let ahead = begun;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (at >= end) {
        controller.close();
        return;
      }
      const bytes = ahead ?? (await pieceAt(at, Math.min(pieceLength, end - at)));
      ahead = null;
      const piece = bytes.subarray(0, end - at);
      // An empty piece would be asked for for ever.
      if (piece.byteLength === 0) throw new Error('a file of the archive is shorter than it says');
      at += piece.byteLength;
      controller.enqueue(piece);
    },
  });

  async function pieceAt(from: number, length: number): Promise<Uint8Array> {
    const answer = await read(from, length);
    if (answer === undefined || !answer.ok) throw new Error('the archive was closed while one of its files was read');
    return answer.value.bytes;
  }
}

function kindOf(mediaType: string): string {
  const kind = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  return shownKinds.test(kind) ? kind : 'application/octet-stream';
}

function none(status: number): Response {
  return new Response(null, { status });
}
