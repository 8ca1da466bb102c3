import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, COMMAND_PRIORITY_LOW, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { longestFootnote } from '../../../domain/story/body.ts';
import { useCovering } from '../../ui/covering.ts';
import { $isFootnoteNode } from '../nodes/footnote-node.tsx';
import { placeUnder } from '../place-under.ts';
import { EDIT_FOOTNOTE_COMMAND } from './edit-footnote-command.ts';
import styles from './footnote.module.css';

type Target = { key: NodeKey; text: string };

/** The field in which the words of a footnote are written, under its number. */
export function FootnoteField() {
  const [editor] = useLexicalComposerContext();
  const [target, setTarget] = useState<Target>();
  useEffect(
    () =>
      editor.registerCommand(
        EDIT_FOOTNOTE_COMMAND,
        (key) => {
          const node = $getNodeByKey(key);
          if ($isFootnoteNode(node)) setTarget({ key, text: node.getText() });
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  if (target === undefined) return null;
  return <Field key={target.key} editor={editor} target={target} onClose={() => setTarget(undefined)} />;
}

type FieldProps = { editor: LexicalEditor; target: Target; onClose: () => void };

function Field({ editor, target, onClose }: FieldProps) {
  const field = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState(target.text);
  const canWrite = editor.isEditable();
  useCovering(field);
  useLayoutEffect(() => {
    const mark = editor.getElementByKey(target.key);
    if (field.current === null || mark === null) return;
    field.current.showPopover();
    placeUnder(field.current, mark.getBoundingClientRect());
    const area = field.current.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [editor, target]);

  const close = (kept: string) => {
    if (canWrite) keep(editor, target, kept);
    onClose();
    editor.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close(target.text);
    else if (event.key === 'Enter' && !event.shiftKey) close(words);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={field}
      popover="auto"
      role="dialog"
      aria-label="Footnote"
      className={styles['field']}
      // A press elsewhere keeps what was written.
      onToggle={(event) => {
        if (event.newState !== 'closed') return;
        if (canWrite) keep(editor, target, words);
        onClose();
      }}
    >
      <textarea
        aria-label="Words of the footnote"
        aria-describedby="footnote-keys"
        placeholder="What the note says"
        maxLength={longestFootnote}
        readOnly={!canWrite}
        spellCheck
        dir="auto"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles['acts']}>
        {canWrite && (
          <button type="button" onClick={() => close('')}>
            Remove
          </button>
        )}
        <button type="button" onClick={() => close(words)}>
          Done
        </button>
      </div>
      <span id="footnote-keys" hidden>
        Enter keeps it, Escape leaves it as it was.
      </span>
    </div>
  );
}

/** A note without words is none. The caret goes behind it. */
function keep(editor: LexicalEditor, { key, text }: Target, words: string): void {
  editor.update(() => {
    const node = $getNodeByKey(key);
    if (!$isFootnoteNode(node)) return;
    node.selectNext(0, 0);
    if (words.trim() === '') node.remove();
    else if (words !== text) node.setText(words);
  });
}
