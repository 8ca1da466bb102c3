import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useStable } from '../ui/use-stable.ts';
import type { FindAct } from './find-act.ts';

/** What actions can do with the bar. */
export type CopyFindBarHandle = { focus: () => void; step: (step: 1 | -1) => void };

export type ShownFinding = { replaces: boolean; barRef: RefObject<CopyFindBarHandle | null>; close: () => void };

/** Whether words are looked for in the copy, and whether they are to be replaced. */
export function useCopyFinding(): { shown: ShownFinding | null; act: (act: FindAct) => void } {
  const [shown, setShown] = useState<'nothing' | 'find' | 'replace'>('nothing');
  const barRef = useRef<CopyFindBarHandle | null>(null);
  const close = useStable(() => setShown('nothing'));
  const act = useStable((wanted: FindAct) => {
    if (wanted === 'next' || wanted === 'previous') {
      if (shown === 'nothing') setShown('find');
      else barRef.current?.step(wanted === 'next' ? 1 : -1);
      return;
    }
    setShown(wanted);
    barRef.current?.focus();
  });
  return { shown: shown === 'nothing' ? null : { replaces: shown === 'replace', barRef, close }, act };
}

/** Whether an open source is what is read: the focus is not in the copy, or in the page of a source, which takes it from the window. */
export function isReadingSource(): boolean {
  return !document.hasFocus() || (document.activeElement?.closest('[data-pane="copy"]') ?? null) === null;
}
