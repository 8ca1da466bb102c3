import { captureFileAddress } from '../../../contract/viewing.ts';
import type { CaptureFacts, CaptureFileName } from '../../../contract/viewer.ts';
import type { Capture } from '../../../contract/views.ts';
import { known, useQuery } from '../../query.ts';

/** The address of a file of a capture; null until the window has been told where they are. */
export function useCaptureFile(file: CaptureFileName): string | null {
  const base = known(useQuery('captures.fileBase', {}, []));
  return base === undefined ? null : captureFileAddress(base, file);
}

const isPicture = (mediaType: string): boolean => /^image\//i.test(mediaType);
const isRecording = (mediaType: string): boolean => /^(?:audio|video)\//i.test(mediaType);

export function isPdf({ mediaType }: Pick<Capture, 'mediaType'>): boolean {
  return /^application\/pdf\b/i.test(mediaType);
}

/** The picture that a capture is, or the screenshot of its page. */
export function pictureOf(capture: Pick<Capture, 'id' | 'mediaType'>, facts: CaptureFacts | undefined): CaptureFileName | null {
  return fileOrPart(capture, facts, isPicture, 'screenshot');
}

/** The recording that a capture is, or that belongs to its transcript. */
export function recordingOf(capture: Pick<Capture, 'id' | 'mediaType'>, facts: CaptureFacts | undefined): CaptureFileName | null {
  return fileOrPart(capture, facts, isRecording, 'attachment');
}

function fileOrPart(
  { id, mediaType }: Pick<Capture, 'id' | 'mediaType'>,
  facts: CaptureFacts | undefined,
  fits: (mediaType: string) => boolean,
  role: 'screenshot' | 'attachment',
): CaptureFileName | null {
  if (fits(mediaType)) return { captureId: id, part: null };
  const part = facts?.parts.find((one) => one.role === role && fits(one.mediaType));
  return part ? { captureId: id, part: { role, name: part.name } } : null;
}
