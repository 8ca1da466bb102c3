import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { errorText } from '../../contract/errors.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { SaveState } from './journal/save-state.ts';
import type { Store } from './store.ts';
import { unhurried } from './unhurried.ts';

/**
 * Whether the copy is in the archive, in a word. `data-save` and `data-saved-seq` carry the state and the last
 * acknowledged update as they are at every moment; no style hangs on them, so that a key is painted once and not twice.
 */
export function SaveStatus({ save, className }: { save: Store<SaveState>; className?: string | undefined }) {
  const place = useRef<HTMLSpanElement>(null);
  const said = useMemo(() => unhurried(save), [save]);
  const state = useSyncExternalStore(said.subscribe, said.get);
  useLayoutEffect(() => {
    const note = () => {
      const { kind, seq } = save.get();
      if (place.current !== null) Object.assign(place.current.dataset, { save: kind, savedSeq: seq });
    };
    note();
    return save.subscribe(note);
  }, [save]);
  return (
    <span
      ref={place}
      className={className}
      data-said={state.kind}
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
