import { useEffect, useRef, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { errorText } from '../../contract/errors.ts';
import type { BodyVersion } from '../../contract/views.ts';
import { send } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { fullTime } from '../ui/time.ts';
import { showToast } from '../ui/toasts.tsx';
import styles from './history.module.css';
import { versionName } from './version-words.ts';

type VersionListProps = {
  storyId: string;
  versions: readonly BodyVersion[];
  chosenId: string;
  canWrite: boolean;
  onChoose: (versionId: string) => void;
};

/** The versions, the newest first, with a name for the one that is chosen. */
export function VersionList({ storyId, versions, chosenId, canWrite, onChoose }: VersionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The list draws its rows in a second pass.
    const frame = requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const chosen = versions.find(({ id }) => id === chosenId);
  return (
    <div className={styles['side']}>
      <ListBox
        ref={list}
        aria-label="Versions"
        className={styles['list'] ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosenId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (typeof key === 'string') onChoose(key);
        }}
      >
        {versions.map((version, at) => (
          <ListBoxItem key={version.id} id={version.id} textValue={`${versionName(version)}, ${version.actor}`} className={styles['version'] ?? ''} data-kind={version.kind}>
            <span className={styles['name']}>{versionName(version)}</span>
            <span className={styles['fact']}>
              {[...(version.kind === 'auto' && version.label === '' ? [] : [fullTime(version.at)]), version.actor].join(' · ')}
            </span>
            <span className={styles['fact']}>{wordsOf(version, versions[at + 1])}</span>
          </ListBoxItem>
        ))}
      </ListBox>
      {chosen && canWrite && <NameForm key={chosen.id} storyId={storyId} version={chosen} />}
    </div>
  );
}

function wordsOf({ words }: BodyVersion, before: BodyVersion | undefined): string {
  const change = before === undefined ? 0 : words - before.words;
  const sign = change > 0 ? '+' : '−';
  return `${words.toLocaleString()} words${change === 0 ? '' : ` (${sign}${Math.abs(change).toLocaleString()})`}`;
}

/** A name keeps a version from being thinned out. */
function NameForm({ storyId, version }: { storyId: string; version: BodyVersion }) {
  const [label, setLabel] = useState(version.label);
  const name = async () => {
    const result = await send('body.nameVersion', { storyId, versionId: version.id, label: label.trim() });
    if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
  };
  return (
    <form
      className={styles['naming']}
      onSubmit={(event) => {
        event.preventDefault();
        void name();
      }}
    >
      <input
        className={styles['field']}
        aria-label="Name of the version"
        placeholder="Name this version"
        value={label}
        maxLength={200}
        dir="auto"
        onChange={(event) => setLabel(event.target.value)}
      />
      <Button look="outlined" isDisabled={label.trim() === version.label} onPress={() => void name()}>
        Name
      </Button>
    </form>
  );
}
