import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND, type NodeKey } from 'lexical';
import { useContext, useEffect, useId, useState, useSyncExternalStore } from 'react';
import { PassageCard } from './PassageCard.tsx';
import { CitationContext } from './citations.ts';
import styles from './citations.module.css';

/** A raised number. Resting on it, or reaching it by the arrow keys, shows the passage; Enter or a click follows it. */
export function CitationMark({ citationId, nodeKey }: { citationId: string; nodeKey: NodeKey }) {
  const { citations, numbers, follow } = useContext(CitationContext);
  const number = useSyncExternalStore(numbers.subscribe, () => numbers.get().get(citationId));
  const [editor] = useLexicalComposerContext();
  const isEditable = useLexicalEditable();
  const [isSelected] = useLexicalNodeSelection(nodeKey);
  const [isPointedAt, setPointedAt] = useState(false);
  const cardId = useId();
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const citation = citations.get(citationId);
  useEffect(() => {
    if (!isSelected) return undefined;
    const followIt = () => {
      follow(citationId);
      return true;
    };
    return editor.registerCommand(KEY_ENTER_COMMAND, followIt, COMMAND_PRIORITY_LOW);
  }, [editor, isSelected, citationId, follow]);
  const isOpen = isSelected || isPointedAt;
  return (
    <>
      <button
        ref={setAnchor}
        type="button"
        // In copy that is written the arrow keys reach it; in copy that is read, Tab does.
        tabIndex={isEditable ? -1 : 0}
        className={styles['mark']}
        data-selected={isSelected || undefined}
        aria-label={`Citation ${number ?? ''}: ${citation?.source.title ?? 'unknown source'}`}
        aria-describedby={isOpen ? cardId : undefined}
        // The caret stays in the copy when the mark is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => follow(citationId)}
        onPointerEnter={() => setPointedAt(true)}
        onPointerLeave={() => setPointedAt(false)}
        onFocus={() => setPointedAt(true)}
        onBlur={() => setPointedAt(false)}
      >
        {number ?? '?'}
      </button>
      {isOpen && anchor !== null && <PassageCard id={cardId} anchor={anchor} citation={citation} />}
    </>
  );
}
