import type { RefObject } from 'react';
import { errorText } from '../../../contract/errors.ts';
import type { CaptureFacts } from '../../../contract/viewer.ts';
import type { Capture, CaptureText, Source } from '../../../contract/views.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import { known } from '../../query.ts';
import type { Query } from '../../query.ts';
import { Notice } from '../../ui/notice.tsx';
import { sourceTitle } from '../describe.ts';
import type { SourceTab } from '../opened.ts';
import { PageFrame } from '../page-frame.tsx';
import { ReadableView } from '../readable-view.tsx';
import { AboutView } from './about-view.tsx';
import { pictureOf, recordingOf } from './capture-file.ts';
import { ImageView } from './image-view.tsx';
import { PdfView } from './pdf/pdf-view.tsx';
import { TranscriptView, type TranscriptAdding } from './transcript-view.tsx';
import type { ViewHandle, ViewProps } from './view.ts';

type CaptureViewProps = {
  tab: SourceTab;
  source: Source;
  capture: Capture;
  facts: Query<CaptureFacts>;
  text: Query<CaptureText>;
  view: ViewProps;
  adding: TranscriptAdding;
};

/** A capture as one of its tabs shows it. */
export function CaptureView({ tab, source, capture, facts, text, view, adding }: CaptureViewProps) {
  switch (tab) {
    case 'page':
      return <PageFrame captureId={capture.id} {...view} />;
    case 'image':
      return <Picture source={source} capture={capture} facts={facts} zoom={view.zoom} viewRef={view.viewRef} />;
    case 'about':
      if (facts.kind === 'refused') return <Notice tone="refused" words={errorText(facts.error)} />;
      return facts.kind === 'known' && <AboutView capture={capture} facts={facts.value} />;
    case 'pdf':
    case 'transcript':
    case 'text':
      if (text.kind === 'refused') return <Notice tone="refused" words={errorText(text.error)} />;
      return text.kind === 'known' && <TextOf tab={tab} text={text.value} facts={facts} view={view} adding={adding} />;
    default:
      return assertNever(tab);
  }
}

type TextOfProps = Pick<CaptureViewProps, 'facts' | 'view' | 'adding'> & { tab: 'pdf' | 'transcript' | 'text'; text: CaptureText };

function TextOf({ tab, text, facts, view, adding }: TextOfProps) {
  switch (tab) {
    case 'pdf':
      return <PdfView capture={text} {...view} />;
    case 'transcript':
      return <TranscriptView capture={text} recording={recordingOf(text.capture, known(facts))} adding={adding} {...view} />;
    case 'text':
      return <ReadableView capture={text} {...view} />;
    default:
      return assertNever(tab);
  }
}

type PictureProps = Pick<CaptureViewProps, 'source' | 'capture' | 'facts'> & {
  zoom: number;
  viewRef: RefObject<ViewHandle | null>;
};

function Picture({ source, capture, facts, zoom, viewRef }: PictureProps) {
  const picture = pictureOf(capture, known(facts));
  const title = sourceTitle(source.csl);
  if (picture === null) return null;
  const description = picture.part === null ? title : `Screenshot of “${title}” as it was captured`;
  return <ImageView picture={picture} description={description} zoom={zoom} viewRef={viewRef} />;
}
