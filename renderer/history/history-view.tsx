import { GitCompareArrows, History, X } from 'lucide-react';
import { useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { BodyVersion } from '../../contract/views.ts';
import type { EditorHandle } from '../editor/index.ts';
import { useQuery } from '../query.ts';
import { Button, IconButton, IconToggle } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './history.module.css';
import { VersionChanges } from './version-changes.tsx';
import { VersionList } from './version-list.tsx';
import { versionAtReading, versionName } from './version-words.ts';

export type HistoryViewProps = {
  storyId: string;
  editor: EditorHandle;
  canWrite: boolean;
  /** When the story was read before this time, in UTC milliseconds; null where it never was. */
  readBefore: number | null;
};

/** The versions of a copy, and what changed from any of them to any other or to the copy as it stands. */
export function HistoryView({ storyId, onClose, ...rest }: HistoryViewProps & { onClose: () => void }) {
  const versions = useQuery('body.versions', { storyId }, ['stories.changed']);
  return (
    <section className={styles['view']} aria-label="Version history">
      {versions.kind === 'refused' && <Notice tone="refused" words={errorText(versions.error)} />}
      {versions.kind === 'known' && <Versions storyId={storyId} versions={versions.value} onClose={onClose} {...rest} />}
    </section>
  );
}

/** The menu's word for the copy as it stands. */
const now = 'now';

function Versions({ storyId, versions, editor, canWrite, readBefore, onClose }: HistoryViewProps & { versions: readonly BodyVersion[]; onClose: () => void }) {
  const sinceRead = versionAtReading(versions, readBefore);
  const [newest, before] = versions;
  const [chosen, setChosen] = useState(sinceRead?.id ?? before?.id ?? newest?.id);
  const [laterId, setLater] = useState(now);
  const showSinceRead = () => {
    if (sinceRead) setChosen(sinceRead.id);
    setLater(now);
  };
  const [sideBySide, setSideBySide] = useState(false);
  const version = versions.find(({ id }) => id === chosen) ?? newest;
  return (
    <>
      <div className={styles['head']}>
        <h1>Version history</h1>
        <Button isDisabled={sinceRead === undefined} onPress={showSinceRead}>
          Since I read it
        </Button>
        <IconToggle label="Side by side" icon={<GitCompareArrows aria-hidden />} isSelected={sideBySide} onPress={() => setSideBySide(!sideBySide)} />
        <IconButton label="Back to the copy" shortcut="Esc" icon={<X aria-hidden />} onPress={onClose} />
      </div>
      {version === undefined || versions.length < 2 ? (
        <EmptyState icon={<History aria-hidden />} words="There is one version so far. Another is kept whenever the writing rests." />
      ) : (
        <div className={styles['panes']}>
          <VersionList storyId={storyId} versions={versions} chosenId={version.id} canWrite={canWrite} onChoose={setChosen} />
          <div className={styles['changes']}>
            <div className={styles['chosen']}>
              <span>From {versionName(version)} to</span>
              <MenuButton
                label="Compared with"
                choices={[{ id: now, label: 'the copy now' }, ...versions.map((other) => ({ id: other.id, label: versionName(other) }))]}
                chosen={laterId}
                onChoose={setLater}
              >
                {laterId === now ? 'the copy now' : nameOf(versions, laterId)}
              </MenuButton>
            </div>
            <VersionChanges
              key={`${version.id} ${laterId}`}
              storyId={storyId}
              version={version}
              laterId={laterId === now ? null : laterId}
              sideBySide={sideBySide}
              editor={editor}
              canWrite={canWrite}
            />
          </div>
        </div>
      )}
    </>
  );
}

function nameOf(versions: readonly BodyVersion[], id: string): string {
  const version = versions.find((one) => one.id === id);
  return version === undefined ? '' : versionName(version);
}
