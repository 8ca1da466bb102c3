import type { ActionId } from '../../contract/actions.ts';
import type { CommandInput } from '../../contract/commands.ts';
import type { Result } from '../../contract/result.ts';
import type { Segment } from '../../domain/ranges/range.ts';
import type { Block } from '../../domain/story/body.ts';
import type { OutlineEntry } from '../../domain/story/reading.ts';
import type { CopyFinder } from './finding/copy-finder.ts';
import type { BoxRole } from '../../domain/story/body.ts';
import type { FindingsHandle } from './findings/finding-marks.ts';
import type { SaveState } from './journal/save-state.ts';
import type { RangesHandle } from './ranges/ranges-session.ts';
import type { CopyCounts, FoundStretch } from './reading/copy-reader.ts';
import type { Store } from './store.ts';

/** The actions of the list that are performed on the copy itself. */
export type EditorActionId = Extract<ActionId, `edit.${string}` | `format.${string}` | `insert.${string}` | `table.${string}`>;

export function isEditorAction(id: ActionId): id is EditorActionId {
  return /^(edit|format|insert|table)\./.test(id);
}

/** The kind of block in which the caret stands. */
export type BlockKind =
  | 'paragraph'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'quote'
  | 'attribution'
  | 'bulletList'
  | 'numberList'
  | 'checkList'
  | 'divider';

/** What is true at the caret, for toolbars and the status bar. */
export type CaretContext = {
  block: BlockKind;
  /** The place of the block among the blocks of the copy, from 1; 0 where there is no caret. */
  graf: number;
  /** The formats of the letters at the caret, as bits: see `hasFormat` (domain/story/body-nodes.ts). */
  format: number;
  /** The kind of box that holds the block. */
  box: BoxRole | null;
  inTable: boolean;
  /** Address of the link at the caret. */
  link: string | null;
  canUndo: boolean;
  canRedo: boolean;
};

/** What a window may do with an open copy. */
export type EditorHandle = {
  perform: (action: EditorActionId) => void;
  /** Whether the action would do anything now: undo and redo, and what is done to a table, need more than a copy that can be written. */
  can: (action: EditorActionId) => boolean;
  /** Puts a citation where the caret is, or at the end of the copy where there has been none. */
  insertCitation: (citationId: string) => void;
  focus: () => void;
  /** Whether the copy may be written by hand, where the archive lets it be written at all. */
  setWritable: (isWritable: boolean) => void;
  /** Waits until the archive has acknowledged every update, then folds the journal into a version. */
  flush: (reason: CommandInput<'body.checkpoint'>['reason']) => Promise<Result<null>>;
  save: Store<SaveState>;
  /** What the copy comes to; it follows what is written once there is time. */
  counts: Store<CopyCounts>;
  /** What is still to come, in the order of the copy. */
  placeholders: Store<readonly FoundStretch[]>;
  /** The headings, in order. */
  outline: Store<readonly OutlineEntry[]>;
  /** Puts these blocks in the place of the whole copy, as a step of its own for undo. */
  restoreAll: (blocks: readonly Block[]) => void;
  /** Puts one block of a version back where it belongs now, as a step of its own for undo. */
  restoreBlock: (version: readonly Block[], at: number) => void;
  /** Makes straight quotation marks, dashes and ellipses typographic. @returns how many there were */
  smarten: () => number;
  /** Begins to look for something in the copy. */
  find: () => CopyFinder;
  /** What is selected, block by block. */
  selectedStretches: () => Segment[];
  /** Where the caret stands, at the end of what is selected; null where there is none. */
  caretPlace: () => { blockId: string; offset: number } | null;
  /** Selects words of the copy and brings them into view. @returns whether they could be selected */
  select: (stretch: Segment) => boolean;
  /** Puts the caret at the beginning of a block. */
  goToBlock: (blockId: string) => void;
  caret: Store<CaretContext>;
  /** The citations of the copy with their numbers, in the order in which they stand. */
  citations: Store<ReadonlyMap<string, number>>;
  /** The claims over the copy. */
  ranges: RangesHandle;
  /** What was found in the copy: quotations that differ, items that no claim covers. */
  findings: FindingsHandle;
};
