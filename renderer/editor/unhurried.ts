import type { SaveState } from './journal/save-state.ts';
import { createStore, type Store } from './store.ts';

/**
 * An update is on its way for a few milliseconds after every key: only one that takes longer than this is said to be, in
 * milliseconds.
 */
export const unsaid = 400;

/** The state of saving without what passes: `saving` once it has lasted, every other kind at once. */
export function unhurried(save: Store<SaveState>): Store<SaveState> {
  const said = createStore(save.get());
  const say = () => {
    const [before, next] = [said.get(), save.get()];
    if (next.kind !== before.kind || next.kind === 'not-saved') said.set(next);
  };
  return {
    get: said.get,
    subscribe(listener) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const look = () => {
        if (save.get().kind === 'saving') {
          timer ??= setTimeout(say, unsaid);
          return;
        }
        clearTimeout(timer);
        timer = undefined;
        say();
      };
      const unsubscribe = [said.subscribe(listener), save.subscribe(look)];
      look();
      return () => {
        for (const end of unsubscribe) end();
        clearTimeout(timer);
      };
    },
  };
}
