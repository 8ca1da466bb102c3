import { useCallback, useState } from 'react';
import type { Settings } from '../../contract/settings.ts';
import type { SettingsChange } from '../settings.ts';
import { useWindowSize } from './window-size.ts';
import type { WindowSize } from './window-size.ts';

export type SidePane = 'stories' | 'sources';

type PaneState = { open: boolean; width: number };

export type PanesState = Record<SidePane, PaneState> & {
  size: WindowSize;
  show: (pane: SidePane) => void;
  toggle: (pane: SidePane) => void;
  /** While dragging; the width is kept by {@link PanesState.settle}. */
  resize: (pane: SidePane, width: number) => void;
  settle: (pane: SidePane, width: number) => void;
  closeOverlay: () => void;
};

/** Widths in pixels between which a pane can be dragged. */
export const paneLimits = { stories: { min: 200, max: 480 }, sources: { min: 300, max: 960 } } as const;

/**
 * Which side panes are open and how wide, remembered. In a narrow window the sources lie over the copy instead of
 * beside it; whether they do is not remembered.
 */
export function usePanes(settings: Settings, changeSettings: SettingsChange): PanesState {
  const size = useWindowSize(settings.zoom);
  const [dragged, setDragged] = useState<Partial<Record<SidePane, number>>>({});
  const [overlayOpen, setOverlayOpen] = useState(false);
  const { panes } = settings;

  const change = (pane: SidePane, part: Partial<PaneState>) =>
    changeSettings({ panes: { ...panes, [pane]: { ...panes[pane], ...part } } });
  const isOverlay = (pane: SidePane) => pane === 'sources' && size.isNarrow;
  const isOpen = (pane: SidePane) => (isOverlay(pane) ? overlayOpen : panes[pane].open);
  const setOpen = (pane: SidePane, open: boolean) => {
    if (isOverlay(pane)) setOverlayOpen(open);
    else if (panes[pane].open !== open) change(pane, { open });
  };
  const widthOf = (pane: SidePane) => {
    const { min, max } = paneLimits[pane];
    return Math.min(max, Math.max(min, dragged[pane] ?? panes[pane].width));
  };

  return {
    stories: { open: isOpen('stories'), width: widthOf('stories') },
    sources: { open: isOpen('sources'), width: widthOf('sources') },
    size,
    show: (pane) => setOpen(pane, true),
    toggle: (pane) => setOpen(pane, !isOpen(pane)),
    resize: (pane, width) => setDragged((before) => ({ ...before, [pane]: width })),
    settle: (pane, width) => {
      setDragged((before) => ({ ...before, [pane]: undefined }));
      change(pane, { width });
    },
    closeOverlay: useCallback(() => setOverlayOpen(false), []),
  };
}
