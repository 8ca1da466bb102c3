import { createContext } from 'react';
import type { RenderedCitations } from '../../../contract/citing.ts';
import type { Citation } from '../../../contract/views.ts';
import { createStore, type Store } from '../store.ts';

export type CitationNumbers = ReadonlyMap<string, number>;

/** The number of a footnote: among the notes of citations and footnotes together, and among footnotes. */
export type FootnoteNumbers = ReadonlyMap<string, { amongAll: number; alone: number }>;

/** What a citation in the copy needs of the window around it. */
export type CitationsOfCopy = {
  /** The citations of the story, by id. */
  citations: ReadonlyMap<string, Citation>;
  /** The number that each shows. */
  numbers: Store<CitationNumbers>;
  footnotes: Store<FootnoteNumbers>;
  /** How the style of the story prints them; undefined while that is not known, and for numbers alone. */
  rendered: RenderedCitations | undefined;
  follow: (citationId: string) => void;
  /** The caret has come to it. */
  reach: (citationId: string) => void;
};

export const CitationContext = createContext<CitationsOfCopy>({
  citations: new Map(),
  numbers: createStore<CitationNumbers>(new Map()),
  footnotes: createStore<FootnoteNumbers>(new Map()),
  rendered: undefined,
  follow: () => undefined,
  reach: () => undefined,
});
