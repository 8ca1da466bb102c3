import { useState, useSyncExternalStore } from 'react';
import type { RenderedCitations } from '../../contract/citing.ts';
import { ownNotes } from '../../domain/citing/style.ts';
import type { EditorHandle } from '../editor/index.ts';
import { known, useQuery } from '../query.ts';

const none: ReadonlyMap<string, number> = new Map();

/**
 * The citations of the open copy as its style prints them, printed anew whenever one comes, goes or changes. Undefined
 * where they are numbers alone. What was printed last stays until the next is there.
 */
export function useRendered(storyId: string, editor: EditorHandle | null): RenderedCitations | undefined {
  const style = known(useQuery('citing.style', { storyId }, ['citing.styleChanged']));
  const numbers = useSyncExternalStore(editor?.citations.subscribe ?? nothingChanges, () => editor?.citations.get() ?? none);
  const isPlain = style === undefined || style.styleId === ownNotes.id;
  const answer = known(
    useQuery('citing.render', isPlain || editor === null ? null : { storyId, order: [...numbers.keys()] }, [
      'citations.changed',
      'sources.changed',
      'annotations.changed',
      'citing.styleChanged',
    ]),
  );
  const [last, setLast] = useState(answer);
  if (answer !== undefined && answer !== last) setLast(answer);
  return isPlain ? undefined : (answer ?? last);
}

const nothingChanges = () => () => undefined;
