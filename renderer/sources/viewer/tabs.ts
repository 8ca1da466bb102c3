import type { CaptureFacts } from '../../../contract/viewer.ts';
import type { Capture } from '../../../contract/views.ts';
import type { SourceKind } from '../../../domain/sources/source.ts';
import type { SourceTab } from '../opened.ts';
import { isPdf, pictureOf, recordingOf } from './capture-file.ts';

export const tabWords: Record<SourceTab, string> = {
  page: 'Page',
  pdf: 'PDF',
  image: 'Image',
  transcript: 'Transcript',
  text: 'Text',
  about: 'About',
};

/** The tabs that a capture has, the one to begin with first. What is not known of it yet has no tab yet. */
export function tabsOf(
  capture: Pick<Capture, 'id' | 'mediaType' | 'hasPage'>,
  kind: SourceKind,
  facts: CaptureFacts | undefined,
): [SourceTab, ...SourceTab[]] {
  const isRecording = kind === 'recording' || recordingOf(capture, facts) !== null;
  const has: Record<SourceTab, boolean> = {
    page: capture.hasPage,
    pdf: isPdf(capture),
    image: pictureOf(capture, facts) !== null,
    transcript: isRecording,
    // A transcript is the readable text, with times.
    text: !isRecording,
    about: true,
  };
  const order: SourceTab[] =
    kind === 'picture'
      ? ['image', 'text', 'page', 'pdf', 'transcript', 'about']
      : ['page', 'pdf', 'transcript', 'text', 'image', 'about'];
  const [first = 'about', ...rest] = order.filter((tab) => has[tab]);
  return [first, ...rest];
}
