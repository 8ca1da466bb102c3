import { join } from 'node:path';
import { openJsonFile, type JsonFile } from './json-file.ts';

/** In screen pixels as the system counts them. */
export type Bounds = { x: number; y: number; width: number; height: number; maximized: boolean };

/** Which archives were open, and where their windows stood: what the first window needs before anything else is loaded. */
export type Places = {
  /** Archives opened before, the latest first. */
  recent: { path: string; name: string; openedAt: number }[];
  /** Archives whose windows were open when the program ended. */
  open: string[];
  /** Where the window of each archive stood, by the archive's path; `` is a window without one. */
  bounds: Record<string, Bounds>;
};

const none: Places = { recent: [], open: [], bounds: {} };

export function openPlaces(folder: string): JsonFile<Places> {
  return openJsonFile<Places>(
    join(folder, 'windows.json'),
    { recent: isListOf(isRecent), open: isListOf(isString), bounds: isRecordOf(isBounds) },
    none,
  );
}

const recentLimit = 12;

export function withRecent(places: Places, opened: Places['recent'][number]): Places {
  const others = places.recent.filter(({ path }) => path !== opened.path);
  return { ...places, recent: [opened, ...others].slice(0, recentLimit) };
}

// By hand and not by schema: the library of schemas would load before the first window, and takes longer than all else here.

const isString = (found: unknown): found is string => typeof found === 'string';
const isObject = (found: unknown): found is Record<string, unknown> => typeof found === 'object' && found !== null && !Array.isArray(found);

function isListOf<Entry>(isEntry: (found: unknown) => found is Entry) {
  return (found: unknown): found is Entry[] => Array.isArray(found) && found.every(isEntry);
}

function isRecordOf<Entry>(isEntry: (found: unknown) => found is Entry) {
  return (found: unknown): found is Record<string, Entry> => isObject(found) && Object.values(found).every(isEntry);
}

function isRecent(found: unknown): found is Places['recent'][number] {
  return isObject(found) && isString(found['path']) && isString(found['name']) && Number.isFinite(found['openedAt']);
}

/** Narrower than this a window could not be found again. */
const leastSide = 200;

function isBounds(found: unknown): found is Bounds {
  if (!isObject(found)) return false;
  const { x, y, width, height, maximized } = found;
  const areWhole = [x, y, width, height].every(Number.isSafeInteger);
  return areWhole && Number(width) >= leastSide && Number(height) >= leastSide && typeof maximized === 'boolean';
}
