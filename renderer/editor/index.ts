/** The copy of a story: the only folder that knows Lexical. */
export { CopyEditor, type CopyEditorProps } from './CopyEditor.tsx';
export {
  isEditorAction,
  type BlockKind,
  type CaretContext,
  type EditorActionId,
  type EditorHandle,
} from './editor-handle.ts';
export type { CopyFinder, CopyMatch, FindState } from './finding/copy-finder.ts';
export type { ScopeStretch } from './finding/scope.ts';
export { insertables, type Insertable } from './insert/insertables.tsx';
export type { FindingsHandle, FoundGraf, FoundMark } from './findings/finding-marks.ts';
export type { BodyPort } from './journal/body-port.ts';
export type { PicturePort } from './pictures/picture-port.ts';
export type { PastedRange } from './ranges/copied-ranges.ts';
export type { RangesHandle, Stretches } from './ranges/ranges-session.ts';
export type { CopyCounts, FoundStretch } from './reading/copy-reader.ts';
export type { SaveState } from './journal/save-state.ts';
export { SaveStatus } from './SaveStatus.tsx';
export type { Store } from './store.ts';
