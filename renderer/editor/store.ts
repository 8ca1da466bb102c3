/** A value that changes, for `useSyncExternalStore(store.subscribe, store.get)`: equal answers are the same object. */
export type Store<Value> = {
  get: () => Value;
  /** @returns a function that ends the subscription. */
  subscribe: (listener: () => void) => () => void;
};

export type WritableStore<Value> = Store<Value> & { set: (value: Value) => void };

export function createStore<Value>(initial: Value): WritableStore<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
