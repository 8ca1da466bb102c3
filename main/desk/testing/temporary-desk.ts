import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { Refusal } from '../../../contract/errors.ts';
import type { DeskEvent } from '../../../contract/events.ts';
import type { Result } from '../../../contract/result.ts';
import { documentText, encodeBlock, type EncodedBlock } from '../../../domain/story/body.ts';
import { encodePatch } from '../../../domain/story/patch.ts';
import { createArchive } from '../../archive/create.ts';
import { sha256 } from '../../archive/hash.ts';
import type { DeskCommandName, DeskInput, DeskOutput, NamesRunning } from '../commands.ts';
import { closeDesk, openDesk, type Desk } from '../desk.ts';
import { execute } from '../execute.ts';

/** A desk over a real archive in a folder of its own, with a clock that tests set. */
export type TemporaryDesk = {
  readonly folder: string;
  readonly path: string;
  /** The desk as it is open now; another one after `reopen`. */
  desk(): Desk;
  readonly events: DeskEvent[];
  /** UTC milliseconds; stands still until it is set. */
  clock: number;
  /** Runs a command that must succeed; what the reader answers comes later. */
  must<Name extends DeskCommandName>(
    name: Name,
    input: DeskInput<Name>,
  ): Name extends NamesRunning<'desk'> ? DeskOutput<Name> : Promise<DeskOutput<Name>>;
  /** Runs a command that must be refused, and answers the kind of the refusal. */
  refusal<Name extends DeskCommandName>(
    name: Name,
    input: unknown,
  ): Name extends NamesRunning<'desk'> ? string : Promise<string>;
  reopen(): void;
  /** Opens what would be on the disk if the program died now. */
  afterDying(): TemporaryDesk;
  close(): void;
  remove(): void;
};

export function temporaryDesk(): TemporaryDesk {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-desk-'));
  const path = join(folder, 'test.standfirst');
  copyFileSync(emptyArchive(), path);
  return deskIn(folder, path);
}

let empty: string | undefined;
afterAll(() => {
  if (empty !== undefined) rmSync(dirname(empty), { recursive: true, force: true });
});

/** Creating waits for the disk; one created archive serves all tests of a file as the start of theirs. */
function emptyArchive(): string {
  if (empty === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'standfirst-empty-'));
    empty = join(folder, 'empty.standfirst');
    createArchive(empty);
  }
  return empty;
}

function deskIn(folder: string, path: string): TemporaryDesk {
  const events: DeskEvent[] = [];
  const open = (): Desk =>
    openDesk(path, {
      now: () => temporary.clock,
      actor: 'tester',
      emit: (event) => events.push(event),
      reportFault: (error) => {
        throw error;
      },
    });
  let copies = 0;
  const temporary: TemporaryDesk = {
    folder,
    path,
    events,
    clock: Date.UTC(2023, 4, 24, 9),
    desk: () => desk,
    must: ((name: DeskCommandName, input: unknown) =>
      once(execute(desk, name, input), (result) => {
        if (!result.ok) throw new Refusal(result.error.kind, result.error);
        return result.value;
      })) as TemporaryDesk['must'],
    refusal: ((name: DeskCommandName, input: unknown) =>
      once(execute(desk, name, input), (result) => {
        if (result.ok) throw new Error(`${name} was done`);
        return result.error.kind;
      })) as TemporaryDesk['refusal'],
    reopen() {
      closeDesk(desk);
      desk = open();
    },
    afterDying() {
      const copy = join(folder, `died-${++copies}.standfirst`);
      for (const side of ['', '-wal']) if (existsSync(path + side)) copyFileSync(path + side, copy + side);
      return deskIn(folder, copy);
    },
    close: () => closeDesk(desk),
    remove() {
      closeDesk(desk);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  let desk = open();
  return temporary;
}

function once<Value>(result: Result<unknown> | Promise<Result<unknown>>, then: (result: Result<unknown>) => Value): Value | Promise<Value> {
  return result instanceof Promise ? result.then(then) : then(result);
}

/** A paragraph of plain words with an id made from `number`. */
export function paragraph(number: number, words: string): EncodedBlock {
  return encodeBlock({
    type: 'paragraph',
    $: { id: `01981f1c-0000-7000-8000-${String(number).padStart(12, '0')}` },
    children: [{ type: 'text', text: words, detail: 0, format: 0, mode: 'normal', style: '', version: 1 }],
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  });
}

export const splice = (index: number, deleteCount: number, ...blocks: EncodedBlock[]): string =>
  encodePatch({ index, deleteCount, blocks });

/** The hash that a window sends with a checkpoint. */
export const documentHash = (blocks: readonly EncodedBlock[]): string => sha256(documentText(blocks));
