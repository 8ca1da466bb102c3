import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useLexicalEditable } from '@lexical/react/useLexicalEditable';
import { COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND, type NodeKey } from 'lexical';
import { useContext, useEffect, useId, useState, useSyncExternalStore } from 'react';
import type { Citation } from '../../../contract/views.ts';
import { plainRichText } from '../../../domain/citing/rich-text.ts';
import { canBeCited } from '../../../domain/sources/terms.ts';
import { PassageCard } from './PassageCard.tsx';
import { CitationContext } from './citations.ts';
import { doubtsOf } from './doubts.ts';
import styles from './citations.module.css';

/**
 * A citation as the style of the story has it: a raised number, or words. Resting on it, or reaching it by the arrow
 * keys, shows the passages; Enter or a click follows it.
 */
export function CitationMark({ citationId, nodeKey }: { citationId: string; nodeKey: NodeKey }) {
  const { citations, numbers, rendered, follow, reach } = useContext(CitationContext);
  const number = useSyncExternalStore(numbers.subscribe, () => numbers.get().get(citationId));
  const [editor] = useLexicalComposerContext();
  const isEditable = useLexicalEditable();
  const [isSelected] = useLexicalNodeSelection(nodeKey);
  const [isPointedAt, setPointedAt] = useState(false);
  const cardId = useId();
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const citation = citations.get(citationId);
  const printed = plainRichText(rendered?.citations.find(({ id }) => id === citationId)?.words ?? []);
  const form = printed === '' ? 'note' : (rendered?.form ?? 'note');
  useEffect(() => {
    if (!isSelected) return undefined;
    reach(citationId);
    const followIt = () => {
      follow(citationId);
      return true;
    };
    return editor.registerCommand(KEY_ENTER_COMMAND, followIt, COMMAND_PRIORITY_LOW);
  }, [editor, isSelected, citationId, follow, reach]);
  const doubt = citation === undefined ? null : (citation.items.flatMap(doubtsOf)[0] ?? null);
  const isOpen = isSelected || isPointedAt;
  return (
    <>
      <button
        ref={setAnchor}
        type="button"
        // In copy that is written the arrow keys reach it; in copy that is read, Tab does.
        tabIndex={isEditable ? -1 : 0}
        className={form === 'note' ? styles['mark'] : styles['words']}
        data-form={form}
        data-withheld={(citation !== undefined && isWithheld(citation)) || undefined}
        data-doubtful={doubt !== null || undefined}
        data-selected={isSelected || undefined}
        aria-label={`Citation ${number ?? ''}: ${citation?.items.map(({ source }) => source.title).join('; ') ?? 'unknown source'}${doubt === null ? '' : `. ${doubt}`}`}
        aria-describedby={isOpen ? cardId : undefined}
        // The caret stays in the copy when the mark is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => follow(citationId)}
        onPointerEnter={() => setPointedAt(true)}
        onPointerLeave={() => setPointedAt(false)}
        onFocus={() => setPointedAt(true)}
        onBlur={() => setPointedAt(false)}
      >
        {form === 'note' ? (number ?? '?') : form === 'link' ? `(${printed})` : printed}
      </button>
      {isOpen && anchor !== null && (
        <PassageCard id={cardId} anchor={anchor} citation={citation} note={form === 'note' ? printed : ''} />
      )}
    </>
  );
}

/** Whether nothing of it may be published, so that an export leaves it out. */
function isWithheld({ items }: Citation): boolean {
  return items.every(({ agreement }) => !canBeCited(agreement.terms));
}
