import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useCovering } from './covering.ts';
import styles from './splitter.module.css';

type SplitterProps = {
  label: string;
  /** The pane that it resizes, for assistive technology. */
  controls: string;
  /** On which side of the splitter the pane lies, in reading direction. */
  side: 'before' | 'after';
  /** Widths in pixels. */
  width: number;
  min: number;
  max: number;
  onResize: (width: number) => void;
  /** Once, when a drag or a key is done. */
  onResized: (width: number) => void;
};

const keyStep = 16;

/** The line between two panes: dragged, or moved with the arrow keys, Home and End. */
export function Splitter({ label, controls, side, width, min, max, onResize, onResized }: SplitterProps) {
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null);
  const within = (wanted: number) => Math.round(Math.min(max, Math.max(min, wanted)));
  const outward = side === 'before' ? 1 : -1;

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom({ x: event.clientX, width });
  };
  const move = (event: PointerEvent) => {
    if (from) onResize(within(from.width + (event.clientX - from.x) * outward));
  };
  const end = () => {
    if (from) onResized(within(width));
    setFrom(null);
  };
  const press = (event: KeyboardEvent) => {
    const wanted = {
      ArrowLeft: width - keyStep * outward,
      ArrowRight: width + keyStep * outward,
      Home: min,
      End: max,
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onResize(within(wanted));
    onResized(within(wanted));
  };

  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-controls={controls}
      aria-valuenow={Math.round(width)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      className={styles['splitter']}
      data-side={side}
      data-dragging={from ? '' : undefined}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={press}
    >
      {from && <DragGround />}
    </div>
  );
}

/** Lies over the whole window while dragging, so that no native view takes the pointer. */
function DragGround() {
  const ground = useRef<HTMLDivElement>(null);
  useCovering(ground);
  return <div ref={ground} style={{ position: 'fixed', inset: 0, cursor: 'col-resize' }} />;
}
