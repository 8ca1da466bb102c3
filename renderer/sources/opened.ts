import type { FrameSelection } from '../../contract/views.ts';
import type { Locator, Passage } from '../../domain/sources/passage.ts';

/** How a capture is shown: each a tab, where it has what it takes. */
export type SourceTab = 'page' | 'pdf' | 'image' | 'transcript' | 'text' | 'about';

/** A passage to be brought into view, with a number of its own for every time it is asked for. */
export type ShownPassage = { passage: Passage; locator: Locator | null; asked: number };

/** The source that is opened beside the copy. */
export type OpenedSource = {
  sourceId: string;
  /** The capture asked for; the latest where none was. */
  captureId: string | null;
  passage: ShownPassage | null;
};

let asked = 0;

export function showPassage(passage: Passage, locator: Locator | null): ShownPassage {
  return { passage, locator, asked: ++asked };
}

export function openSource(sourceId: string): OpenedSource {
  return { sourceId, captureId: null, passage: null };
}

type CitedPassage = { sourceId: string; captureId: string; passage: Passage; locator: Locator | null };

/** Follows a citation to where its words stand. */
export function openCitation({ sourceId, captureId, passage, locator }: CitedPassage): OpenedSource {
  return { sourceId, captureId, passage: showPassage(passage, locator) };
}

/** What can be done in the opened source, whichever tab shows it. */
export type SourceAct =
  | 'annotate'
  | 'copy'
  | 'add-transcript'
  | 'find'
  | 'find-next'
  | 'find-previous'
  | 'larger'
  | 'smaller'
  | 'actual-size';

/** The opened source as actions reach it. */
export type SourceHandle = {
  /** What is selected in it, asked of the page or of the text at the moment of citing. */
  selection: () => Promise<FrameSelection | null>;
  perform: (act: SourceAct) => void;
};
