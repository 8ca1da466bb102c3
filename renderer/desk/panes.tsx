import type { ReactNode } from 'react';
import { Splitter } from '../ui/splitter.tsx';
import { paneLimits } from './use-panes.ts';
import type { PanesState } from './use-panes.ts';
import styles from './open-desk.module.css';

type PanesProps = { panes: PanesState; stories: ReactNode; copy: ReactNode; sources: ReactNode };

/** Three panes side by side; the side ones fold, and the copy takes what room they leave. */
export function Panes({ panes, stories, copy, sources }: PanesProps) {
  const { isNarrow } = panes.size;
  return (
    <div className={styles['panes']}>
      {panes.stories.open && (
        <>
          <nav
            id="stories-pane"
            data-pane="stories"
            aria-label="Stories"
            className={styles['side']}
            style={{ width: panes.stories.width }}
          >
            {stories}
          </nav>
          <Splitter
            label="Width of the stories"
            controls="stories-pane"
            side="before"
            {...paneLimits.stories}
            width={panes.stories.width}
            onResize={(width) => panes.resize('stories', width)}
            onResized={(width) => panes.settle('stories', width)}
          />
        </>
      )}
      <main id="copy-pane" data-pane="copy" aria-label="Copy" className={styles['copy']}>
        {copy}
      </main>
      {panes.sources.open && (
        <>
          {!isNarrow && (
            <Splitter
              label="Width of the sources"
              controls="sources-pane"
              side="after"
              {...paneLimits.sources}
              width={panes.sources.width}
              onResize={(width) => panes.resize('sources', width)}
              onResized={(width) => panes.settle('sources', width)}
            />
          )}
          <aside
            id="sources-pane"
            data-pane="sources"
            aria-label="Sources"
            className={isNarrow ? styles['over'] : styles['side']}
            style={{ width: panes.sources.width }}
          >
            {sources}
          </aside>
        </>
      )}
    </div>
  );
}
