import type { ReactNode } from 'react';
import { Splitter } from '../ui/splitter.tsx';
import { useAfterFirstFrame } from '../ui/use-after-first-frame.ts';
import { paneLimits } from './use-panes.ts';
import type { PanesState, SidePane } from './use-panes.ts';
import styles from './open-desk.module.css';

type PanesProps = {
  panes: PanesState;
  /** How much larger than its actual size everything is shown, widths included. */
  zoom: number;
  /** What stands at the left: the stories, or what narrows the library down. */
  leftLabel: string;
  stories: ReactNode;
  copy: ReactNode;
  sources: ReactNode;
};

/** Three panes side by side; the side ones fold, and the copy takes what room they leave. It comes first, with its caret. */
export function Panes({ panes, zoom, leftLabel, stories, copy, sources }: PanesProps) {
  const drawsSides = useAfterFirstFrame();
  return (
    <div className={styles['panes']}>
      <Side pane="stories" label={leftLabel} panes={panes} zoom={zoom}>
        {drawsSides && stories}
      </Side>
      <main data-pane="copy" aria-label="Copy" className={styles['copy']}>
        {copy}
      </main>
      <Side pane="sources" label="Sources" panes={panes} zoom={zoom}>
        {drawsSides && sources}
      </Side>
    </div>
  );
}

const sides = {
  stories: { splitterLabel: 'Width of the stories', side: 'before' },
  sources: { splitterLabel: 'Width of the sources', side: 'after' },
} as const;

type SideProps = { pane: SidePane; label: string; panes: PanesState; zoom: number; children: ReactNode };

function Side({ pane, label, panes, zoom, children }: SideProps) {
  const { open, isOverlay, width } = panes[pane];
  const { splitterLabel, side } = sides[pane];
  const { min, max } = paneLimits[pane];
  if (!open) return null;
  const splitter = !isOverlay && (
    <Splitter
      label={splitterLabel}
      controls={`${pane}-pane`}
      side={side}
      min={min * zoom}
      max={max * zoom}
      width={width * zoom}
      onResize={(resized) => panes.resize(pane, resized / zoom)}
      onResized={(resized) => panes.settle(pane, resized / zoom)}
    />
  );
  return (
    <section
      id={`${pane}-pane`}
      data-pane={pane}
      aria-label={label}
      className={`${styles['side']} ${isOverlay ? styles['over'] : ''}`}
      style={{ width: width * zoom }}
    >
      {children}
      {splitter}
    </section>
  );
}
