import { createContext } from 'react';
import type { Citation } from '../../../contract/views.ts';
import { createStore, type Store } from '../store.ts';

export type CitationNumbers = ReadonlyMap<string, number>;

/** What a citation in the copy needs of the window around it. */
export type CitationsOfCopy = {
  /** The citations of the story, by id. */
  citations: ReadonlyMap<string, Citation>;
  /** The number that each shows. */
  numbers: Store<CitationNumbers>;
  follow: (citationId: string) => void;
};

export const CitationContext = createContext<CitationsOfCopy>({
  citations: new Map(),
  numbers: createStore<CitationNumbers>(new Map()),
  follow: () => undefined,
});
