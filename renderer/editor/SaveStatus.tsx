import { useSyncExternalStore } from 'react';
import { errorText } from '../../contract/errors.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { SaveState } from './journal/save-state.ts';
import type { Store } from './store.ts';

/** Whether the copy is in the archive, in a word; `data-saved-seq` carries the last acknowledged update. */
export function SaveStatus({ save, className }: { save: Store<SaveState>; className?: string | undefined }) {
  const state = useSyncExternalStore(save.subscribe, save.get);
  return (
    <span
      className={className}
      data-save={state.kind}
      data-saved-seq={state.seq}
      title={explanation(state)}
      // Only trouble is spoken: "saving" and "saved" change at every key.
      role={state.kind === 'not-saved' ? 'alert' : undefined}
    >
      {label(state)}
    </span>
  );
}

function label(state: SaveState): string {
  switch (state.kind) {
    case 'read-only':
      return 'read-only';
    case 'saved':
      return 'saved';
    case 'saving':
      return 'saving';
    case 'not-saved':
      return `not saved: ${state.reason.happened}`;
    default:
      return assertNever(state);
  }
}

function explanation(state: SaveState): string {
  switch (state.kind) {
    case 'read-only':
      return 'This archive cannot be written to.';
    case 'saved':
      return 'Every change is in the archive.';
    case 'saving':
      return `${state.waiting} ${state.waiting === 1 ? 'change is' : 'changes are'} on the way to the archive.`;
    case 'not-saved':
      return errorText(state.reason);
    default:
      return assertNever(state);
  }
}
