import { describe, expect, it, vi } from 'vitest';
import { failed, ok } from '../../contract/result.ts';
import { captureFileAddress, captureFileOf } from '../../contract/viewer.ts';
import { answerCaptureFile, pieceLength, placeIn, rangeOf, type ReadCaptureFile } from './capture-files.ts';

const deskOrigin = 'app://desk';
const captureId = '01981f1c-0000-7000-8000-000000000001';
const base = 'app://captures/window-token/';
const address = captureFileAddress(base, { captureId, part: null });

/** A file of so many bytes that each tell their place. */
const fileOf = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, at) => at % 251);

function archiveWith(bytes: Uint8Array, mediaType: string) {
  return vi.fn<ReadCaptureFile>((token, { start, length }) =>
    token === 'window-token'
      ? Promise.resolve(ok({ mediaType, size: bytes.byteLength, bytes: bytes.subarray(start, start + length) }))
      : undefined,
  );
}

async function answerTo(url: string, read: ReadCaptureFile, headers: Record<string, string> = {}, method = 'GET') {
  const response = await answerCaptureFile({ url, method, headers: new Headers(headers) }, { read, deskOrigin });
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

describe('a file of a capture', () => {
  it('is answered whole, in pieces', async () => {
    const bytes = fileOf(2 * pieceLength + 7);
    const read = archiveWith(bytes, 'application/pdf');
    const { response, bytes: answered } = await answerTo(address, read);
    expect(response.status).toBe(200);
    expect(Buffer.compare(answered, bytes)).toBe(0);
    expect(read).toHaveBeenCalledTimes(3);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(response.headers.get('access-control-allow-origin')).toBe(deskOrigin);
  });

  it.each([
    ['bytes=2-5', 'bytes 2-5/100', [2, 3, 4, 5]],
    ['bytes=97-', 'bytes 97-99/100', [97, 98, 99]],
    ['bytes=-2', 'bytes 98-99/100', [98, 99]],
    ['bytes=98-5000', 'bytes 98-99/100', [98, 99]],
  ])('is answered in part for %s', async (range, told, wanted) => {
    const { response, bytes } = await answerTo(address, archiveWith(fileOf(100), 'audio/mpeg'), { range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(told);
    expect([...bytes]).toEqual(wanted);
  });

  it.each(['bytes=100-', 'bytes=7-3', 'bytes=-0'])('has nothing at %s', async (range) => {
    const { response } = await answerTo(address, archiveWith(fileOf(100), 'audio/mpeg'), { range });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */100');
  });

  it('is answered where it is empty', async () => {
    const { response, bytes } = await answerTo(address, archiveWith(fileOf(0), 'audio/mpeg'));
    expect(response.status).toBe(200);
    expect(bytes).toHaveLength(0);
  });

  it.each(['text/html', 'text/html; charset=utf-8', 'text/javascript', 'application/xhtml+xml', 'image/svg+xml\r\nx: y', ''])(
    'of the kind “%s” is bytes without a meaning',
    async (mediaType) => {
      const { response } = await answerTo(address, archiveWith(fileOf(3), mediaType));
      expect(response.headers.get('content-type')).toBe('application/octet-stream');
      expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each([
    ['another window', address.replace('window-token', 'other')],
    ['no file', 'app://captures/window-token/'],
    ['a name that is no id', 'app://captures/window-token/../secret/file'],
    ['a part of an unknown role', `${base}${captureId}/page/x`],
    ['too long a path', `${base}${captureId}/file/more`],
    ['a broken escape', `${base}${captureId}/attachment/%E0%A4%A`],
  ])('is not answered for %s', async (_, url) => {
    expect((await answerTo(url, archiveWith(fileOf(3), 'image/png'))).response.status).toBe(404);
  });

  it('is only read, and not where the archive refuses it', async () => {
    expect((await answerTo(address, archiveWith(fileOf(3), 'image/png'), {}, 'POST')).response.status).toBe(404);
    const refusing: ReadCaptureFile = async () => failed({ kind: 'not-found', happened: 'No.', kept: '', next: '' });
    expect((await answerTo(address, refusing)).response.status).toBe(404);
  });
});

it.each([
  { captureId, part: null },
  { captureId, part: { role: 'screenshot', name: 'page.png' } },
  { captureId, part: { role: 'attachment', name: 'figures/übersicht %1?#.png' } },
] as const)('the address of $part is read back', (file) => {
  const url = new URL(captureFileAddress(base, file));
  expect(captureFileOf(url.pathname.split('/').slice(2).join('/'))).toEqual(file);
});

it.each(['', 'bytes', 'bytes=', 'bytes=-', 'bytes=1-2,4-5', 'items=0-1', 'bytes=a-b'])('“%s” asks for no range', (header) => {
  expect(rangeOf(header)).toBeNull();
});

it('a file without a range is all of it', () => {
  expect(placeIn(5, null)).toEqual({ start: 0, end: 5 });
});
