import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from 'lucide-react';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  COMMAND_PRIORITY_CRITICAL,
  DRAGOVER_COMMAND,
  DROP_COMMAND,
  mergeRegister,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { useEffect, useState, type DragEvent, type ReactNode } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { actionEntry } from '../../../contract/actions.ts';
import { Covering } from '../../ui/menu.tsx';
import { performAction } from '../actions.ts';
import type { EditorActionId } from '../editor-handle.ts';
import { blockKinds } from '../insert/insertables.tsx';
import { $topBlockOf } from '../nodes/top-block.ts';
import styles from './block-handle.module.css';
import { $dropBlocks } from './block-acts.ts';
import { $blocksAt, $selectedBlocks } from './selected-blocks.ts';

/** Stands for the block that is dragged; its data is the key, which means something in this very window alone. */
const draggedKind = 'application/x-standfirst-block';

type Pointed = { key: NodeKey; top: number };

const acts: readonly { action: EditorActionId; icon: ReactNode }[] = [
  { action: 'edit.moveBlockUp', icon: <ArrowUp aria-hidden /> },
  { action: 'edit.moveBlockDown', icon: <ArrowDown aria-hidden /> },
  { action: 'edit.duplicateBlock', icon: <Copy aria-hidden /> },
  { action: 'edit.deleteBlock', icon: <Trash2 aria-hidden /> },
];

/**
 * The handle beside the block that is pointed at: drag it to move the block, press it for what else can be done. Everything in it is
 * an action with a place in the menus, so that nothing hangs on the pointer.
 */
export function BlockHandle() {
  const [editor] = useLexicalComposerContext();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [line, setLine] = useState<number | null>(null);
  useEffect(() => followPointer(editor, setPointed), [editor]);
  useEffect(() => followDrag(editor, setLine), [editor]);

  const select = () => {
    if (pointed === null) return;
    editor.update(() => {
      const block = $getNodeByKey(pointed.key);
      if (!$selectedBlocks().some((each) => each.is(block))) block?.selectStart();
    });
  };
  const onDragStart = (event: DragEvent) => {
    if (pointed === null) return;
    event.dataTransfer.setData(draggedKind, pointed.key);
    event.dataTransfer.effectAllowed = 'move';
    const shown = editor.getElementByKey(pointed.key);
    if (shown !== null) event.dataTransfer.setDragImage(shown, 0, 0);
  };
  return (
    <>
      {line !== null && <div className={styles['line']} style={{ insetBlockStart: line }} />}
      {pointed !== null && (
        <div className={styles['place']} style={{ insetBlockStart: pointed.top }} onDragStart={onDragStart} onDragEnd={() => setLine(null)}>
          <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
            <Button
              aria-label="Block"
              excludeFromTabOrder
              className={styles['handle'] ?? ''}
              ref={(button) => {
                if (button !== null) button.draggable = true;
              }}
            >
              <GripVertical aria-hidden />
            </Button>
            <Popover placement="bottom start" offset={4} className={styles['popover'] ?? ''} data-overlay="">
              <Covering />
              <Menu
                aria-label="Block"
                className={styles['menu'] ?? ''}
                onAction={(action) => {
                  select();
                  performAction(editor, action as EditorActionId);
                  editor.focus();
                }}
              >
                <MenuSection>
                  {acts.map(({ action, icon }) => (
                    <Item key={action} action={action} icon={icon} />
                  ))}
                </MenuSection>
                <MenuSection>
                  <Header className={styles['header'] ?? ''}>Turn into</Header>
                  {blockKinds.map(({ action, icon }) => (
                    <Item key={action} action={action} icon={icon} />
                  ))}
                </MenuSection>
              </Menu>
            </Popover>
          </MenuTrigger>
        </div>
      )}
    </>
  );
}

function Item({ action, icon }: { action: EditorActionId; icon: ReactNode }) {
  const { label } = actionEntry(action);
  return (
    <MenuItem id={action} textValue={label} className={styles['item'] ?? ''}>
      {icon}
      <span>{label}</span>
    </MenuItem>
  );
}

/** Tells which block the pointer is beside or over; none once something is typed. @returns a function that ends it */
function followPointer(editor: LexicalEditor, tell: (pointed: Pointed | null) => void): () => void {
  let shown: NodeKey | null = null;
  const show = (pointed: Pointed | null) => {
    if (pointed?.key === shown) return;
    shown = pointed?.key ?? null;
    tell(pointed);
  };
  const onMove = (event: PointerEvent) => {
    const block = editor.isEditable() ? blockAt(editor, event.clientX, event.clientY) : null;
    if (block !== null) show({ key: block.key, top: block.element.offsetTop });
  };
  const hide = () => show(null);
  return editor.registerRootListener((root) => {
    const frame = root?.parentElement;
    if (!root || !frame) return undefined;
    frame.addEventListener('pointermove', onMove);
    root.addEventListener('keydown', hide);
    return () => {
      frame.removeEventListener('pointermove', onMove);
      root.removeEventListener('keydown', hide);
    };
  });
}

/** Shows where a dragged block would land, and moves it there. @returns a function that ends it */
function followDrag(editor: LexicalEditor, showLine: (top: number | null) => void): () => void {
  const over = (event: globalThis.DragEvent) => {
    const block = blockAt(editor, event.clientX, event.clientY);
    if (block === null) return null;
    const { top, height } = block.element.getBoundingClientRect();
    return { ...block, side: event.clientY < top + height / 2 ? ('before' as const) : ('after' as const) };
  };
  return mergeRegister(
    editor.registerCommand(
      DRAGOVER_COMMAND,
      (event) => {
        if (event.dataTransfer?.types.includes(draggedKind) !== true) return false;
        const place = over(event);
        if (place === null) return false;
        event.preventDefault();
        showLine(place.element.offsetTop + (place.side === 'after' ? place.element.offsetHeight : 0));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        const key = event.dataTransfer?.getData(draggedKind) ?? '';
        if (key === '') return false;
        event.preventDefault();
        showLine(null);
        const place = over(event);
        if (place !== null) editor.update(() => $dropBlocks($blocksAt(key), place.key, place.side));
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
  );
}

/** The block at a height of the copy, wherever beside it the pointer is. */
function blockAt(editor: LexicalEditor, x: number, y: number): { key: NodeKey; element: HTMLElement } | null {
  const root = editor.getRootElement();
  if (root === null) return null;
  const { left, right } = root.getBoundingClientRect();
  const hit = document.elementFromPoint(Math.min(Math.max(x, left + 1), right - 1), y);
  if (hit === null || hit === root || !root.contains(hit)) return null;
  const key = editor.read(() => {
    const node = $getNearestNodeFromDOMNode(hit);
    return node === null ? null : ($topBlockOf(node)?.getKey() ?? null);
  });
  const element = key === null ? null : editor.getElementByKey(key);
  return key === null || element === null ? null : { key, element };
}
