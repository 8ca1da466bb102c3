import { Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { BodyVersion } from '../../contract/views.ts';
import type { Block } from '../../domain/story/body.ts';
import type { StoryDifferenceRow } from '../../domain/story/difference/story-difference.ts';
import { send } from '../bridge.ts';
import { DifferenceRows } from '../captures/difference-rows.tsx';
import type { EditorHandle } from '../editor/index.ts';
import { useQuery } from '../query.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { showToast } from '../ui/toasts.tsx';
import styles from './history.module.css';

type VersionChangesProps = {
  storyId: string;
  version: BodyVersion;
  /** Null is the copy as it stands. */
  laterId: string | null;
  sideBySide: boolean;
  editor: EditorHandle;
  canWrite: boolean;
};

/** What changed since a version, with what is to be brought back of it. */
export function VersionChanges({ storyId, version, laterId, sideBySide, editor, canWrite }: VersionChangesProps) {
  const difference = useQuery('body.difference', { storyId, earlierId: version.id, laterId }, ['stories.changed']);
  const rowsText = difference.kind === 'known' ? difference.value.rows : '[]';
  const rows = useMemo(() => JSON.parse(rowsText) as StoryDifferenceRow[], [rowsText]);

  const restore = async (at: number | null) => {
    const result = await send('body.version', { storyId, versionId: version.id });
    if (!result.ok) {
      showToast({ tone: 'refused', words: errorText(result.error) });
      return;
    }
    const blocks = JSON.parse(result.value.blocks) as Block[];
    if (at === null) editor.restoreAll(blocks);
    else editor.restoreBlock(blocks, at);
    // What is compared is read from the archive.
    await editor.flush('export');
    showToast({
      tone: 'done',
      words: at === null ? 'Restored the whole version.' : 'Put the paragraph back.',
      action: { label: 'Undo', perform: () => editor.perform('edit.undo') },
    });
  };

  if (difference.kind === 'asking') return <p role="status" className={styles['asking']}>Comparing…</p>;
  if (difference.kind === 'refused') return <Notice tone="refused" words={errorText(difference.error)} />;
  const { removed, added } = difference.value.words;
  const changes = rows.filter(({ kind }) => kind !== 'same').length;
  return (
    <>
      <div className={styles['sum']}>
        <span role="status">
          {changes === 0 ? 'Nothing changed' : `${removed.toLocaleString()} words removed, ${added.toLocaleString()} added`}
        </span>
        <Button look="outlined" isDisabled={!canWrite} onPress={() => void restore(null)}>
          <Undo2 aria-hidden />
          Restore all
        </Button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled from the keyboard */}
      <div className={styles['scroll']} role="region" aria-label="Words removed and added" tabIndex={0}>
        <DifferenceRows
          rows={rows}
          sideBySide={sideBySide}
          renderBelow={(row) => <Below row={row} canWrite={canWrite} onRestore={(at) => void restore(at)} />}
        />
      </div>
    </>
  );
}

/** How a block was set before, and the way to bring it back. */
function Below({ row, canWrite, onRestore }: { row: StoryDifferenceRow; canWrite: boolean; onRestore: (at: number) => void }) {
  const earlier = row.kind === 'changed' || row.kind === 'removed' ? row.earlier : undefined;
  if (earlier === undefined && row.formatting.length === 0) return null;
  return (
    <div className={styles['below']}>
      {row.formatting.map((change) => (
        <span key={change}>{change}</span>
      ))}
      {earlier !== undefined && (
        <Button isDisabled={!canWrite} onPress={() => onRestore(earlier)}>
          <Undo2 aria-hidden />
          Restore this
        </Button>
      )}
    </div>
  );
}
