import { createCommand, type LexicalCommand } from 'lexical';

/** Opens the field in which the link at the caret, or over the selection, is typed. */
export const EDIT_LINK_COMMAND: LexicalCommand<void> = createCommand('EDIT_LINK_COMMAND');
