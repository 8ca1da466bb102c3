import {
  Bold,
  Check,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  Minus,
  Plus,
  Redo2,
  Strikethrough,
  Superscript,
  TextQuote,
  Underline,
  Undo2,
} from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import { actionEntry, actionIds, type ActionId } from '../../contract/actions.ts';
import type { StoryFindings } from '../../contract/findings.ts';
import { hasFormat } from '../../domain/story/body.ts';
import { perform } from '../actions/performers.ts';
import type { Desk } from '../actions/performers.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { FindingCounts } from '../claims/findings/counts.tsx';
import type { Walk } from '../claims/findings/use-walk.ts';
import { insertables, SaveStatus } from '../editor/index.ts';
import type { BlockKind, CaretContext, EditorActionId, EditorHandle } from '../editor/index.ts';
import { PlaceholderCount } from '../placeholders/placeholder-count.tsx';
import { WaitingCount } from '../reanchor/waiting-count.tsx';
import { Button, IconButton, IconToggle } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import styles from './bottom-bar.module.css';

type BottomBarProps = { desk: Desk; zoom: number; found: StoryFindings | null; walk: Walk };

/** What the copy is made of at the caret, how much there is of it and whether it is saved. */
export function BottomBar({ desk, zoom, found, walk }: BottomBarProps) {
  return (
    <footer className={styles['bar']} data-pane="bar" aria-label="Copy tools">
      {desk.editor && <CopyTools desk={desk} editor={desk.editor} />}
      <div className={styles['facts']}>
        <WaitingCount desk={desk} />
        <PlaceholderCount desk={desk} />
        <FindingCounts found={found} walk={walk} />
        {desk.editor && <CopyFacts desk={desk} editor={desk.editor} />}
        <div className={styles['zoom']}>
          <IconButton
            label="Smaller"
            shortcut={shortcutText('view.zoomOut')}
            icon={<Minus aria-hidden />}
            onPress={() => perform('view.zoomOut', desk)}
          />
          <output aria-label="Size">{Math.round(zoom * 100)} %</output>
          <IconButton
            label="Larger"
            shortcut={shortcutText('view.zoomIn')}
            icon={<Plus aria-hidden />}
            onPress={() => perform('view.zoomIn', desk)}
          />
        </div>
      </div>
    </footer>
  );
}

const blockActions = {
  paragraph: 'format.paragraph',
  heading2: 'format.heading2',
  heading3: 'format.heading3',
  heading4: 'format.heading4',
  quote: 'format.quote',
  bulletList: 'format.bulletList',
  numberList: 'format.numberList',
  checkList: 'format.checkList',
} as const satisfies Partial<Record<BlockKind, EditorActionId>>;

function CopyTools({ desk, editor }: { desk: Desk; editor: EditorHandle }) {
  const caret = useSyncExternalStore(editor.caret.subscribe, editor.caret.get);
  return (
    <Toolbar aria-label="Format" className={styles['tools'] ?? ''}>
      <BlockMenu desk={desk} caret={caret} />
      <span className={styles['rule']} />
      <Mark desk={desk} id="format.bold" icon={<Bold aria-hidden />} on={hasFormat(caret, 'bold')} />
      <Mark desk={desk} id="format.italic" icon={<Italic aria-hidden />} on={hasFormat(caret, 'italic')} />
      <Mark desk={desk} id="format.underline" icon={<Underline aria-hidden />} on={hasFormat(caret, 'underline')} />
      <Mark desk={desk} id="format.strikethrough" icon={<Strikethrough aria-hidden />} on={hasFormat(caret, 'strikethrough')} />
      <MoreFormats desk={desk} caret={caret} />
      <Mark desk={desk} id="insert.link" icon={<Link aria-hidden />} on={caret.link !== null} />
      <span className={styles['rule']} />
      <Mark desk={desk} id="format.quote" icon={<TextQuote aria-hidden />} on={caret.block === 'quote'} />
      <Mark desk={desk} id="format.bulletList" icon={<List aria-hidden />} on={caret.block === 'bulletList'} />
      <Mark desk={desk} id="format.numberList" icon={<ListOrdered aria-hidden />} on={caret.block === 'numberList'} />
      <Mark desk={desk} id="format.checkList" icon={<ListChecks aria-hidden />} on={caret.block === 'checkList'} />
      <Tool desk={desk} id="insert.footnote" icon={<Superscript aria-hidden />} enabled={desk.canWrite} />
      <InsertMenu desk={desk} />
      {caret.inTable && <TableMenu desk={desk} />}
      <span className={styles['rule']} />
      <Tool desk={desk} id="edit.undo" icon={<Undo2 aria-hidden />} enabled={caret.canUndo} />
      <Tool desk={desk} id="edit.redo" icon={<Redo2 aria-hidden />} enabled={caret.canRedo} />
    </Toolbar>
  );
}

function BlockMenu({ desk, caret }: { desk: Desk; caret: CaretContext }) {
  const ids = Object.values(blockActions);
  const chosen = caret.block === 'divider' || caret.block === 'attribution' ? undefined : blockActions[caret.block];
  const label = chosen === undefined ? (caret.block === 'divider' ? 'Divider' : 'Source') : actionEntry(chosen).label;
  return (
    <MenuButton
      label={`Block: ${label}`}
      placement="top start"
      isDisabled={!desk.canWrite}
      choices={ids.map((id) => ({ id, label: actionEntry(id).label, shortcut: shortcutText(id) }))}
      chosen={chosen}
      onChoose={(id) => perform(id, desk)}
    >
      {label}
    </MenuButton>
  );
}

const moreFormats = ['superscript', 'subscript', 'code', 'highlight', 'smallCaps'] as const;

/** Formats that are rarer; those at the caret are ticked. */
function MoreFormats({ desk, caret }: { desk: Desk; caret: CaretContext }) {
  return (
    <MenuButton
      label="More formats"
      placement="top start"
      isDisabled={!desk.canWrite}
      choices={moreFormats.map((format) => ({
        id: `format.${format}` as const,
        label: actionEntry(`format.${format}`).label,
        shortcut: shortcutText(`format.${format}`),
        mark: hasFormat(caret, format) ? <Check aria-hidden /> : <span />,
      }))}
      onChoose={(id) => perform(id, desk)}
    >
      x²
    </MenuButton>
  );
}

const tableActions = actionIds.filter((id): id is Extract<ActionId, `table.${string}`> => id.startsWith('table.'));

/** What can be done to the table at the caret. */
function TableMenu({ desk }: { desk: Desk }) {
  return (
    <MenuButton
      label="Table"
      placement="top start"
      isDisabled={!desk.canWrite}
      choices={tableActions.map((id) => ({ id, label: actionEntry(id).label, shortcut: shortcutText(id) }))}
      onChoose={(id) => perform(id, desk)}
    >
      Table
    </MenuButton>
  );
}

function InsertMenu({ desk }: { desk: Desk }) {
  return (
    <MenuButton
      label="Insert"
      placement="top start"
      isDisabled={!desk.canWrite}
      choices={insertables.map(({ action, icon }) => ({ id: action, label: actionEntry(action).label, shortcut: shortcutText(action), mark: icon }))}
      onChoose={(id) => perform(id, desk)}
    >
      Insert
    </MenuButton>
  );
}

type ToolProps = { desk: Desk; id: EditorActionId; icon: ReactNode };

function Mark({ desk, id, icon, on }: ToolProps & { on: boolean }) {
  return (
    <IconToggle
      label={actionEntry(id).label}
      shortcut={shortcutText(id)}
      icon={icon}
      isSelected={on}
      isDisabled={!desk.canWrite}
      onPress={() => perform(id, desk)}
    />
  );
}

function Tool({ desk, id, icon, enabled }: ToolProps & { enabled: boolean }) {
  return (
    <IconButton
      label={actionEntry(id).label}
      shortcut={shortcutText(id)}
      icon={icon}
      isDisabled={!enabled}
      onPress={() => perform(id, desk)}
    />
  );
}

function CopyFacts({ desk, editor }: { desk: Desk; editor: EditorHandle }) {
  const { words, readingMinutes } = useSyncExternalStore(editor.counts.subscribe, editor.counts.get);
  const { graf } = useSyncExternalStore(editor.caret.subscribe, editor.caret.get);
  return (
    <>
      {graf > 0 && <span>Graf {graf}</span>}
      <Button onPress={() => perform('view.outline', desk)}>
        {words.toLocaleString()} {words === 1 ? 'word' : 'words'}
        {readingMinutes > 0 && `, ${readingMinutes} min read`}
      </Button>
      <SaveStatus save={editor.save} className={styles['save']} />
    </>
  );
}
