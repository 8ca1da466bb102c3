import type { Settings } from './settings.ts';

export const defaultSettings: Settings = {
  panes: { stories: { open: true, width: 264 }, sources: { open: true, width: 440 } },
  hintsDismissed: false,
  zoom: 1,
  recentActions: [],
  lastStory: {},
};
