import { useEffect, useState } from 'react';
import type { RefObject } from 'react';
import type { FrameSelection } from '../../../contract/views.ts';
import { subscribe } from '../../bridge.ts';
import type { SourceTab } from '../opened.ts';
import type { ViewHandle } from './view.ts';

/** A drag changes the selection many times a second; it is read once it rests, in milliseconds. */
const rest = 150;

/** What is selected in the view that is there, told a moment after it came to rest. */
export function useSelected(viewRef: RefObject<ViewHandle | null>, tab: SourceTab): FrameSelection | null {
  const [told, setTold] = useState<{ in: SourceTab; selection: FrameSelection | null }>({ in: tab, selection: null });

  useEffect(() => {
    const setSelected = (selection: FrameSelection | null) => setTold({ in: tab, selection });
    if (tab === 'page') {
      return subscribe((event) => {
        if (event.name === 'frame.selectionChanged') setSelected(event.selection);
      });
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isThere = true;
    const read = async () => {
      const selection = (await viewRef.current?.selection()) ?? null;
      if (isThere) setSelected(selection);
    };
    const change = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), rest);
    };
    document.addEventListener('selectionchange', change);
    return () => {
      isThere = false;
      clearTimeout(timer);
      document.removeEventListener('selectionchange', change);
    };
  }, [viewRef, tab]);

  return told.in === tab ? told.selection : null;
}
