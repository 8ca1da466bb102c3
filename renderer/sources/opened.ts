import type { Citation, FrameSelection } from '../../contract/views.ts';
import type { Passage } from '../../domain/sources/passage.ts';

export type SourceTab = 'page' | 'text';

/** A source opened beside the copy. */
export type OpenedSource = {
  sourceId: string;
  /** The capture asked for; the latest where none was. */
  captureId: string | null;
  /** The passage to show, with a number of its own for every time it is asked for. */
  passage: { passage: Passage; asked: number } | null;
};

let asked = 0;

export function openSource(sourceId: string): OpenedSource {
  return { sourceId, captureId: null, passage: null };
}

/** Follows a citation to where its words stand. */
export function openCitation({ sourceId, captureId, passage }: Citation): OpenedSource {
  return { sourceId, captureId, passage: { passage, asked: ++asked } };
}

/** What is selected in the opened source, asked of the page or of the text at the moment of citing. */
export type SelectionReader = () => Promise<FrameSelection | null>;
