import { useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../contract/finding.ts';
import type { EditorHandle } from '../editor/index.ts';
import { wholeLibrary } from '../library/library-state.ts';
import type { LibraryState } from '../library/library-state.ts';
import type { OpenedSource } from '../sources/opened.ts';
import { useStable } from '../ui/use-stable.ts';
import { openHit } from './open-hit.ts';
import { revealInCopy } from './reveal-in-copy.ts';
import type { PlaceInCopy } from './reveal-in-copy.ts';

export type Finding = {
  /** What was last looked for in everything. */
  query: string;
  setQuery: (query: string) => void;
  library: LibraryState;
  setLibrary: (library: LibraryState) => void;
  /** Opens what was found where its words stand. */
  open: (hit: SearchHit) => void;
};

/** What is looked for, kept while the desk is open, and the way from what was found to where it stands. */
export function useFinding(desk: {
  storyId: string | null;
  editor: EditorHandle | null;
  openStory: (storyId: string) => void;
  openSource: (opened: OpenedSource) => void;
}): Finding {
  const [query, setQuery] = useState('');
  const [library, setLibrary] = useState(wholeLibrary);
  const sought = useRef<({ storyId: string } & PlaceInCopy) | null>(null);
  const { storyId, editor } = desk;

  // The copy of another story is there some renders after it was asked for.
  useEffect(() => {
    const place = sought.current;
    if (place === null || editor === null || storyId !== place.storyId) return;
    sought.current = null;
    revealInCopy(place);
  }, [editor, storyId]);

  const open = useStable((hit: SearchHit) => {
    if (hit.kind === 'story') {
      desk.openStory(hit.storyId);
      if (hit.found === null) return;
      if (hit.storyId === storyId && editor !== null) revealInCopy(hit.found);
      else sought.current = { storyId: hit.storyId, ...hit.found };
    } else void openHit(hit).then(desk.openSource);
  });
  return { query, setQuery, library, setLibrary, open };
}
