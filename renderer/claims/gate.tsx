import { lazy, Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { GatePlace, GateResult } from '../../contract/gate.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { send } from '../bridge.ts';
import type { EditorHandle } from '../editor/index.ts';
import { revealInCopy } from '../search/reveal-in-copy.ts';
import { showToast } from '../ui/toasts.tsx';
import type { GateAim } from './gate-panel.tsx';
import { revealField } from '../fields/field-places.ts';

const GatePanel = lazy(async () => ({ default: (await import('./gate-panel.tsx')).GatePanel }));

/** What goes through the gate waits for its answer: whether it may go on. */
export type Gate = {
  /** Before a story becomes ready or published. */
  enter: (storyId: string, status: 'ready' | 'published') => Promise<boolean>;
  /** Before a story is exported; a draft may go out as one. */
  leave: (storyId: string) => Promise<boolean>;
  /** Only shows what the gate says. */
  look: (storyId: string) => void;
  panel: ReactNode;
};

type Shown = { storyId: string; gate: GateResult; aim: GateAim; version: number };

type UseGate = { canWrite: boolean; editor: EditorHandle | null; showClaim: (claimId: string) => void };

export function useGate({ canWrite, editor, showClaim }: UseGate): Gate {
  const [shown, setShown] = useState<Shown | null>(null);
  const answer = useRef<(goOn: boolean) => void>(() => undefined);

  const check = async (storyId: string): Promise<GateResult | undefined> => {
    await editor?.flush('export');
    const result = await send('gate.check', { storyId });
    if (result.ok) return result.value;
    showToast({ tone: 'refused', words: errorText(result.error) });
    return undefined;
  };
  const close = (goOn: boolean) => {
    setShown(null);
    answer.current(goOn);
    answer.current = () => undefined;
  };
  const ask = async (storyId: string, aim: GateAim): Promise<boolean> => {
    answer.current(false);
    const gate = await check(storyId);
    if (gate === undefined) return false;
    if (gate.open || gate.exception !== null) return true;
    return new Promise((resolve) => {
      answer.current = resolve;
      setShown({ storyId, gate, aim, version: 0 });
    });
  };
  const pass = async (storyId: string, despite: string) => {
    const result = await send('gate.pass', { storyId, status: null, despite });
    if (result.ok) close(true);
    else showToast({ tone: 'refused', words: errorText(result.error) });
  };
  const go = (place: GatePlace, words: string) => {
    close(false);
    // The panel gives the focus back first.
    requestAnimationFrame(() => requestAnimationFrame(() => goTo(place, words, showClaim)));
  };
  const look = async (storyId: string) => {
    const gate = await check(storyId);
    if (gate !== undefined) setShown((before) => ({ storyId, gate, aim: before?.aim ?? { kind: 'look' }, version: (before?.version ?? 0) + 1 }));
  };

  return {
    enter: async (storyId, status) => ask(storyId, { kind: 'status', status }),
    leave: async (storyId) => ask(storyId, { kind: 'export' }),
    look: (storyId) => void look(storyId),
    panel: shown && (
      <Suspense>
        <GatePanel
          gate={shown.gate}
          aim={shown.aim}
          canWrite={canWrite}
          onPass={(despite) => void pass(shown.storyId, despite)}
          onDraft={() => close(true)}
          onGo={go}
          onPolicyChanged={() => void look(shown.storyId)}
          onClose={() => close(false)}
        />
      </Suspense>
    ),
  };
}

function goTo(place: GatePlace, words: string, showClaim: (claimId: string) => void): void {
  switch (place.kind) {
    case 'claim':
      return showClaim(place.claimId);
    case 'copy':
      return revealInCopy({ block: place.block, words });
    case 'field':
      return revealField(place.field);
    default:
      return assertNever(place);
  }
}
