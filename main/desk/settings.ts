import type { z } from 'zod';
import type { Archive } from '../archive/archive.ts';

/** A choice that belongs to the archive; undefined where none was made, or where what stands there is none. */
export function readSetting<Schema extends z.ZodType>(archive: Archive, name: string, schema: Schema): z.infer<Schema> | undefined {
  const value = archive.statement('SELECT value FROM archive_setting WHERE name = ?').pluck().get(name) as string | undefined;
  return value === undefined ? undefined : schema.safeParse(JSON.parse(value)).data;
}

export function writeSetting(archive: Archive, name: string, value: unknown): void {
  archive.statement('INSERT OR REPLACE INTO archive_setting (name, value) VALUES (?, ?)').run(name, JSON.stringify(value));
}
