import { readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';

/** A small file of preferences, held in memory. */
export type JsonFile<Value> = {
  value(): Value;
  /** Takes effect at once; resolves when it is on the disk. @throws where it can't be written */
  set(value: Value): Promise<void>;
};

/** Tells for each entry of a file whether what it holds can be taken. */
export type Guards<Value> = { [Key in keyof Value]: (found: unknown) => found is Value[Key] };

/**
 * Opens a file of preferences. A file that is missing, damaged or from another version never stops the program:
 * each entry that can't be read has its default.
 */
export function openJsonFile<Value extends object>(path: string, guards: Guards<Value>, defaults: Value): JsonFile<Value> {
  let value = readEntries(path, guards, defaults);
  return {
    value: () => value,
    async set(next) {
      value = next;
      await writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
    },
  };
}

function readEntries<Value extends object>(path: string, guards: Guards<Value>, defaults: Value): Value {
  const found = parseFile(path);
  const value = { ...defaults };
  for (const key of Object.keys(guards) as (keyof Value & string)[]) {
    const entry = found[key];
    if (guards[key](entry)) value[key] = entry;
  }
  return value;
}

function parseFile(path: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
