import { z } from 'zod';

/** What a window remembers between runs, for the person at this computer; nothing editorial. */
export const settingsSchema = z.strictObject({
  panes: z.strictObject({
    stories: z.strictObject({ open: z.boolean(), width: z.number().min(160).max(900) }),
    sources: z.strictObject({ open: z.boolean(), width: z.number().min(240).max(1400) }),
  }),
  hintsDismissed: z.boolean(),
  /** The story last open in each archive, by the archive's path. */
  lastStory: z.record(z.string(), z.uuid()),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  panes: { stories: { open: true, width: 264 }, sources: { open: true, width: 440 } },
  hintsDismissed: false,
  lastStory: {},
};
