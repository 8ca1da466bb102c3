import { MessageSquareText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { CommentThread, CommentThreadOfStory } from '../../contract/comments.ts';
import { errorText } from '../../contract/errors.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { send } from '../bridge.ts';
import { known, useQuery } from '../query.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { Composer } from './composer.tsx';
import { aboutWords, ThreadRow } from './thread.tsx';
import type { Comments } from './use-comments.ts';
import styles from './comments.module.css';

type CommentsPaneProps = {
  comments: Comments;
  canWrite: boolean;
  /** Opens a thread of another story. */
  onOpen: (storyId: string, threadId: string) => void;
};

type Filter = 'open' | 'mine' | 'new' | 'resolved' | 'all';
type Scope = 'story' | 'everywhere';

const filterWords: Record<Filter, string> = { open: 'Open', mine: 'Mine', new: 'New to me', resolved: 'Resolved', all: 'All' };
const filterIds = Object.keys(filterWords) as Filter[];

/** What people say to each other about the open story, or about all of them; the thread looked at is opened in place. */
export function CommentsPane({ comments, canWrite, onOpen }: CommentsPaneProps) {
  const [filter, setFilter] = useState<Filter>('open');
  const [scope, setScope] = useState<Scope>('story');
  useLook(comments);
  const passes = (thread: CommentThread): boolean => holds(filter, thread, comments);
  return (
    <div className={styles['pane']}>
      <div className={styles['head']}>
        <MenuButton<Filter>
          label={`Filter: ${filterWords[filter]}`}
          choices={filterIds.map((id) => ({ id, label: filterWords[id] }))}
          chosen={filter}
          onChoose={setFilter}
        >
          {filterWords[filter]}
        </MenuButton>
        <MenuButton<Scope>
          label={`Where: ${scopeWords[scope]}`}
          choices={[
            { id: 'story', label: scopeWords.story },
            { id: 'everywhere', label: scopeWords.everywhere },
          ]}
          chosen={scope}
          onChoose={setScope}
        >
          {scopeWords[scope]}
        </MenuButton>
        <Button isDisabled={!canWrite || comments.storyId === null} onPress={comments.begin}>
          Comment
        </Button>
      </div>
      {comments.draft !== null && (
        <div className={styles['draft']}>
          <p className={styles['about']}>{aboutWords(comments.draft.subject)}</p>
          <Composer key={comments.draft.threadId} label="New comment" send="Comment" focusAsked={1} onSend={comments.start} onCancel={comments.cancel} />
        </div>
      )}
      {scope === 'story' ? (
        <StoryThreads comments={comments} passes={passes} filter={filter} canWrite={canWrite} />
      ) : (
        <ThreadsEverywhere passes={passes} filter={filter} onOpen={onOpen} />
      )}
    </div>
  );
}

const scopeWords: Record<Scope, string> = { story: 'This story', everywhere: 'All stories' };

/** What was new stays so while it is looked at; once the pane is left it has been seen. */
function useLook({ storyId, list }: Comments): void {
  const hasNew = list?.some(({ isNew }) => isNew) === true;
  useEffect(() => {
    if (storyId === null || !hasNew) return;
    return () => void send('comments.look', { storyId });
  }, [storyId, hasNew]);
}

function holds(filter: Filter, thread: CommentThread, { people, activeId }: Comments): boolean {
  const here = people?.here?.id;
  // The one looked at stays, whatever became of it under the filter.
  if (thread.id === activeId) return true;
  switch (filter) {
    case 'open':
      return thread.resolved === null;
    case 'mine':
      return thread.resolved === null && here !== undefined && (thread.assigneeId === here || thread.mentionedIds.includes(here));
    case 'new':
      return thread.isNew;
    case 'resolved':
      return thread.resolved !== null;
    case 'all':
      return true;
  }
}

type ThreadsProps = { passes: (thread: CommentThread) => boolean; filter: Filter };

function StoryThreads({ comments, passes, filter, canWrite }: ThreadsProps & { comments: Comments; canWrite: boolean }) {
  const { list, draft } = comments;
  if (list === undefined) return null;
  if (list.length === 0 && draft === null) {
    return (
      <EmptyState
        icon={<MessageSquareText aria-hidden />}
        words={`Nobody has said anything about this story. Select words, or put the caret in a field, and press ${shortcutText('comments.add') ?? ''}.`}
      />
    );
  }
  const shown = list.filter(passes);
  if (shown.length === 0 && list.length > 0) return <p className={styles['none']}>No comment here is “{filterWords[filter].toLowerCase()}”.</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- takes the arrow keys of the buttons in it
    <ol className={styles['list']} aria-label="Comments" onKeyDown={walk}>
      {shown.map((thread) => (
        <ThreadRow key={thread.id} thread={thread} comments={comments} canWrite={canWrite} isOpen={thread.id === comments.activeId} />
      ))}
    </ol>
  );
}

function ThreadsEverywhere({ passes, filter, onOpen }: ThreadsProps & Pick<CommentsPaneProps, 'onOpen'>) {
  const query = useQuery('comments.everywhere', {}, ['comments.changed', 'people.changed']);
  if (query.kind === 'refused') return <Notice tone="refused" words={errorText(query.error)} />;
  const shown = known(query)?.filter(passes);
  if (shown === undefined) return null;
  if (shown.length === 0) return <p className={styles['none']}>No comment of any story is “{filterWords[filter].toLowerCase()}”.</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- takes the arrow keys of the buttons in it
    <ol className={styles['list']} aria-label="Comments of all stories" onKeyDown={walk}>
      {shown.map((thread) => (
        <FarThread key={thread.id} thread={thread} onOpen={onOpen} />
      ))}
    </ol>
  );
}

function FarThread({ thread, onOpen }: { thread: CommentThreadOfStory } & Pick<CommentsPaneProps, 'onOpen'>) {
  const last = thread.comments.at(-1);
  return (
    <li className={styles['row']}>
      <button
        type="button"
        className={styles['thread']}
        aria-label={`${thread.story.name}, ${aboutWords(thread.subject)}: ${last?.text ?? ''}`}
        onClick={() => onOpen(thread.storyId, thread.id)}
      >
        <span className={styles['what']}>
          <span className={styles['story']}>{thread.story.name}</span>
          <span className={styles['about']} dir="auto">
            {aboutWords(thread.subject)}
          </span>
          <span dir="auto">
            {last?.by}: {last?.text}
          </span>
        </span>
      </button>
    </li>
  );
}

/** Arrows go from thread to thread, Home and End to the first and the last. */
function walk(event: KeyboardEvent<HTMLOListElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(':scope > li > button')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (here === -1 || next === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}
