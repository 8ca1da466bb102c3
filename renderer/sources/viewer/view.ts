import { useEffect } from 'react';
import type { RefObject } from 'react';
import type { FindStep, Found } from '../../../contract/viewer.ts';
import type { FrameSelection } from '../../../contract/views.ts';
import type { AnnotationColour } from '../../../domain/sources/annotation/colours.ts';
import type { Locator, Passage } from '../../../domain/sources/passage.ts';
import type { ShownPassage } from '../opened.ts';

/** A passage that is painted in a view. */
export type Mark = { id: string; passage: Passage; locator: Locator | null; colour: AnnotationColour };

/** What every view of a capture is given. */
export type ViewProps = {
  /** The passage to bring into view. */
  shown: ShownPassage | null;
  marks: readonly Mark[];
  /** 1 is the view's own size. */
  zoom: number;
  /** Where the view leaves its handle while it is there. */
  viewRef: RefObject<ViewHandle | null>;
  /** Whether the passage to bring into view stands in it. */
  onFound: (found: boolean) => void;
  /** A painted passage was pressed. */
  onMark: (id: string) => void;
};

/** What can be asked of the view that is there. */
export type ViewHandle = {
  selection: () => Promise<FrameSelection | null>;
  find: (words: string, step: FindStep) => Promise<Found>;
  endFind: () => void;
  focus: () => void;
};

/** Leaves a handle in its ref for as long as the view is there. */
export function useViewHandle(viewRef: RefObject<ViewHandle | null>, handle: ViewHandle): void {
  useEffect(() => {
    viewRef.current = handle;
    return () => {
      if (viewRef.current === handle) viewRef.current = null;
    };
  }, [viewRef, handle]);
}
