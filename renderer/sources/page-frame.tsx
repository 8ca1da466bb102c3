import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { CommandInput } from '../../contract/commands.ts';
import { errorText } from '../../contract/errors.ts';
import { ask, send, subscribe } from '../bridge.ts';
import { useCovered } from '../ui/covering.ts';
import { showToast } from '../ui/toasts.tsx';
import type { ShownPassage } from './opened.ts';
import { useViewHandle, type ViewProps } from './viewer/view.ts';
import styles from './page-frame.module.css';

type PageFrameProps = Omit<ViewProps, 'onMark'> & { captureId: string };

type Rectangle = CommandInput<'frame.place'>['place'];

/**
 * The place over which the main process lays the isolated frame. The frame is a native view above the page,
 * so it follows this element's rectangle and steps aside while anything of ours lies over it, or files are dragged
 * over it; a picture of it lies in its place meanwhile.
 */
export function PageFrame({ captureId, shown, marks, zoom, viewRef, onFound }: PageFrameProps) {
  const place = useRef<HTMLButtonElement>(null);
  const isCovered = useCovered(place);
  const isDraggedOver = useDraggedOver();
  const [picture, setPicture] = useState<string | null>(null);
  const [shownCapture, setShownCapture] = useState<string | null>(null);
  const stepsAside = isCovered || isDraggedOver;

  const show = useEffectEvent(async (id: string, wanted: ShownPassage | null) => {
    if (!place.current) return;
    const passage = wanted?.passage ?? null;
    const result = await send('frame.show', { captureId: id, place: rectangleOf(place.current), passage });
    if (!result.ok) {
      showToast({ tone: 'refused', words: errorText(result.error) });
      return;
    }
    setShownCapture(id);
    if (wanted) onFound(result.value.found);
  });

  useEffect(() => {
    void show(captureId, shown);
  }, [captureId, shown]);

  useEffect(() => () => void send('frame.hide', {}), []);

  useEffect(() => {
    void send('frame.zoom', { zoom });
  }, [zoom]);

  useEffect(() => {
    if (shownCapture !== captureId) return;
    void send('frame.paint', { captureId, painted: marks.map(({ passage, colour }) => ({ passage, colour })) });
  }, [captureId, shownCapture, marks]);

  useEffect(() => {
    if (!stepsAside) return followPlace(place.current);
    let isAside = true;
    void (async () => {
      const result = await send('frame.picture', {});
      if (!isAside) return;
      const address = result.ok ? result.value : null;
      if (address !== null) await decoded(address);
      if (!isAside) return;
      setPicture(address);
      void send('frame.hide', {});
    })();
    return () => {
      isAside = false;
      setPicture(null);
    };
  }, [stepsAside]);

  const handle = useMemo(
    () => ({
      selection: async () => ask('frame.selection', {}),
      find: async (words: string, step: CommandInput<'frame.find'>['step']) => ask('frame.find', { words, step }),
      endFind: () => void send('frame.endFind', {}),
      focus: () => void send('frame.focus', {}),
    }),
    [],
  );
  useViewHandle(viewRef, handle);

  return (
    <button
      ref={place}
      type="button"
      className={styles['place']}
      aria-label="The page as it was captured. Press Enter to go into it, Escape to come back to the copy."
      onClick={() => void send('frame.focus', {})}
    >
      {picture !== null && <img src={picture} alt="" />}
    </button>
  );
}

/** Ready to be painted at once. */
async function decoded(address: string): Promise<void> {
  const image = new Image();
  image.src = address;
  // What can't be decoded is simply not seen.
  await image.decode().catch(() => undefined);
}

/** How long after the frame told of a drag the window may take to see it, in milliseconds. */
const dragComes = 1500;

/** Whether files are being dragged over the frame, which are to be dropped on the window. */
function useDraggedOver(): boolean {
  const [isDragged, setDragged] = useState(false);
  useEffect(
    () =>
      subscribe((event) => {
        if (event.name === 'frame.draggedOver') setDragged(true);
      }),
    [],
  );
  useEffect(() => {
    if (!isDragged) return;
    const end = () => setDragged(false);
    // Once the frame is aside the window sees the drag; where it never comes, it ended elsewhere.
    let limit = setTimeout(end, dragComes);
    const goOn = () => {
      clearTimeout(limit);
      limit = setTimeout(end, dragComes);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) end();
    };
    window.addEventListener('dragover', goOn, { capture: true });
    window.addEventListener('dragleave', leave, { capture: true });
    window.addEventListener('drop', end, { capture: true });
    return () => {
      clearTimeout(limit);
      window.removeEventListener('dragover', goOn, { capture: true });
      window.removeEventListener('dragleave', leave, { capture: true });
      window.removeEventListener('drop', end, { capture: true });
    };
  }, [isDragged]);
  return isDragged;
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
