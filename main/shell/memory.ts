import { join } from 'node:path';
import { defaultSettings, settingsSchema, type Settings } from '../../contract/settings.ts';
import { openJsonFile, type Guards, type JsonFile } from './json-file.ts';
import type { Places } from './places.ts';

/** What the program remembers between runs on this computer. */
export type Memory = { settings: JsonFile<Settings>; places: JsonFile<Places> };

export function openSettings(folder: string): JsonFile<Settings> {
  return openJsonFile(join(folder, 'settings.json'), settingGuards, defaultSettings);
}

const settingGuards = Object.fromEntries(
  Object.entries(settingsSchema.shape).map(([key, schema]) => [key, (found: unknown) => schema.safeParse(found).success]),
  // Each guard is made of the schema of that very entry, which the compiler can't follow through the table.
) as unknown as Guards<Settings>;
