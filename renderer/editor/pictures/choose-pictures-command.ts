import { createCommand, type LexicalCommand } from 'lexical';

/** Asks for pictures, and puts them where the caret is. */
export const CHOOSE_PICTURES_COMMAND: LexicalCommand<void> = createCommand('CHOOSE_PICTURES_COMMAND');
