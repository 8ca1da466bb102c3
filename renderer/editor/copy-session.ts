import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import {
  $addUpdateTag,
  BLUR_COMMAND,
  COMMAND_PRIORITY_LOW,
  SKIP_DOM_SELECTION_TAG,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { ok, type Result } from '../../contract/result.ts';
import type { OpenBody } from '../../contract/views.ts';
import { $insertCitation, performAction } from './actions.ts';
import { $caretContext } from './caret-context.ts';
import { NoteNumberer } from './note-numbers.ts';
import type { CaretContext, EditorHandle } from './editor-handle.ts';
import { startFinder } from './finding/copy-finder.ts';
import { startFindings } from './findings/finding-marks.ts';
import { BlockTracker } from './journal/block-tracker.ts';
import type { BodyPort } from './journal/body-port.ts';
import { decodeBlocks, JournalWriter, type CheckpointReason } from './journal/journal-writer.ts';
import type { SaveState } from './journal/save-state.ts';
import type { CitationNumbers, FootnoteNumbers } from './react/citations.ts';
import { CopyRanges } from './ranges/copy-ranges.ts';
import { startRanges } from './ranges/ranges-session.ts';
import { $selectedStretches } from './ranges/selected.ts';
import { followUpdates } from './ranges/update-context.ts';
import { CopyReader } from './reading/copy-reader.ts';
import { restoreAll, restoreBlock } from './restore.ts';
import { $caretPlace, goToBlock, selectStretch } from './select-stretch.ts';
import { smartenAll, startSmartTyping } from './smart-typing.ts';
import { createStore, type Store } from './store.ts';

export type CopySession = { handle: EditorHandle; numbers: Store<CitationNumbers>; footnotes: Store<FootnoteNumbers>; setLanguage: (language: string) => void; end: () => void };

/** Follows an editor that holds a stored copy: journal, word count, citation numbers and what is true at the caret. */
export function startSession(
  editor: LexicalEditor,
  stored: OpenBody,
  options: { port: BodyPort; readOnly: boolean; language: string },
): CopySession {
  const tracker = new BlockTracker(editor, decodeBlocks(stored.blocks));
  const numberer = new NoteNumberer(tracker);
  const reader = new CopyReader(editor, tracker, options.language);
  const ranges = new CopyRanges(tracker, stored.ranges);
  const updates = followUpdates(editor);
  // Before the journal, which sends the ranges that an update moved together with it.
  const endRanges = ranges.follow(updates.context);
  const journal = options.readOnly ? readOnlyJournal(stored.seq) : writtenJournal(editor, tracker, stored, options.port, ranges);
  const end = mergeRegister(
    updates.end,
    // First, so that the caret is looked for among the blocks of the same update.
    tracker.follow(),
    endRanges,
    numberer.follow(tracker),
    reader.follow(tracker),
    journal.end,
  );
  let { language } = options;
  const rangesSession = startRanges(editor, ranges, { language: () => language, sendAll: journal.sendAll });
  const findings = startFindings(editor, tracker);
  const endTyping = startSmartTyping(editor, () => language);
  const caret = followCaret(editor, tracker);
  const { canRedo, canUndo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  const handle: EditorHandle = {
    perform: (action) => performAction(editor, action),
    can(action) {
      if (!editor.isEditable()) return false;
      if (action === 'edit.undo') return canUndo.peek();
      if (action === 'edit.redo') return canRedo.peek();
      return action.startsWith('table.') ? caret.context.get().inTable : true;
    },
    insertCitation: (citationId) => editor.update(() => $citeWithoutFocus(editor, citationId)),
    // A copy in which nothing was selected yet is read from its beginning.
    focus: () => editor.focus(undefined, { defaultSelection: 'rootStart' }),
    setWritable: (isWritable) => editor.setEditable(isWritable && !options.readOnly),
    flush: journal.flush,
    save: journal.save,
    counts: reader.counts,
    placeholders: reader.placeholders,
    outline: reader.outline,
    restoreAll: (blocks) => restoreAll(editor, tracker, blocks),
    restoreBlock: (version, at) => restoreBlock(editor, version, at),
    smarten: () => smartenAll(editor, tracker, language),
    find: () => startFinder(editor, tracker),
    selectedStretches: () => editor.getEditorState().read($selectedStretches, { editor }),
    caretPlace: () => editor.getEditorState().read($caretPlace, { editor }),
    select: (stretch) => selectStretch(editor, stretch),
    goToBlock: (blockId) => goToBlock(editor, blockId),
    caret: caret.context,
    citations: numberer.numbers,
    ranges: rangesSession.handle,
    findings: findings.handle,
  };
  return {
    handle,
    numbers: numberer.numbers,
    footnotes: numberer.footnotes,
    setLanguage(next) {
      language = next;
      reader.setLanguage(next);
    },
    end: mergeRegister(end, caret.end, rangesSession.end, findings.end, endTyping),
  };
}

/** Whoever cites from a source goes on reading there. */
function $citeWithoutFocus(editor: LexicalEditor, citationId: string): void {
  if (editor.getRootElement()?.contains(document.activeElement) !== true) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
  $insertCitation(citationId);
}

type Journal = {
  save: Store<SaveState>;
  flush: (reason: CheckpointReason) => Promise<Result<null>>;
  /** Sends what is held back. @returns the number of the update that holds the copy as it is */
  sendAll: () => number;
  end: () => void;
};

function readOnlyJournal(seq: number): Journal {
  return {
    save: createStore<SaveState>({ kind: 'read-only', seq }),
    flush: async () => Promise.resolve(ok(null)),
    sendAll: () => seq,
    end: () => undefined,
  };
}

function writtenJournal(editor: LexicalEditor, tracker: BlockTracker, stored: OpenBody, port: BodyPort, ranges: CopyRanges): Journal {
  const writer = new JournalWriter(stored, port, tracker, ranges);
  const end = mergeRegister(
    tracker.onPatch((patch) => writer.record(patch)),
    editor.registerCommand(
      BLUR_COMMAND,
      () => {
        void writer.checkpoint('blur');
        return false;
      },
      COMMAND_PRIORITY_LOW,
    ),
    () => writer.stop(),
  );
  return { save: writer.save, flush: async (reason) => writer.flush(reason), sendAll: () => writer.sendAll(), end };
}

function followCaret(editor: LexicalEditor, tracker: BlockTracker): { context: Store<CaretContext>; end: () => void } {
  const { canRedo, canUndo } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  const read = (): CaretContext => {
    const { blockKey, ...found } = editor.getEditorState().read($caretContext, { editor });
    const place = blockKey === null ? undefined : tracker.placeOf(blockKey);
    return { ...found, graf: place === undefined ? 0 : place + 1, canUndo: canUndo.peek(), canRedo: canRedo.peek() };
  };
  const context = createStore(read());
  const refresh = () => {
    const next = read();
    if (!equal(next, context.get())) context.set(next);
  };
  return {
    context,
    end: mergeRegister(editor.registerUpdateListener(refresh), canUndo.subscribe(refresh), canRedo.subscribe(refresh)),
  };
}

function equal(one: CaretContext, other: CaretContext): boolean {
  return (Object.keys(one) as (keyof CaretContext)[]).every((key) => one[key] === other[key]);
}
