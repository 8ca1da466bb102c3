import { $addUpdateTag, $setSelection, mergeRegister, SKIP_DOM_SELECTION_TAG, type LexicalEditor } from 'lexical';
import { finderOf, type FindMatch, type FindQuery } from '../../../domain/story/find.ts';
import type { BlockTracker } from '../journal/block-tracker.ts';
import { IdleBlocks } from '../reading/idle-blocks.ts';
import { PaintedBlocks } from '../reading/painted-blocks.ts';
import { $blockWithId, $caretPlace, selectStretch, showStretch } from '../select-stretch.ts';
import { createStore, type Store } from '../store.ts';
import { $replaceStretch } from './replace-text.ts';
import { Scope, type ScopeStretch } from './scope.ts';

/** A place where the words looked for stand, with its graf and what replaces them. */
export type CopyMatch = FindMatch & { blockId: string; text: string; replacement: string };

export type FindState =
  | { kind: 'nothing' }
  | { kind: 'invalid'; message: string }
  /** `here` is the place among the matches that was gone to last; null before that. `isDone` is false while the copy is gone through. */
  | { kind: 'found'; matches: readonly CopyMatch[]; here: number | null; isDone: boolean };

/** Finding in an open copy, for as long as somebody looks for something. */
export type CopyFinder = {
  state: Store<FindState>;
  /** Looks for these words, in the whole copy or in the stretches given. */
  look: (query: FindQuery, by: string, within: readonly ScopeStretch[] | null) => void;
  /** Goes on to the next match behind the one before or the caret, from the last to the first. */
  step: (step: 1 | -1) => void;
  goTo: (at: number) => void;
  /** Replaces one match, as a step of its own for undo, and goes on to the next. */
  replace: (at: number) => void;
  /** Replaces all of them, as one step for undo. @returns how many */
  replaceAll: () => number;
  /** Follows the copy. @returns a function that ends it: what was found last is selected, and the copy is written in again */
  follow: () => () => void;
};

const highlights = { found: 'copy-found', here: 'copy-found-here' } as const;

export function startFinder(editor: LexicalEditor, tracker: BlockTracker): CopyFinder {
  let finder = finderOf({ words: '', matchCase: false, wholeWords: false, isPattern: false });
  let by = '';
  let here: CopyMatch | null = null;
  const scope = new Scope();
  const state = createStore<FindState>({ kind: 'nothing' });

  const blocks = new IdleBlocks<FindMatch[]>(tracker, (_block, { id, text }) =>
    finder.kind === 'finder' ? finder.find(text).filter((match) => scope.holds(id, match)) : [],
  );
  const isHere = (blockId: string, { start, end }: FindMatch): boolean => here?.blockId === blockId && here.start === start && here.end === end;
  const painted = new PaintedBlocks(editor, blocks, (blockId, matches) =>
    matches.map((match) => ({ name: isHere(blockId, match) ? highlights.here : highlights.found, segment: { blockId, ...match } })),
  );
  const tell = (): void => {
    if (finder.kind !== 'finder') return state.set(finder.kind === 'invalid' ? finder : { kind: 'nothing' });
    const { replacementFor } = finder;
    const matches = blocks.all.flatMap(({ known }) =>
      (known?.value ?? []).map((match) => ({
        ...match,
        blockId: known?.id ?? '',
        text: known?.text ?? '',
        replacement: replacementFor(known?.text ?? '', match, by),
      })),
    );
    const at = matches.findIndex((match) => isHere(match.blockId, match));
    state.set({ kind: 'found', matches, here: at === -1 ? null : at, isDone: blocks.isDone });
  };
  blocks.onPatch(({ come }) => scope.follow(come));
  blocks.onRead(tell);

  const matches = (): readonly CopyMatch[] => {
    const found = state.get();
    return found.kind === 'found' ? found.matches : [];
  };
  const order = (blockId: string): number => blocks.all.findIndex(({ known }) => known?.id === blockId);
  const settle = (next: CopyMatch | null): void => {
    const touched = new Set([here?.blockId, next?.blockId]);
    here = next;
    painted.take(blocks.all.filter(({ known }) => known !== undefined && touched.has(known.id)));
    if (next !== null) showStretch(editor, next);
    tell();
  };
  /** The first match at or behind a place, from the last to the first. */
  const behind = (place: { blockId: string; offset: number } | null): number => {
    if (place === null) return 0;
    const graf = order(place.blockId);
    return Math.max(0, matches().findIndex(({ blockId, start }) => (blockId === place.blockId ? start >= place.offset : order(blockId) > graf)));
  };
  const caret = (): { blockId: string; offset: number } | null => editor.getEditorState().read($caretPlace, { editor });
  const $write = (replaced: readonly CopyMatch[]): void => {
    // The selection may stand in words that go.
    $setSelection(null);
    $addUpdateTag(SKIP_DOM_SELECTION_TAG);
    for (const match of replaced.toReversed()) {
      const block = $blockWithId(match.blockId);
      if (block !== undefined) $replaceStretch(block, match, match.replacement);
    }
  };
  const write = (replaced: readonly CopyMatch[]): void => {
    editor.update(() => $write(replaced), { tag: 'history-push', discrete: true });
    // What is shown next is looked for in the copy as it is now.
    blocks.readNow();
  };

  return {
    state,
    look(query, replacement, within) {
      finder = finderOf(query);
      by = replacement;
      scope.set(within, blocks.all);
      here = null;
      blocks.again();
      tell();
    },
    step(step) {
      blocks.readNow();
      const all = matches();
      if (all.length === 0) return;
      const at = here === null ? -1 : all.findIndex((match) => isHere(match.blockId, match));
      if (at !== -1) return settle(all[(at + step + all.length) % all.length]!);
      const next = behind(caret());
      settle(all[step === 1 ? next : (next - 1 + all.length) % all.length]!);
    },
    goTo: (at) => settle(matches()[at] ?? null),
    replace(at) {
      const match = matches()[at];
      if (match === undefined) return;
      write([match]);
      const next = behind({ blockId: match.blockId, offset: match.start + match.replacement.length });
      settle(matches()[next] ?? null);
    },
    replaceAll() {
      blocks.readNow();
      const all = matches();
      if (all.length > 0) write(all);
      settle(null);
      return all.length;
    },
    follow() {
      const end = mergeRegister(blocks.follow(tracker), painted.follow());
      return () => {
        const last = here;
        finder = { kind: 'nothing' };
        settle(null);
        end();
        if (last === null || !selectStretch(editor, last)) editor.focus();
      };
    },
  };
}
