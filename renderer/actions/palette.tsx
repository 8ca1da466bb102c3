import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components';
import { actionEntry, actionIds } from '../../contract/actions.ts';
import type { ActionId } from '../../contract/actions.ts';
import type { SourceRow } from '../../contract/finding.ts';
import type { StorySummary } from '../../contract/views.ts';
import { useLatestAnswer } from '../latest-answer.ts';
import { sourceOrigin, sourceTitle } from '../sources/describe.ts';
import { storyName } from '../stories/order.ts';
import { Panel } from '../ui/panel.tsx';
import { fuzzyFilter } from './fuzzy.ts';
import { canPerform } from './performers.ts';
import type { Desk } from './performers.ts';
import { shortcutText } from './shortcut.ts';
import styles from './palette.module.css';

export type Choice = { kind: 'action'; id: ActionId } | { kind: 'story' | 'source'; id: string };

type Entry = { key: string; choice: Choice; label: string; place: string; available: boolean };

type PaletteProps = {
  desk: Desk;
  /** Actions last chosen, the latest first. */
  recent: readonly string[];
  stories: readonly StorySummary[];
  onChoose: (choice: Choice) => void;
  onClose: () => void;
};

/** Sources that are offered below what has the letters typed in its name. */
const mostSources = 8;

/**
 * Every action and story in one list: what was chosen last first, then by how well it answers what is typed. Below
 * them the newest sources that hold the words.
 */
export function Palette({ desk, recent, stories, onChoose, onClose }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const entries = useMemo(() => entriesOf(desk, recent, stories), [desk, recent, stories]);
  const named = fuzzyFilter(entries, typed, ({ label, place }) => `${label} ${place}`).slice(0, 100);
  const asked = typed.trim().length > 1;
  const { answer } = useLatestAnswer(
    'sources.page',
    asked ? { query: typed, sort: 'added', reversed: false, offset: 0, limit: mostSources, storyId: null } : null,
  );
  const found = [...named, ...(answer?.output.rows ?? []).map(sourceEntry)];
  return (
    <Panel label="Find an action" onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the palette is about to type */}
        <SearchField aria-label="Find an action or a story" autoFocus className={styles['search'] ?? ''}>
          <Search aria-hidden />
          <Input placeholder="Find an action or a story" />
        </SearchField>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the arrow keys; the entries hold no focus */}
        <div className={styles['list']} tabIndex={0} role="group" aria-label="What was found">
          <Menu
            aria-label="Actions and stories"
            items={found}
            className={styles['entries'] ?? ''}
            disabledKeys={found.filter(({ available }) => !available).map(({ key }) => key)}
            onAction={(key) => {
              const entry = found.find((one) => one.key === key);
              if (entry) onChoose(entry.choice);
            }}
            renderEmptyState={() => <p className={styles['none']}>Nothing is called that.</p>}
          >
            {(entry) => (
              <MenuItem id={entry.key} textValue={entry.label} className={styles['item'] ?? ''}>
                <span dir="auto">{entry.label}</span>
                <small>{entry.place}</small>
                {entry.choice.kind === 'action' && <Shortcut id={entry.choice.id} />}
              </MenuItem>
            )}
          </Menu>
        </div>
      </Autocomplete>
    </Panel>
  );
}

function Shortcut({ id }: { id: ActionId }) {
  const text = shortcutText(id);
  return text === undefined ? null : <kbd>{text}</kbd>;
}

function sourceEntry({ id, csl }: SourceRow): Entry {
  const label = [sourceTitle(csl), sourceOrigin(csl)].filter(Boolean).join(': ');
  return { key: id, choice: { kind: 'source', id }, label, place: 'Source', available: true };
}

function entriesOf(desk: Desk, recent: readonly string[], stories: readonly StorySummary[]): Entry[] {
  const age = (id: string) => (recent.includes(id) ? recent.indexOf(id) : recent.length);
  const actions = actionIds
    .filter((id) => id !== 'view.palette')
    .map((id): Entry => {
      const { label, menu } = actionEntry(id);
      return { key: id, choice: { kind: 'action', id }, label, place: menu, available: canPerform(id, desk) };
    })
    .toSorted((one, other) => Number(other.available) - Number(one.available) || age(one.key) - age(other.key));
  const open = stories.map(
    (story): Entry => ({
      key: story.id,
      choice: { kind: 'story', id: story.id },
      label: [storyName(story), story.slug && story.headline].filter(Boolean).join(': '),
      place: 'Story',
      available: true,
    }),
  );
  return [...actions, ...open];
}
