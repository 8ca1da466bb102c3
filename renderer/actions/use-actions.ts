import { useEffect, useEffectEvent } from 'react';
import type { ActionId } from '../../contract/actions.ts';
import { isMac, subscribe } from '../bridge.ts';
import { archiveActions } from '../archives/archive-actions.ts';
import { perform } from './performers.ts';
import type { Desk } from './performers.ts';
import { actionFor } from './shortcut.ts';

/** Performs the actions that keys of the window, items of the native menu and keys in the isolated frame name. */
export function useActions(desk: Desk): void {
  const run = useEffectEvent((id: ActionId) => perform(id, desk));
  useEffect(() => listen(run), []);
}

/** As {@link useActions}, for the window without an archive: what opens one is all there is. */
export function useArchiveActions(): void {
  useEffect(
    () =>
      listen((id) => {
        if (id === 'archive.create') archiveActions.create();
        else if (id === 'archive.choose') archiveActions.choose();
        else if (id === 'archive.openSample') archiveActions.openSample();
      }),
    [],
  );
}

function listen(run: (id: ActionId) => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const id = actionFor(event, isMac());
    if (id === undefined) return;
    event.preventDefault();
    // Neither the editor nor a library (React Aria walks landmarks on F6) acts on the same key again.
    event.stopImmediatePropagation();
    run(id);
  };
  window.addEventListener('keydown', press, { capture: true });
  const unsubscribe = subscribe((event) => {
    if (event.name === 'action.chosen') run(event.id);
  });
  return () => {
    window.removeEventListener('keydown', press, { capture: true });
    unsubscribe();
  };
}
