import { readFileSync } from 'node:fs';
import { z } from 'zod';
import writeFileAtomic from 'write-file-atomic';

/** A small file of preferences, held in memory. */
export type JsonFile<Value> = {
  value(): Value;
  /** Takes effect at once; resolves when it is on the disk. @throws where it can't be written */
  set(value: Value): Promise<void>;
};

/**
 * Opens a file of preferences. A file that is missing, damaged or from another version never stops the program:
 * each entry that can't be read has its default.
 */
export function openJsonFile<Shape extends z.ZodRawShape>(
  path: string,
  schema: z.ZodObject<Shape>,
  defaults: z.infer<z.ZodObject<Shape>>,
): JsonFile<z.infer<z.ZodObject<Shape>>> {
  let value = readEntries(path, schema, defaults);
  return {
    value: () => value,
    async set(next) {
      value = next;
      await writeFileAtomic(path, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
    },
  };
}

function readEntries<Shape extends z.ZodRawShape>(
  path: string,
  schema: z.ZodObject<Shape>,
  defaults: z.infer<z.ZodObject<Shape>>,
): z.infer<z.ZodObject<Shape>> {
  const found = parseFile(path);
  const entries = Object.entries(schema.shape).flatMap(([key, entry]) => {
    const read = z.safeParse(entry, found[key]);
    return read.success ? [[key, read.data]] : [];
  });
  return { ...defaults, ...Object.fromEntries(entries) };
}

function parseFile(path: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
