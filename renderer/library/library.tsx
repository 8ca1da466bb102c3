import { ArrowDown, ArrowUp, BookmarkPlus, Check, Search, Tag, X } from 'lucide-react';
import { Button as AriaButton, Input, SearchField, ToggleButton } from 'react-aria-components';
import { errorText } from '../../contract/errors.ts';
import type { SourceRow, SourceSort } from '../../contract/finding.ts';
import type { SourceExportFormat } from '../../domain/citing/library/formats.ts';
import { exportLibrary } from '../citing/library.ts';
import { saveSearch } from '../search/save-search.ts';
import { kindWord, sourceTitle, termsWord } from '../sources/describe.ts';
import { KindMark } from '../sources/kind-mark.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MenuButton, type MenuChoice } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { Rows } from '../ui/rows.tsx';
import { briefTime } from '../ui/time.ts';
import { useChosen } from './chosen.ts';
import type { LibraryState } from './library-state.ts';
import { TagField } from './tag-field.tsx';
import { useSourceRows } from './use-source-rows.ts';
import styles from './library.module.css';

export type LibraryProps = {
  state: LibraryState;
  onState: (state: LibraryState) => void;
  canWrite: boolean;
  /** CSS pixels of one rem. */
  rem: number;
  /** The source that is shown beside the list. */
  openId: string | null;
  onOpen: (sourceId: string) => void;
  onClose: () => void;
};

/** Every source of the archive as one list, however long: found, sorted, narrowed, tagged. */
export function Library({ state, onState, canWrite, rem, openId, onOpen, onClose }: LibraryProps) {
  const question = { ...state, storyId: null };
  const sources = useSourceRows(question);
  const total = sources.total ?? 0;
  const { keys, choosing, clear } = useChosen(question, total);
  const narrow = (query: string) => onState({ ...state, query });

  return (
    <section className={styles['library']} aria-label="Library">
      <h1 className="visually-hidden">Library</h1>
      <div className={styles['head']}>
        <SearchField aria-label="Search the library" value={state.query} onChange={narrow} className={styles['search'] ?? ''}>
          <Search aria-hidden />
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the library is about to look for something in it */}
          <Input autoFocus placeholder='Words, "phrases", site:, author:, before:2023, cited:no' />
        </SearchField>
        <IconButton
          label="Save this search"
          icon={<BookmarkPlus aria-hidden />}
          isDisabled={!canWrite || state.query.trim() === ''}
          onPress={() => void saveSearch(state.query)}
        />
        <IconButton label="Back to the copy" icon={<X aria-hidden />} onPress={onClose} />
      </div>
      {keys.size > 0 ? (
        <div className={styles['bar']} role="toolbar" aria-label="What is chosen">
          <span>{keys.size.toLocaleString()} chosen</span>
          <MenuButton label="Export what is chosen" choices={exportChoices} onChoose={(format) => void exportLibrary(format, [...keys])}>
            Export
          </MenuButton>
          {canWrite && <TagField sourceIds={[...keys]} icon={<Tag aria-hidden />} />}
          <IconButton label="Choose none" icon={<X aria-hidden />} onPress={clear} />
        </div>
      ) : (
        <div className={styles['bar']}>
          <output>{sources.total === null ? '' : `${total.toLocaleString()} ${total === 1 ? 'source' : 'sources'}`}</output>
          <ToggleButton
            isSelected={state.sort === 'used'}
            onChange={(isOn) => onState({ ...state, sort: isOn ? 'used' : 'added', reversed: false })}
            className={styles['recent'] ?? ''}
          >
            Recently used first
          </ToggleButton>
        </div>
      )}
      <div className={`${styles['columns']} ${styles['grid']}`}>
        {columns.map(({ sort, label }) => (
          <AriaButton
            key={label}
            isDisabled={sort === null}
            className={styles['column'] ?? ''}
            aria-label={sort === null ? label : `Sort by ${label.toLowerCase()}`}
            onPress={() => sort !== null && onState({ ...state, sort, reversed: state.sort === sort && !state.reversed })}
          >
            {label}
            {state.sort === sort && (descending(sort) === state.reversed ? <ArrowUp aria-label="ascending" /> : <ArrowDown aria-label="descending" />)}
          </AriaButton>
        ))}
      </div>
      {sources.error !== null && <Notice tone="refused" words={errorText(sources.error)} />}
      {sources.total === 0 && (
        <EmptyState
          icon={<Search aria-hidden />}
          words={state.query === '' ? 'No sources yet. Import a saved page, or drop one on the window.' : `No source answers to “${state.query.trim()}”.`}
        >
          {state.query !== '' && (
            <Button look="outlined" onPress={() => narrow('')}>
              Show all sources
            </Button>
          )}
        </EmptyState>
      )}
      {total > 0 && (
        <Rows
          label="Sources of the library"
          count={total}
          rowHeight={2.5 * rem}
          item={sources.row}
          Row={Row}
          onShow={sources.show}
          onOpen={({ id }) => onOpen(id)}
          choosing={choosing}
          openId={openId}
          className={styles['list'] ?? ''}
        />
      )}
    </section>
  );
}

const exportChoices: readonly MenuChoice<SourceExportFormat>[] = [
  { id: 'csl', label: 'As CSL-JSON…' },
  { id: 'bibtex', label: 'As BibTeX…' },
  { id: 'ris', label: 'As RIS…' },
  { id: 'webannotation', label: 'What is marked, as Web Annotations…' },
];

const columns: readonly { label: string; sort: SourceSort | null }[] = [
  { label: 'Title', sort: 'title' },
  { label: 'Outlet', sort: 'outlet' },
  { label: 'Kind', sort: 'kind' },
  { label: 'Captured', sort: 'captured' },
  { label: 'Cited in', sort: 'cited' },
  { label: 'Terms', sort: null },
];

/** Whether a sort that is not reversed puts the highest first. */
const descending = (sort: SourceSort): boolean => sort !== 'title' && sort !== 'outlet' && sort !== 'kind';

function Row({ item: source, isChosen }: { item: SourceRow; isChosen: boolean }) {
  const { csl, kind, capturedAt, citedIn, terms, tags } = source;
  return (
    <div className={`${styles['row']} ${styles['grid']}`}>
      <span className={styles['title']}>
        {isChosen ? <Check aria-label="chosen" /> : <KindMark kind={kind} />}
        <bdi>{sourceTitle(csl)}</bdi>
        {tags.map((tag) => (
          <small key={tag}>{tag}</small>
        ))}
      </span>
      <bdi>{csl['container-title'] ?? csl.publisher ?? ''}</bdi>
      <span>{kindWord(kind)}</span>
      <span>{capturedAt === null ? '–' : briefTime(capturedAt)}</span>
      <span>{citedIn === 0 ? '–' : citedIn.toLocaleString()}</span>
      <span>{terms === 'on-the-record' ? '' : termsWord(terms)}</span>
    </div>
  );
}
