import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { actionEntry } from '../../../contract/actions.ts';
import { useCovering } from '../../ui/covering.ts';
import { performAction } from '../actions.ts';
import { placeUnder } from '../place-under.ts';
import type { Insertable } from './insertables.tsx';
import { $slashAtCaret, $takeSlash, answersTo, type Slash } from './slash.ts';
import styles from './slash-menu.module.css';

/** What can be inserted, behind a slash that begins a graf. The caret stays in the copy: letters narrow the list down. */
export function SlashMenu() {
  const [editor] = useLexicalComposerContext();
  const [slash, setSlash] = useState<Slash | null>(null);
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyLeaves }) => {
        const found = editor.isEditable() ? editorState.read($slashAtCaret, { editor }) : null;
        // Only what is typed opens the list; where the caret merely passes by, it stays shut.
        setSlash((open) => (found === null || (open === null && !dirtyLeaves.has(found.textKey)) ? null : found));
      }),
    [editor],
  );
  const answers = slash === null ? [] : answersTo(slash.typed);
  if (slash === null || answers.length === 0) return null;
  return <Choices key={slash.grafKey} editor={editor} slash={slash} answers={answers} onClose={() => setSlash(null)} />;
}

type ChoicesProps = { editor: LexicalEditor; slash: Slash; answers: readonly Insertable[]; onClose: () => void };

function Choices({ editor, slash, answers, onClose }: ChoicesProps) {
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState({ typed: slash.typed, at: 0 });
  const at = active.typed === slash.typed ? Math.min(active.at, answers.length - 1) : 0;
  const optionId = (place: number) => `${id}-${place}`;
  useCovering(list);

  const go = (to: number) => setActive({ typed: slash.typed, at: (to + answers.length) % answers.length });
  const choose = (chosen: Insertable | undefined) => {
    if (chosen === undefined) return;
    onClose();
    editor.update(() => $takeSlash(slash), { onUpdate: () => performAction(editor, chosen.action) });
  };
  const onKey = useEffectEvent((event: KeyboardEvent | null, act: () => void) => {
    if (event?.isComposing === true || event?.altKey === true) return false;
    event?.preventDefault();
    act();
    return true;
  });
  const step = useEffectEvent((by: number) => go(at + by));
  const take = useEffectEvent(() => choose(answers[at]));
  const close = useEffectEvent(onClose);
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => onKey(event, () => step(1)), COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => onKey(event, () => step(-1)), COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(KEY_ENTER_COMMAND, (event) => onKey(event, take), COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(KEY_TAB_COMMAND, (event) => onKey(event, take), COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(KEY_ESCAPE_COMMAND, (event) => onKey(event, close), COMMAND_PRIORITY_CRITICAL),
      ),
    [editor],
  );

  useLayoutEffect(() => {
    const graf = editor.getElementByKey(slash.grafKey);
    if (list.current === null || graf === null) return;
    list.current.showPopover();
    placeUnder(list.current, graf.getBoundingClientRect());
  }, [editor, slash.grafKey]);

  // The copy keeps the focus; a screen reader is told from there what is chosen.
  useEffect(() => {
    const copy = editor.getRootElement();
    copy?.setAttribute('aria-haspopup', 'listbox');
    copy?.setAttribute('aria-controls', id);
    copy?.setAttribute('aria-activedescendant', `${id}-${at}`);
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
    return () => {
      for (const name of ['aria-haspopup', 'aria-controls', 'aria-activedescendant']) copy?.removeAttribute(name);
    };
  }, [editor, id, at]);

  return (
    <div ref={list} id={id} popover="manual" role="listbox" aria-label="Insert" className={styles['list']}>
      {answers.map((answer, place) => (
        <div
          key={answer.action}
          id={optionId(place)}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          className={styles['option']}
          // The caret stays in the copy.
          onMouseDown={(event) => {
            event.preventDefault();
            choose(answer);
          }}
          onPointerMove={() => setActive({ typed: slash.typed, at: place })}
        >
          {answer.icon}
          {actionEntry(answer.action).label}
        </div>
      ))}
    </div>
  );
}
