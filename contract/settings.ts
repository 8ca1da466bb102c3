import { z } from 'zod';

/** What a window remembers between runs, for the person at this computer; nothing editorial. */
export const settingsSchema = z.strictObject({
  panes: z.strictObject({
    stories: z.strictObject({ open: z.boolean(), width: z.number().min(160).max(900) }),
    sources: z.strictObject({ open: z.boolean(), width: z.number().min(240).max(1400) }),
  }),
  hintsDismissed: z.boolean(),
  /** Size of everything in the window, 1 being the system's own. */
  zoom: z.number().min(0.5).max(2.5),
  /** Actions last chosen in the palette, the latest first. */
  recentActions: z.array(z.string().max(100)).max(20),
  /** The story last open in each archive, by the archive's path. */
  lastStory: z.record(z.string(), z.uuid()),
});
export type Settings = z.infer<typeof settingsSchema>;

export { defaultSettings } from './default-settings.ts';
