import { useState } from 'react';
import type { ReactNode } from 'react';
import { errorText } from '../../contract/errors.ts';
import { send } from '../bridge.ts';
import { known, useQuery } from '../query.ts';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toasts.tsx';
import styles from './library.module.css';

/** Puts a tag on every chosen source, or takes it off; tags there are already are offered. */
export function TagField({ sourceIds, icon }: { sourceIds: readonly string[]; icon: ReactNode }) {
  const [tag, setTag] = useState('');
  const tags = known(useQuery('tags.list', {}, ['sources.changed'])) ?? [];
  const written = tag.trim();
  const change = (name: 'tags.add' | 'tags.remove') => {
    if (written === '') return;
    setTag('');
    void changeTag(name, written, sourceIds);
  };
  return (
    <form
      className={styles['tagging']}
      onSubmit={(event) => {
        event.preventDefault();
        change('tags.add');
      }}
    >
      {icon}
      <input
        aria-label="Tag for what is chosen"
        placeholder="Tag"
        list="tags-of-the-library"
        maxLength={100}
        value={tag}
        onChange={(event) => setTag(event.target.value)}
      />
      <datalist id="tags-of-the-library">
        {tags.map(({ value }) => (
          <option key={value} value={value} aria-label={value} />
        ))}
      </datalist>
      <Button look="outlined" isDisabled={written === ''} onPress={() => change('tags.add')}>
        Add tag
      </Button>
      <Button isDisabled={!tags.some(({ value }) => value === written)} onPress={() => change('tags.remove')}>
        Remove tag
      </Button>
    </form>
  );
}

async function changeTag(name: 'tags.add' | 'tags.remove', tag: string, sourceIds: readonly string[]): Promise<void> {
  const result = await send(name, { tag, sourceIds: [...sourceIds] });
  if (!result.ok) return showToast({ tone: 'refused', words: errorText(result.error) });
  const { changed } = result.value;
  const count = `${changed.length.toLocaleString()} ${changed.length === 1 ? 'source' : 'sources'}`;
  const back = name === 'tags.add' ? 'tags.remove' : 'tags.add';
  showToast({
    tone: 'done',
    words: name === 'tags.add' ? `Tagged ${count} “${tag}”.` : `Took “${tag}” off ${count}.`,
    ...(changed.length > 0 && { action: { label: 'Undo', perform: () => void send(back, { tag, sourceIds: changed }) } }),
  });
}
