import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isSafePath, pathKey } from '../../../domain/export/capsule/paths.ts';
import { bytesOf } from '../../../domain/export/zip.ts';
import type { ExportFile } from '../../../domain/export/formats.ts';
import { isPictureName } from '../../../domain/export/pictures.ts';
import { syncToDisk } from '../../archive/files.ts';

export type StagedFile = { path: string; bytes: number };

/**
 * Files on their way into a folder. They are written beside their places, in a folder of their own; nothing is seen of
 * them before `commit` puts all of them in their places, and `discard` leaves the folder as it was.
 */
export type Staging = {
  /** Writes a file. A name that is taken gets a number: `port-2.html`. */
  add(file: ExportFile): StagedFile;
  /** Puts every file in its place, over what stood there; where one can't be, all that stood there stands again. */
  commit(): void;
  discard(): void;
};

/** @throws an error of the system where the folder can't be written to; it may be missing, and is then made */
export function stageInto(folder: string): Staging {
  const target = resolve(folder);
  const made = mkdirSync(target, { recursive: true });
  const hidden = stagingIn(target, made);
  const taken = new Set<string>();
  const names: string[] = [];
  const pictures = new Map<string, StagedFile>();

  const discard = (): void => {
    rmSync(hidden, { recursive: true, force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  };

  return {
    add({ name, content }) {
      if (!isSafePath(name)) throw new Error(`a format named a file outside the folder: ${name}`);
      // Named by what is in it, and led to by that name.
      const known = isPictureName(name) ? pictures.get(name) : undefined;
      if (known !== undefined) return known;
      const own = freeName(name, taken);
      taken.add(pathKey(own));
      const bytes = bytesOf(content);
      const path = join(hidden, 'new', own);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes, { flush: true });
      names.push(own);
      const staged = { path: join(target, own), bytes: bytes.byteLength };
      if (isPictureName(name)) pictures.set(name, staged);
      return staged;
    },
    commit() {
      const undo: (() => void)[] = [];
      try {
        for (const [at, name] of names.entries()) {
          const place = join(target, name);
          const firstMade = mkdirSync(dirname(place), { recursive: true });
          if (firstMade !== undefined) undo.push(() => rmSync(firstMade, { recursive: true, force: true }));
          if (existsSync(place)) {
            const before = join(hidden, `before-${at}`);
            renameSync(place, before);
            undo.push(() => renameSync(before, place));
          }
          renameSync(join(hidden, 'new', name), place);
          undo.push(() => rmSync(place));
        }
        syncToDisk(target);
      } catch (error) {
        for (const step of undo.toReversed()) step();
        discard();
        throw error;
      }
      rmSync(hidden, { recursive: true, force: true });
    },
    discard,
  };
}

function stagingIn(target: string, made: string | undefined): string {
  try {
    return mkdtempSync(join(target, '.standfirst-export-'));
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    throw error;
  }
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, extension = ''] = /^(.*?)((?:\.[^./]*)?)$/s.exec(name) ?? [];
  let own = name;
  for (let count = 2; taken.has(pathKey(own)); count++) own = `${stem}-${count}${extension}`;
  return own;
}
