import { useState } from 'react';
import { defaultSettings } from '../../contract/default-settings.ts';
import type { Settings } from '../../contract/settings.ts';
import type { SettingsChange } from '../settings.ts';
import { useWindowSize } from './window-size.ts';
import type { WindowSize } from './window-size.ts';

export type SidePane = 'stories' | 'sources';

type PaneState = { open: boolean; width: number };

type ShownPane = PaneState & {
  /** Lies over the copy, because the window has no room beside it. */
  isOverlay: boolean;
};

export type PanesState = Record<SidePane, ShownPane> & {
  size: WindowSize;
  show: (pane: SidePane) => void;
  /** Both; where the window has no room for one beside the copy, that one lies over it. */
  showBoth: () => void;
  toggle: (pane: SidePane) => void;
  /** While dragging; the width is kept by {@link PanesState.settle}. */
  resize: (pane: SidePane, width: number) => void;
  settle: (pane: SidePane, width: number) => void;
  closeOverlay: () => void;
  /** Gives the sources half of the window; what they had by default where they have it already. */
  widenSources: () => void;
};

/**
 * Widths between which a pane can be dragged, and the width of the window below which it lies over the copy:
 * in pixels at the window's actual size.
 */
export const paneLimits = {
  stories: { min: 200, max: 480, besideFrom: 760 },
  sources: { min: 300, max: 960, besideFrom: 1100 },
} as const;

/** Which side panes are open and how wide, remembered; whether one lies over the copy at the moment is not. */
export function usePanes(settings: Settings, changeSettings: SettingsChange): PanesState {
  const size = useWindowSize(settings.zoom);
  const [dragged, setDragged] = useState<Partial<Record<SidePane, number>>>({});
  const [over, setOver] = useState<SidePane | null>(null);
  const { panes } = settings;

  const change = (pane: SidePane, part: Partial<PaneState>) =>
    changeSettings({ panes: { ...panes, [pane]: { ...panes[pane], ...part } } });
  const isOverlay = (pane: SidePane) => size.width < paneLimits[pane].besideFrom;
  const isOpen = (pane: SidePane) => (isOverlay(pane) ? over === pane : panes[pane].open);
  const setOpen = (pane: SidePane, open: boolean) => {
    if (isOverlay(pane)) setOver(open ? pane : null);
    else if (panes[pane].open !== open) change(pane, { open });
  };
  const shown = (pane: SidePane): ShownPane => {
    const { min, max } = paneLimits[pane];
    const width = Math.min(max, Math.max(min, dragged[pane] ?? panes[pane].width));
    return { open: isOpen(pane), isOverlay: isOverlay(pane), width };
  };

  return {
    stories: shown('stories'),
    sources: shown('sources'),
    size,
    show: (pane) => setOpen(pane, true),
    showBoth() {
      if (!panes.stories.open || !panes.sources.open)
        changeSettings({ panes: { stories: { ...panes.stories, open: true }, sources: { ...panes.sources, open: true } } });
      if (isOverlay('sources')) setOver(isOverlay('stories') ? 'stories' : 'sources');
    },
    toggle: (pane) => setOpen(pane, !isOpen(pane)),
    resize: (pane, width) => setDragged((before) => ({ ...before, [pane]: width })),
    settle: (pane, width) => {
      setDragged((before) => ({ ...before, [pane]: undefined }));
      change(pane, { width });
    },
    closeOverlay: () => setOver(null),
    widenSources() {
      const half = Math.min(paneLimits.sources.max, Math.round(size.width / 2));
      const isWide = Math.abs(shown('sources').width - half) < 2;
      changeSettings({
        panes: { ...panes, sources: { open: true, width: isWide ? defaultSettings.panes.sources.width : half } },
      });
      if (isOverlay('sources')) setOver('sources');
    },
  };
}
