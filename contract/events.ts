import type { ActionId } from './actions.ts';
import type { WorkProgress } from './work.ts';
import type { ArchiveState, FrameSelection } from './views.ts';

/**
 * Facts in the past tense. Views ask again for what they show; an event never carries it nor steers work.
 * Progress alone carries what it tells: it is true for a moment only, and nobody could ask for it.
 */
export type DeskEvent =
  | { name: 'stories.changed'; storyId: string }
  | { name: 'sources.changed'; sourceId: string }
  | { name: 'citations.changed'; storyId: string }
  /** A style was chosen, added or removed. */
  | { name: 'citing.styleChanged' }
  | { name: 'annotations.changed'; sourceId: string }
  /** Passages of the source were looked for in a new capture, or a person said where they stand now. */
  | { name: 'anchoring.changed'; sourceId: string }
  | { name: 'searches.changed' }
  /** Claims of a story, what they rest on or what was said of them. Where their words changed as these were typed is not told. */
  | { name: 'claims.changed'; storyId: string }
  /** Threads of comments of a story. Where their words changed as these were typed is not told. */
  | { name: 'comments.changed'; storyId: string }
  /** Somebody signed a story off, or took that back. Words that changed since are told by `stories.changed`. */
  | { name: 'signOffs.changed'; storyId: string }
  /** What the archive asks of a story before it goes out. */
  | { name: 'gate.changed' }
  /** Something found in a story was waved through, or an attribution accepted. */
  | { name: 'findings.changed'; storyId: string }
  /** Who works at this desk, or who is sitting here. */
  | { name: 'people.changed' }
  | ({ name: 'work.progressed' } & WorkProgress);

export type ShellEvent =
  | { name: 'archive.changed'; state: ArchiveState }
  /** A menu item or a key pressed inside the isolated frame named an action of the list. */
  | { name: 'action.chosen'; id: ActionId }
  | { name: 'frame.selectionChanged'; selection: FrameSelection | null }
  /** Files are being dragged over the isolated frame, which no event of the window's page tells. */
  | { name: 'frame.draggedOver' }
  /** The window is about to close: fold the journal, then send `window.folded`. It closes after a few seconds in any case. */
  | { name: 'window.closing' };

export type AppEvent = DeskEvent | ShellEvent;
export type EventName = AppEvent['name'];
