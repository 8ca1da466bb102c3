import { $createLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $createTextNode,
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useId, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react';
import { useCovering } from '../../ui/covering.ts';
import { $caretContext } from '../caret-context.ts';
import { EDIT_LINK_COMMAND } from './edit-link-command.ts';
import { placeUnder } from '../place-under.ts';
import styles from './link-field.module.css';
import { typedLink } from './typed-link.ts';
import { useLinkClicks } from './use-link-clicks.ts';

/** Where the link is to be, and what it is now. */
type Target = { url: string | null; range: Range };

/** The field in which a link is typed: under the words it is for, gone with Escape, and never in their way. */
export function LinkField({ onOpenLink }: { onOpenLink: ((url: string) => void) | undefined }) {
  const [editor] = useLexicalComposerContext();
  const [target, setTarget] = useState<Target>();
  useLinkClicks(onOpenLink);
  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LINK_COMMAND,
        () => {
          setTarget($target());
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );
  if (target === undefined) return null;
  const close = () => {
    setTarget(undefined);
    editor.focus();
  };
  return <Field editor={editor} target={target} onClose={close} onLeave={() => setTarget(undefined)} />;
}

function $target(): Target | undefined {
  const range = window.getSelection()?.rangeCount === 0 ? undefined : window.getSelection()?.getRangeAt(0);
  if (range === undefined || !$isRangeSelection($getSelection())) return undefined;
  return { url: $caretContext().link, range: range.cloneRange() };
}

type FieldProps = { editor: LexicalEditor; target: Target; onClose: () => void; onLeave: () => void };

function Field({ editor, target, onClose, onLeave }: FieldProps) {
  const [typed, setTyped] = useState(target.url ?? '');
  const [isWrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();
  useCovering(form);

  useLayoutEffect(() => {
    if (form.current === null) return;
    form.current.showPopover();
    placeUnder(form.current, placeOf(target.range));
    form.current.querySelector('input')?.select();
    CSS.highlights.set('link-target', new Highlight(target.range));
    return () => void CSS.highlights.delete('link-target');
  }, [target]);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const url = typedLink(typed);
    if (url === undefined) {
      setWrong(true);
      return;
    }
    setLink(editor, url);
    onClose();
  };
  return (
    <form
      ref={form}
      popover="auto"
      className={styles['field']}
      aria-label="Link"
      onSubmit={submit}
      // Escape, or a press elsewhere.
      onToggle={(event) => {
        if (event.newState === 'closed') onLeave();
      }}
    >
      <input
        type="text"
        inputMode="url"
        aria-label="Address of the link"
        aria-invalid={isWrong}
        aria-describedby={isWrong ? errorId : undefined}
        placeholder="Paste or type an address"
        spellCheck={false}
        dir="ltr"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
      />
      <button type="submit">{target.url === null ? 'Link' : 'Change'}</button>
      {target.url !== null && (
        <button
          type="button"
          onClick={() => {
            editor.dispatchCommand(TOGGLE_LINK_COMMAND, null);
            onClose();
          }}
        >
          Unlink
        </button>
      )}
      {isWrong && (
        <p id={errorId} role="alert">
          A link in the copy is a web address, a mail address or a phone number.
        </p>
      )}
    </form>
  );
}

/** Links what is selected; at a bare caret the address itself becomes the words. */
function setLink(editor: LexicalEditor, url: string): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    if (selection.isCollapsed() && $caretContext().link === null)
      $insertNodes([$createLinkNode(url).append($createTextNode(url.replace(/^(https?:\/\/|mailto:|tel:)/, '')))]);
    else editor.dispatchCommand(TOGGLE_LINK_COMMAND, url);
  });
}

/** A caret in an empty block has no rectangle of its own. */
function placeOf(range: Range): DOMRect {
  const words = range.getBoundingClientRect();
  return words.height > 0 ? words : (elementOf(range)?.getBoundingClientRect() ?? words);
}

function elementOf(range: Range): Element | null {
  const node = range.startContainer;
  return node instanceof Element ? node : node.parentElement;
}
