import { userInfo } from 'node:os';
import { v7 as newUuid } from 'uuid';
import type { DeskEvent } from '../../contract/events.ts';
import { openArchive, type Archive } from '../archive/archive.ts';
import { openCopies, type OpenCopies } from './body/open-copies.ts';
import { readPersonHere } from './people/store.ts';
import { settleSearch, settleWhatWasLeft } from './search/settle.ts';

/** An open archive and what the use cases need beside it. */
export type Desk = {
  readonly archive: Archive;
  /** Who is working: who is sitting at this desk, or the person as the operating system knows them where nobody said so. */
  readonly actor: string;
  /** UTC milliseconds. */
  now(): number;
  /** A new UUIDv7; ids made later sort later. */
  newId(): string;
  /** Tells whoever listens what has happened, once it is on the disk. */
  emit(event: DeskEvent): void;
  /** Told of every error that no handler foresaw. */
  reportFault(error: unknown): void;
  /** The copies of the stories worked on last, as they stand. */
  readonly copies: OpenCopies;
};

export type DeskOptions = Partial<Pick<Desk, 'now' | 'newId' | 'emit' | 'actor' | 'reportFault'>> & {
  /** Never writes, for the reading thread. */
  readOnly?: boolean;
  /** The archive is still being created: see `createArchive`. */
  unseen?: boolean;
};

/** @throws Refusal where the archive can't be opened */
export function openDesk(path: string, options: DeskOptions = {}): Desk {
  const { readOnly = false, unseen = false, ...ports } = options;
  const archive = openArchive(path, { readOnly, unseen, beforeCommit: settleSearch });
  try {
    settleWhatWasLeft(archive);
  } catch (error) {
    archive.close();
    throw error;
  }
  const nobodyKnown = ports.actor ?? personAtWork();
  return {
    archive,
    get actor() {
      return readPersonHere(archive)?.name ?? nobodyKnown;
    },
    now: ports.now ?? Date.now,
    newId: ports.newId ?? (() => newUuid()),
    emit: ports.emit ?? (() => {}),
    reportFault: ports.reportFault ?? (() => {}),
    copies: openCopies(archive),
  };
}

export function closeDesk(desk: Desk): void {
  desk.archive.close();
}

function personAtWork(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the system's list of users, as in a bare container.
    return '';
  }
}
