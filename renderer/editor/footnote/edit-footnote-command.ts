import { createCommand, type LexicalCommand, type NodeKey } from 'lexical';

/** Opens the field in which a footnote's words are written. */
export const EDIT_FOOTNOTE_COMMAND: LexicalCommand<NodeKey> = createCommand('EDIT_FOOTNOTE_COMMAND');
