import { Check } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { StorySummary } from '../../contract/views.ts';
import { storyName } from '../stories/order.ts';
import styles from './story-picker.module.css';

type StoryPickerProps = {
  stories: readonly StorySummary[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

/** Any of the stories, each with a tick; only the rows in sight are drawn, however many there are. */
export function StoryPicker({ stories, chosen, onChoose }: StoryPickerProps) {
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const items = stories.map((story) => ({ ...story, name: storyName(story) }));
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 1.75 * rem }}>
      <ListBox
        aria-label="Stories to export"
        className={styles['picker'] ?? ''}
        items={items}
        selectionMode="multiple"
        selectionBehavior="toggle"
        // Escape leaves the panel, as it does everywhere in it.
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChoose(keys === 'all' ? new Set(stories.map(({ id }) => id)) : new Set([...keys].map(String)))}
      >
        {({ id, name, headline }) => (
          <ListBoxItem id={id} textValue={name} className={styles['story'] ?? ''}>
            <span className={styles['tick']} aria-hidden>
              {chosen.has(id) && <Check />}
            </span>
            <span dir="auto">{name}</span>
            {headline !== name && <span className={styles['headline']} dir="auto">{headline}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Virtualizer>
  );
}
