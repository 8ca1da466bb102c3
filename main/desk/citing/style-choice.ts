import { z } from 'zod';
import { ownNotes } from '../../../domain/citing/style.ts';
import type { Archive } from '../../archive/archive.ts';

const settingName = (storyId: string | null): string => (storyId === null ? 'citation-style' : `citation-style:${storyId}`);

function readSetting(archive: Archive, storyId: string | null): string | undefined {
  const value = archive.statement('SELECT value FROM archive_setting WHERE name = ?').pluck().get(settingName(storyId));
  return typeof value === 'string' ? z.string().parse(JSON.parse(value)) : undefined;
}

/** The id of the style of a story: its own, else the archive’s. */
export function readChosenStyle(archive: Archive, storyId: string): { styleId: string; ofStory: boolean } {
  const own = readSetting(archive, storyId);
  return { styleId: own ?? readSetting(archive, null) ?? ownNotes.id, ofStory: own !== undefined };
}

/** Of one story, or of every story without one of its own; null leaves none chosen. */
export function writeChosenStyle(archive: Archive, storyId: string | null, styleId: string | null): void {
  const name = settingName(storyId);
  if (styleId === null) archive.statement('DELETE FROM archive_setting WHERE name = ?').run(name);
  else archive.statement('INSERT OR REPLACE INTO archive_setting (name, value) VALUES (?, ?)').run(name, JSON.stringify(styleId));
}
