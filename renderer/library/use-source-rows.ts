import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CommandInput } from '../../contract/commands.ts';
import type { AppError } from '../../contract/errors.ts';
import type { SourceRow } from '../../contract/finding.ts';
import { send, subscribe } from '../bridge.ts';

/** Which sources, in which order. */
export type SourceQuestion = Pick<CommandInput<'sources.page'>, 'query' | 'sort' | 'reversed' | 'storyId'>;

export type SourceRows = {
  /** How many there are; null while that is not known. */
  total: number | null;
  error: AppError | null;
  row: (index: number) => SourceRow | undefined;
  /** Says which rows are on the screen, so that they are asked for. */
  show: (first: number, end: number) => void;
};

/** Rows that are asked for at once. */
const pageLength = 100;
/** Pages that are kept, so that scrolling back shows them at once. */
const mostPages = 40;

type Known = { total: number | null; error: AppError | null; pages: ReadonlyMap<number, readonly SourceRow[]> };
const nothing: Known = { total: null, error: null, pages: new Map() };

const events = new Set(['sources.changed', 'citations.changed', 'annotations.changed']);

/** A list of sources of any length, of which the rows in sight are asked for. What was known stays until it is known anew. */
export function useSourceRows(question: SourceQuestion): SourceRows {
  const asked = JSON.stringify(question);
  const [known, setKnown] = useState<Known>(nothing);
  const pager = useRef<Pager | null>(null);
  const inSight = useRef<[number, number]>([0, 1]);

  useEffect(() => {
    const made = createPager(JSON.parse(asked) as SourceQuestion, setKnown);
    // The rows in sight are the same places of another list.
    made.show(...inSight.current);
    pager.current = made;
    const unsubscribe = subscribe((event) => {
      if (events.has(event.name)) made.refresh();
    });
    return () => {
      unsubscribe();
      made.stop();
    };
  }, [asked]);

  const show = useCallback((first: number, end: number) => {
    inSight.current = [first, end];
    pager.current?.show(first, end);
  }, []);
  return useMemo(
    () => ({
      total: known.total,
      error: known.error,
      row: (index: number) => known.pages.get(Math.floor(index / pageLength))?.[index % pageLength],
      show,
    }),
    [known, show],
  );
}

type Pager = { show: (first: number, end: number) => void; refresh: () => void; stop: () => void };

/** Asks for one page at a time, and always for one that is on the screen now. */
function createPager(question: SourceQuestion, tell: (known: Known) => void): Pager {
  let known = nothing;
  let stale = new Set<number>();
  let wanted: number[] = [];
  let state: 'idle' | 'asking' | 'stopped' = 'idle';

  const next = () => (state === 'stopped' ? undefined : wanted.find((page) => !known.pages.has(page) || stale.has(page)));

  // Asked anew each time: it may have come to be while an answer was awaited.
  const isStopped = (): boolean => state === 'stopped';

  async function run(): Promise<void> {
    if (state !== 'idle') return;
    state = 'asking';
    for (let page = next(); page !== undefined; page = next()) {
      stale.delete(page);
      const result = await send('sources.page', { ...question, offset: page * pageLength, limit: pageLength });
      if (isStopped()) return;
      known = result.ok
        ? { total: result.value.total, error: null, pages: withPage(known.pages, page, result.value.rows) }
        : { ...known, error: result.error, pages: withPage(known.pages, page, []) };
      tell(known);
    }
    state = 'idle';
  }

  return {
    show(first, end) {
      const [from, to] = [Math.floor(first / pageLength), Math.floor(Math.max(first, end - 1) / pageLength)];
      wanted = Array.from({ length: to - from + 1 }, (_, at) => from + at);
      void run();
    },
    refresh() {
      stale = new Set(known.pages.keys());
      void run();
    },
    stop() {
      state = 'stopped';
    },
  };
}

function withPage(pages: Known['pages'], page: number, rows: readonly SourceRow[]): Known['pages'] {
  const next = new Map(pages);
  next.delete(page);
  next.set(page, rows);
  const [oldest] = next.keys();
  if (next.size > mostPages && oldest !== undefined) next.delete(oldest);
  return next;
}
