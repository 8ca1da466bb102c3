import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND, type NodeKey } from 'lexical';
import { useContext, useEffect, useSyncExternalStore } from 'react';
import { CitationContext } from '../react/citations.ts';
import { EDIT_FOOTNOTE_COMMAND } from './edit-footnote-command.ts';
import styles from './footnote.module.css';

type FootnoteMarkProps = { footnoteId: string; text: string; nodeKey: NodeKey };

/** The number of a footnote. Resting on it shows its words; a click, or Enter where the arrow keys have reached it, opens them. */
export function FootnoteMark({ footnoteId, text, nodeKey }: FootnoteMarkProps) {
  const { footnotes, rendered } = useContext(CitationContext);
  const number = useSyncExternalStore(footnotes.subscribe, () => footnotes.get().get(footnoteId));
  const [editor] = useLexicalComposerContext();
  const isEditable = useLexicalEditable();
  const [isSelected] = useLexicalNodeSelection(nodeKey);
  // Where citations stand in the text, footnotes are numbered alone, as every export does.
  const shown = (rendered?.form ?? 'note') === 'note' ? number?.amongAll : number?.alone;
  useEffect(() => {
    if (!isSelected) return undefined;
    return editor.registerCommand(KEY_ENTER_COMMAND, () => editor.dispatchCommand(EDIT_FOOTNOTE_COMMAND, nodeKey), COMMAND_PRIORITY_LOW);
  }, [editor, isSelected, nodeKey]);
  return (
    <button
      type="button"
      tabIndex={isEditable ? -1 : 0}
      className={styles['mark']}
      data-selected={isSelected || undefined}
      data-empty={text.trim() === '' || undefined}
      aria-label={`Footnote ${shown ?? ''}: ${text.trim() === '' ? 'without words' : text}`}
      title={text}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => editor.dispatchCommand(EDIT_FOOTNOTE_COMMAND, nodeKey)}
    >
      {shown ?? '?'}
    </button>
  );
}
