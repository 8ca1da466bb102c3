import { basename } from 'node:path';
import type { AppError } from '../../../contract/errors.ts';
import type { DeskEvent } from '../../../contract/events.ts';
import { failed, type Result } from '../../../contract/result.ts';
import type { ArchiveState } from '../../../contract/views.ts';
import type { DeskClient } from '../../desk/client.ts';
import type { DeskCommandName, DeskOutput } from '../../desk/commands.ts';

export type EventListener = (event: DeskEvent) => void;

export type OpenClient = (options: {
  path: string;
  onEvent: EventListener;
}) => Promise<Result<DeskClient>>;

/** The archive of one window: none, or one that is being opened, is open, or was refused. */
export type WindowArchive = {
  state(): ArchiveState;
  /** The path asked for, also while it is being opened or when it was refused. */
  path(): string | null;
  /** Opens this archive in place of the one before. What is asked meanwhile waits for it. */
  open(path: string): Promise<ArchiveState>;
  run<Name extends DeskCommandName>(name: Name, input: unknown): Promise<Result<DeskOutput<Name>>>;
  /** See `DeskClient.cancel`. */
  cancel(workId: string): void;
  close(): Promise<void>;
};

export function createWindowArchive(options: {
  openClient: OpenClient;
  onEvent: EventListener;
  onState: (state: ArchiveState) => void;
}): WindowArchive {
  let state: ArchiveState = { kind: 'none' };
  let path: string | null = null;
  let opening: Promise<Result<DeskClient>> | null = null;

  function enter(next: ArchiveState): ArchiveState {
    state = next;
    options.onState(next);
    return next;
  }

  async function close(): Promise<void> {
    const closed = opening;
    opening = null;
    path = null;
    const client = await closed;
    if (client?.ok) await client.value.close();
  }

  return {
    state: () => state,
    path: () => path,

    async open(next) {
      const before = close();
      path = next;
      const name = archiveName(next);
      enter({ kind: 'opening', name, path: next });
      const attempt = before.then(() => options.openClient({ path: next, onEvent: options.onEvent }));
      opening = attempt;
      const client = await attempt;
      // Another archive may have been asked for meanwhile; then this one is closed already and has no say.
      if (opening !== attempt) return state;
      if (!client.ok) return enter({ kind: 'refused', name, path: next, error: client.error });
      const { access, notice } = client.value;
      return enter({ kind: 'open', name: client.value.name, path: next, access, notice });
    },

    async run(name, input) {
      const client = await opening;
      if (client === null) return failed(noArchive);
      return client.ok ? client.value.run(name, input) : client;
    },

    cancel(workId) {
      void opening?.then((client) => client.ok && client.value.cancel(workId));
    },

    async close() {
      await close();
      state = { kind: 'none' };
    },
  };
}

export function archiveName(path: string): string {
  return basename(path).replace(/\.standfirst$/i, '');
}

const noArchive: AppError = {
  kind: 'no-archive',
  happened: 'This window has no archive.',
  kept: '',
  next: 'Open an archive, or create one.',
};
