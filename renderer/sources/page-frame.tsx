import { useEffect, useEffectEvent, useRef } from 'react';
import type { RefObject } from 'react';
import type { CommandInput } from '../../contract/commands.ts';
import { errorText } from '../../contract/errors.ts';
import type { Passage } from '../../domain/sources/passage.ts';
import { ask, send } from '../bridge.ts';
import { useCovered } from '../ui/covering.ts';
import { showToast } from '../ui/toasts.tsx';
import type { OpenedSource, SelectionReader } from './opened.ts';
import styles from './page-frame.module.css';

type PageFrameProps = {
  captureId: string;
  passage: OpenedSource['passage'];
  selectionRef: RefObject<SelectionReader | null>;
  onFound: (found: boolean) => void;
};

type Rectangle = CommandInput<'frame.place'>['place'];

/**
 * The place over which the main process lays the isolated frame. The frame is a native view above the page,
 * so it follows this element's rectangle and steps aside while anything of ours lies over it.
 */
export function PageFrame({ captureId, passage, selectionRef, onFound }: PageFrameProps) {
  const place = useRef<HTMLButtonElement>(null);
  const covered = useCovered(place);

  const show = useEffectEvent(async (id: string, wanted: Passage | null) => {
    if (!place.current) return;
    const result = await send('frame.show', { captureId: id, place: rectangleOf(place.current), passage: wanted });
    if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
    else if (wanted) onFound(result.value.found);
  });

  useEffect(() => {
    void show(captureId, passage?.passage ?? null);
  }, [captureId, passage]);

  useEffect(() => () => void send('frame.hide', {}), []);

  useEffect(() => {
    if (covered) {
      void send('frame.hide', {});
      return;
    }
    return followPlace(place.current);
  }, [covered]);

  useEffect(() => {
    const read: SelectionReader = async () => ask('frame.selection', {});
    selectionRef.current = read;
    return () => {
      if (selectionRef.current === read) selectionRef.current = null;
    };
  }, [selectionRef]);

  return (
    <button
      ref={place}
      type="button"
      className={styles['place']}
      aria-label="The page as it was captured. Press Enter to go into it, Escape to come back to the copy."
      onClick={() => void send('frame.focus', {})}
    />
  );
}

/** Keeps the frame over the element, at once and whenever it moves; a frame that was hidden is shown again. */
function followPlace(element: Element | null): (() => void) | undefined {
  if (!element) return undefined;
  let last = '';
  let frame = 0;
  const follow = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const place = rectangleOf(element);
      const now = Object.values(place).join();
      if (now === last) return;
      last = now;
      void send('frame.place', { place });
    });
  };
  const sizes = new ResizeObserver(follow);
  sizes.observe(element);
  sizes.observe(document.body);
  window.addEventListener('resize', follow);
  follow();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    window.removeEventListener('resize', follow);
  };
}

function rectangleOf(element: Element): Rectangle {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: Math.round(left), y: Math.round(top), width: Math.round(width), height: Math.round(height) };
}
