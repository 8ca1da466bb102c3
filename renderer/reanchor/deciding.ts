import { useRef, useState } from 'react';
import type { AnchoringKey, WaitingPassage } from '../../contract/annotations.ts';
import { errorText } from '../../contract/errors.ts';
import type { Result } from '../../contract/result.ts';
import type { Passage } from '../../domain/sources/passage.ts';
import { send } from '../bridge.ts';
import { showToast } from '../ui/toasts.tsx';

export const keyText = ({ target, targetId, captureId }: AnchoringKey): string => `${target} ${targetId} ${captureId}`;

const keyOf = ({ target, targetId, captureId }: AnchoringKey): AnchoringKey => ({ target, targetId, captureId });

export type Deciding = {
  /** Whether a person has said what is to become of it; the desk may not have answered yet. */
  isDecided: (waiting: AnchoringKey) => boolean;
  place: (waiting: WaitingPassage, passage: Passage) => void;
  drop: (waiting: WaitingPassage) => void;
  /** Takes back the last decision, then the one before it. */
  undo: () => void;
};

/** What a person says of the passages that wait. A decided one leaves the list at once and comes back if it is refused. */
export function useDeciding(): Deciding {
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const made = useRef<AnchoringKey[]>([]);

  const setHidden = (key: AnchoringKey, hidden: boolean) =>
    setDecided((before) => {
      const next = new Set(before);
      if (hidden) next.add(keyText(key));
      else next.delete(keyText(key));
      return next;
    });

  const takeBack = async (key: AnchoringKey) => {
    made.current = made.current.filter((other) => keyText(other) !== keyText(key));
    const result = await send('anchoring.reopen', key);
    if (result.ok) setHidden(key, false);
    else showToast({ tone: 'refused', words: errorText(result.error) });
  };

  const decide = async (key: AnchoringKey, words: string, tell: () => Promise<Result<null>>) => {
    setHidden(key, true);
    const result = await tell();
    if (!result.ok) {
      setHidden(key, false);
      showToast({ tone: 'refused', words: errorText(result.error) });
      return;
    }
    made.current.push(key);
    showToast({ tone: 'done', words, action: { label: 'Undo', perform: () => void takeBack(key) } });
  };

  return {
    isDecided: (waiting) => decided.has(keyText(waiting)),
    place(waiting, passage) {
      const key = keyOf(waiting);
      void decide(key, `Placed “${shortened(waiting.earlier.words)}”.`, async () => send('anchoring.place', { ...key, passage }));
    },
    drop(waiting) {
      const key = keyOf(waiting);
      void decide(key, `“${shortened(waiting.earlier.words)}” is not there any more.`, async () => send('anchoring.drop', key));
    },
    undo() {
      const last = made.current.at(-1);
      if (last) void takeBack(last);
    },
  };
}

const longestInToast = 60;

function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length <= longestInToast ? line : `${line.slice(0, longestInToast).toWellFormed().trimEnd()}…`;
}
