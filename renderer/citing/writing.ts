import { useEffect, useState } from 'react';

/** The longest pause in typing after which what was written is kept, in milliseconds. */
const pause = 400;

/** Keeps what was written last: once typing pauses, when a field is left, and when the form goes. */
export function useWriting<Value>(keep: (value: Value) => Promise<void>): { write: (value: Value) => void; flush: () => void } {
  const [writing] = useState(() => {
    let unsent: { value: Value } | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      clearTimeout(timer);
      const sent = unsent;
      unsent = null;
      if (sent !== null) void keep(sent.value);
    };
    return {
      write(value: Value) {
        unsent = { value };
        clearTimeout(timer);
        timer = setTimeout(flush, pause);
      },
      flush,
    };
  });
  useEffect(() => writing.flush, [writing]);
  return writing;
}
