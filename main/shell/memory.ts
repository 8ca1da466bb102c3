import { join } from 'node:path';
import { z } from 'zod';
import { defaultSettings, settingsSchema, type Settings } from '../../contract/settings.ts';
import { openJsonFile, type JsonFile } from './json-file.ts';

/** In screen pixels as the system counts them. */
export const boundsSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
  maximized: z.boolean(),
});
export type Bounds = z.infer<typeof boundsSchema>;

const placesSchema = z.strictObject({
  /** Archives opened before, the latest first. */
  recent: z.array(z.strictObject({ path: z.string(), name: z.string(), openedAt: z.number() })),
  /** Archives whose windows were open when the program ended. */
  open: z.array(z.string()),
  /** Where the window of each archive stood, by the archive's path; `` is a window without one. */
  bounds: z.record(z.string(), boundsSchema),
});
export type Places = z.infer<typeof placesSchema>;

/** What the program remembers between runs on this computer. */
export type Memory = { settings: JsonFile<Settings>; places: JsonFile<Places> };

export function openMemory(folder: string): Memory {
  return {
    settings: openJsonFile(join(folder, 'settings.json'), settingsSchema, defaultSettings),
    places: openJsonFile(join(folder, 'windows.json'), placesSchema, { recent: [], open: [], bounds: {} }),
  };
}

const recentLimit = 12;

export function withRecent(places: Places, opened: Places['recent'][number]): Places {
  const others = places.recent.filter(({ path }) => path !== opened.path);
  return { ...places, recent: [opened, ...others].slice(0, recentLimit) };
}
