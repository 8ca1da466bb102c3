import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { v7 as newUuid } from 'uuid';
import type { Claim, People } from '../../contract/claims.ts';
import type { CommandInput } from '../../contract/commands.ts';
import { errorText } from '../../contract/errors.ts';
import { send } from '../bridge.ts';
import type { EditorHandle, PastedRange } from '../editor/index.ts';
import { known, useQuery } from '../query.ts';
import { showToast } from '../ui/toasts.tsx';
import { useStable } from '../ui/use-stable.ts';
import { highlightOf } from './claim-mark.tsx';
import { liveClaims } from './live.ts';
import { takeInPasted } from './pasted.ts';

/** The claims of the open story, as they stand at this moment, and what can be done with them. */
export type Claims = {
  /** Undefined until the archive has answered. */
  list: readonly Claim[] | undefined;
  people: People | undefined;
  /** The claim that is looked at, in the ledger as in the copy. */
  activeId: string | null;
  activate: (claimId: string | null) => void;
  /** Brings the words of a claim into view, and looks at it. */
  reveal: (claimId: string) => void;
  /** Makes a claim of the words selected, or of the sentence at the caret. */
  create: () => void;
  remove: (claim: Claim) => void;
  update: (claim: Claim, fields: CommandInput<'claims.update'>['fields']) => void;
  giveVerdict: (claim: Claim, verdict: CommandInput<'claims.giveVerdict'>['verdict'], note: string) => void;
  keep: (claim: Claim, reason: string) => void;
};

type UseClaims = { storyId: string | null; editor: EditorHandle | null; onCreated: () => void };

const noChanges = { get: () => 0, subscribe: () => () => undefined };
const nothingActive = { get: () => null, subscribe: () => () => undefined };

export function useClaims({ storyId, editor, onCreated }: UseClaims): Claims {
  const stored = known(useQuery('claims.list', storyId === null ? null : { storyId }, ['claims.changed']));
  const people = known(useQuery('people.list', {}, ['people.changed']));
  const ranges = editor?.ranges ?? null;
  const { subscribe, get } = ranges?.changes ?? noChanges;
  const changes = useSyncExternalStore(subscribe, get);
  const active = ranges?.layers.claims.active ?? nothingActive;
  const activeId = useSyncExternalStore(active.subscribe, active.get);
  // Made or taken back here, and not in the archive's answer yet.
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());

  const list = useMemo(() => {
    if (stored === undefined) return undefined;
    const there = stored.filter(({ id }) => !gone.has(id));
    return ranges === null ? there : liveClaims(there, ranges);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `changes` counts what `ranges` holds
  }, [stored, ranges, gone, changes]);

  useEffect(() => {
    if (ranges === null || stored === undefined || editor?.save.get().kind !== 'saved') return;
    for (const { id, place } of stored) ranges.adopt(id, place);
  }, [ranges, stored, editor]);
  useEffect(() => {
    if (ranges !== null && list !== undefined) ranges.layers.claims.paint(new Map(list.map(({ id, mark }) => [id, highlightOf(mark)])));
  }, [ranges, list]);

  const ask = useStable((pasted: readonly PastedRange[]) => {
    if (ranges !== null && list !== undefined && storyId !== null) takeInPasted({ ranges, storyId, claims: list }, pasted);
  });
  useEffect(() => ranges?.onPasted(ask), [ranges, ask]);

  const activate = (claimId: string | null) => ranges?.layers.claims.active.set(claimId);
  const removed = (claimId: string, isGone: boolean) =>
    setGone((before) => (isGone ? new Set([...before, claimId]) : new Set([...before].filter((id) => id !== claimId))));

  const remove = async (claimId: string, words: string) => {
    removed(claimId, true);
    const result = await send('claims.remove', { claimId });
    if (!result.ok) {
      removed(claimId, false);
      showToast({ tone: 'refused', words: errorText(result.error) });
      return;
    }
    const restore = async () => {
      removed(claimId, false);
      told(await send('claims.restore', { claimId }));
    };
    showToast({ tone: 'done', words, action: { label: 'Undo', perform: () => void restore() } });
  };

  const create = async () => {
    const segments = ranges?.selected() ?? null;
    if (ranges === null || storyId === null) return;
    if (segments === null) {
      showToast({ tone: 'refused', words: 'There are no words here to make a claim of. Select some first.' });
      return;
    }
    const claimId = newUuid();
    const { seq } = ranges.add(claimId, segments);
    const result = await send('claims.create', { storyId, claimId, seq, segments });
    if (!result.ok) {
      ranges.drop(claimId);
      showToast({ tone: 'refused', words: errorText(result.error) });
      return;
    }
    ranges.layers.claims.active.set(claimId);
    onCreated();
    showToast({
      tone: 'done',
      words: `Claimed “${shortened(result.value.words)}”`,
      action: { label: 'Undo', perform: () => void remove(claimId, 'Took the claim back.') },
    });
  };

  return {
    list,
    people,
    activeId,
    activate,
    reveal(claimId) {
      activate(claimId);
      ranges?.reveal(claimId);
    },
    create: () => void create(),
    remove: (claim) => void remove(claim.id, `Removed claim ${claim.number}.`),
    update: (claim, fields) => void send('claims.update', { claimId: claim.id, fields }).then(told),
    giveVerdict: (claim, verdict, note) =>
      void send('claims.giveVerdict', { claimId: claim.id, verdict, words: claim.words, note }).then(told),
    keep: (claim, reason) => void send('claims.keep', { claimId: claim.id, words: claim.words, reason }).then(told),
  };
}

function told(result: Awaited<ReturnType<typeof send>>): void {
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}

/** Enough of some words to know them by. */
function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words;
}
