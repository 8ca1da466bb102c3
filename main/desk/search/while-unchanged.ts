import type { Archive } from '../../archive/archive.ts';

type Kept = { state: string; values: Map<string, unknown> };

const kept = new WeakMap<Archive, Kept>();

/** As many as a window and a half asks for. */
const mostKept = 12;

/** Works something out once for a key and keeps it until the archive changes, whoever changes it. Called in a snapshot. */
export function whileUnchanged<Value>(archive: Archive, key: string, work: () => Value): Value {
  const { values } = current(archive);
  // What stands under a key was put there by a call with the same key, whose work gives the same type.
  const value = values.has(key) ? (values.get(key) as Value) : work();
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > mostKept && oldest !== undefined) values.delete(oldest);
  return value;
}

function current(archive: Archive): Kept {
  const state = stateOf(archive);
  let held = kept.get(archive);
  if (held === undefined || held.state !== state) {
    held = { state, values: new Map() };
    kept.set(archive, held);
  }
  return held;
}

/** Changes with every commit: of other connections, and of this one. */
function stateOf(archive: Archive): string {
  const row = archive.statement('SELECT data_version AS others, total_changes() AS own FROM pragma_data_version').get() as {
    others: number;
    own: number;
  };
  return `${row.others} ${row.own}`;
}
