import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../contract/errors.ts';
import type { ImportOutcome } from '../../contract/views.ts';
import type { WebOutcome } from '../../contract/web-capture.ts';
import type { WorkProgress } from '../../contract/work.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { send, subscribe } from '../bridge.ts';

type Here = ImportOutcome & { kind: 'already-here' };

/** What is asked for: an address, or a source whose address the desk knows. `allowed` are the places the person let pass. */
type Wanted = { address: string; sourceId: string | null; allowed: readonly string[] };

/** A capture from the web, from the address that is typed to what came of it. */
export type AddressState =
  | { kind: 'closed' }
  | { kind: 'typing'; address: string; error: AppError | null }
  | { kind: 'working'; wanted: Wanted; workId: string; progress: WorkProgress | null }
  /** At a private address: nothing was asked of it, and the person may allow it. */
  | { kind: 'private'; wanted: Wanted; place: string; error: AppError }
  | { kind: 'here'; wanted: Wanted; outcome: Here }
  | { kind: 'refused'; wanted: Wanted; error: AppError };

export type AddressCapture = {
  state: AddressState;
  /** Opens the field, with an address where one is known. */
  open: (address?: string) => void;
  type: (address: string) => void;
  capture: (address: string) => void;
  captureAgain: (sourceId: string) => void;
  /** Goes on with the one place that was refused. */
  allowOnce: () => void;
  /** Takes what is here already once more. */
  keepAsNewCapture: () => void;
  tryAgain: () => void;
  cancel: () => void;
  close: () => void;
};

/** @param onDone what was captured is in the archive */
export function useAddressCapture(onDone: (captured: { sourceId: string; captureId: string; again: boolean; title: string }) => void): AddressCapture {
  const [state, setState] = useState<AddressState>({ kind: 'closed' });
  const working = useRef<string | null>(null);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  }, [onDone]);

  useEffect(
    () =>
      subscribe((event) => {
        if (event.name !== 'work.progressed' || event.workId !== working.current) return;
        setState((before) => (before.kind === 'working' ? { ...before, progress: event } : before));
      }),
    [],
  );

  const work = useCallback(async (wanted: Wanted) => {
    const workId = crypto.randomUUID();
    working.current = workId;
    setState({ kind: 'working', wanted, workId, progress: null });
    const { address, sourceId, allowed } = wanted;
    const result = await (sourceId === null
      ? send('captures.fetch', { address, allowed: [...allowed], workId })
      : send('captures.again', { sourceId, ...(address !== '' && { address }), allowed: [...allowed], workId }));
    // The person cancelled meanwhile, or asked for another.
    if (working.current !== workId) return;
    working.current = null;
    const next: AddressState = result.ok ? cameTo(wanted, result.value) : { kind: 'refused', wanted, error: result.error };
    setState(next);
    if (result.ok && result.value.kind === 'done') done.current({ ...result.value, again: sourceId !== null });
  }, []);

  return {
    state,
    open: useCallback((address = '') => setState((before) => (before.kind === 'working' ? before : { kind: 'typing', address, error: null })), []),
    type: useCallback((address: string) => setState({ kind: 'typing', address, error: null }), []),
    capture: useCallback((address: string) => void work({ address, sourceId: null, allowed: [] }), [work]),
    captureAgain: useCallback((sourceId: string) => void work({ address: '', sourceId, allowed: [] }), [work]),
    allowOnce: () => {
      if (state.kind === 'private') void work({ ...state.wanted, allowed: [...state.wanted.allowed, state.place] });
    },
    keepAsNewCapture: () => {
      if (state.kind === 'here') void work({ ...state.wanted, sourceId: state.outcome.sourceId });
    },
    tryAgain: () => {
      if (state.kind === 'refused') void work(state.wanted);
    },
    cancel: () => {
      if (state.kind !== 'working') return;
      working.current = null;
      void send('work.cancel', { workId: state.workId });
      setState(state.wanted.sourceId === null ? { kind: 'typing', address: state.wanted.address, error: null } : { kind: 'closed' });
    },
    close: useCallback(() => setState({ kind: 'closed' }), []),
  };
}

function cameTo(wanted: Wanted, outcome: WebOutcome): AddressState {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'closed' };
    case 'already-here':
      return { kind: 'here', wanted, outcome };
    case 'private-address':
      return { kind: 'private', wanted, place: outcome.place, error: outcome.error };
    case 'refused':
      return wanted.sourceId === null && outcome.error.kind === 'invalid-input'
        ? { kind: 'typing', address: wanted.address, error: outcome.error }
        : { kind: 'refused', wanted, error: outcome.error };
    default:
      return assertNever(outcome);
  }
}
