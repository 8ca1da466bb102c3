import { FileText, Plus, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { RefObject } from 'react';
import {
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  ListLayout,
  SearchField,
  Virtualizer,
} from 'react-aria-components';
import type { StorySummary } from '../../contract/views.ts';
import { errorText } from '../../contract/errors.ts';
import { shortcutText } from '../actions/shortcut.ts';
import type { Query } from '../query.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { briefTime } from '../ui/time.ts';
import { groupStories, storyName } from './order.ts';
import { StatusMark, statusWord } from './status.tsx';
import styles from './story-list.module.css';

type StoryListProps = {
  stories: Query<StorySummary[]>;
  openId: string | null;
  canWrite: boolean;
  /** CSS pixels of one rem, which the heights of the rows are counted in. */
  rem: number;
  filterRef: RefObject<HTMLInputElement | null>;
  onOpen: (storyId: string) => void;
  onCreate: () => void;
};

export function StoryList({ stories, openId, canWrite, rem, filterRef, onOpen, onCreate }: StoryListProps) {
  const [filter, setFilter] = useState('');
  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <h2>Stories</h2>
        <IconButton
          label="New story"
          shortcut={shortcutText('story.create')}
          icon={<Plus aria-hidden />}
          isDisabled={!canWrite}
          onPress={onCreate}
        />
      </div>
      <SearchField aria-label="Filter the stories" value={filter} onChange={setFilter} className={styles['filter'] ?? ''}>
        <Search aria-hidden />
        <Input ref={filterRef} placeholder="Filter" />
      </SearchField>
      {stories.kind === 'refused' && <Notice tone="refused" words={errorText(stories.error)} />}
      {stories.kind === 'known' && stories.value.length === 0 && (
        <EmptyState icon={<FileText aria-hidden />} words="No stories yet. Start the first one, and it is saved as you write.">
          <Button look="outlined" isDisabled={!canWrite} onPress={onCreate}>
            New story
          </Button>
        </EmptyState>
      )}
      {stories.kind === 'known' && stories.value.length > 0 && (
        <Rows stories={stories.value} filter={filter} openId={openId} rem={rem} onOpen={onOpen} />
      )}
    </div>
  );
}

type RowsProps = {
  stories: StorySummary[];
  filter: string;
  openId: string | null;
  rem: number;
  onOpen: (storyId: string) => void;
};

function Rows({ stories, filter, openId, rem, onOpen }: RowsProps) {
  const { working, spiked } = useMemo(() => groupStories(stories, filter), [stories, filter]);
  if (working.length + spiked.length === 0)
    return <EmptyState icon={<Search aria-hidden />} words={`No story has “${filter.trim()}” in its slug, headline or status.`} />;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowSize: 3.5 * rem, headingSize: 2.25 * rem }}>
      <ListBox
        aria-label="Stories"
        className={styles['list'] ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={openId === null ? [] : [openId]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys;
          if (key !== undefined) onOpen(String(key));
        }}
      >
        <Collection items={working}>{(story) => <Row story={story} />}</Collection>
        {spiked.length > 0 && (
          <ListBoxSection id="spiked">
            <Header className={styles['heading'] ?? ''}>Spiked</Header>
            <Collection items={spiked}>{(story) => <Row story={story} />}</Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Virtualizer>
  );
}

function Row({ story }: { story: StorySummary }) {
  const name = storyName(story);
  return (
    <ListBoxItem
      id={story.id}
      textValue={name}
      className={styles['row'] ?? ''}
      data-spiked={story.status === 'spiked' ? '' : undefined}
    >
      <StatusMark status={story.status} />
      <span className={styles['name']} dir="auto">
        {name}
      </span>
      <span className={styles['time']}>{briefTime(story.updatedAt)}</span>
      <span className={styles['under']}>
        {statusWord(story.status)}
        {story.headline !== '' && story.slug !== '' && (
          <>
            {' · '}
            <bdi>{story.headline}</bdi>
          </>
        )}
      </span>
    </ListBoxItem>
  );
}
