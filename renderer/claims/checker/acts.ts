import { useEffect } from 'react';
import type { ActionId } from '../../../contract/actions.ts';
import { useStable } from '../../ui/use-stable.ts';

/** What is done at the checker's desk. */
export type CheckAct = Extract<ActionId, `check.${string}`>;

export function isCheckAct(id: ActionId): id is CheckAct {
  return id.startsWith('check.');
}

type Handlers = Partial<Record<CheckAct, () => void>>;

/** Leads an act to whichever part of the checker's desk is on the screen and knows it. */
export type CheckActs = { perform: (act: CheckAct) => void; handle: (handler: (act: CheckAct) => void) => () => void };

export function createCheckActs(): CheckActs {
  const parts = new Set<(act: CheckAct) => void>();
  return {
    perform: (act) => parts.forEach((part) => part(act)),
    handle(part) {
      parts.add(part);
      return () => parts.delete(part);
    },
  };
}

/** Does these acts for as long as the part is on the screen. */
export function useCheckActs({ handle }: CheckActs, handlers: Handlers): void {
  const act = useStable((asked: CheckAct) => handlers[asked]?.());
  useEffect(() => handle(act), [handle, act]);
}
