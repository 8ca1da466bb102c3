import type { CaptureFile } from '../commands.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { noSuchCapture } from './refusals.ts';
import { readCapture, readCaptureBytes } from './store.ts';

export const getCapturePage: Handler<'captures.page'> = (desk, { captureId }) => ({
  ...captureFile(desk, captureId, 'page'),
  mediaType: 'text/html; charset=utf-8',
});

export const getCaptureFile: Handler<'captures.file'> = (desk, { captureId }) => captureFile(desk, captureId, 'file');

function captureFile(desk: Desk, captureId: string, what: 'file' | 'page'): CaptureFile {
  const capture = readCapture(desk.archive, captureId);
  const bytes = readCaptureBytes(desk.archive, captureId, what);
  if (capture === undefined || bytes === undefined) throw noSuchCapture();
  return { fileName: capture.fileName, mediaType: capture.mediaType, bytes };
}
