/**
 * One number in memory that two threads share. A message would wait until the thread has finished what it is to stop.
 */
export type CancelMark = Int32Array<SharedArrayBuffer>;

export function newCancelMark(): CancelMark {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

export function setCancelled(mark: CancelMark): void {
  Atomics.store(mark, 0, 1);
}

export function isCancelled(mark: CancelMark): boolean {
  return Atomics.load(mark, 0) !== 0;
}
