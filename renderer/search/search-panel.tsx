import { BookmarkPlus, Highlighter, Library as LibraryMark, Search } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, TextField } from 'react-aria-components';
import { errorText } from '../../contract/errors.ts';
import type { Findings, SearchHit } from '../../contract/finding.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { useLatestAnswer } from '../latest-answer.ts';
import { known, useQuery } from '../query.ts';
import { KindMark } from '../sources/kind-mark.tsx';
import { StatusMark } from '../stories/status.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Panel } from '../ui/panel.tsx';
import { briefTime } from '../ui/time.ts';
import { Marked } from './marked.tsx';
import { saveSearch } from './save-search.ts';
import styles from './search-panel.module.css';

type SearchPanelProps = {
  canWrite: boolean;
  /** What was last looked for. */
  query: string;
  onQuery: (query: string) => void;
  onOpen: (hit: SearchHit) => void;
  onShowInLibrary: (query: string) => void;
  onClose: () => void;
};

const groups = [
  { kind: 'story', label: 'Stories' },
  { kind: 'source', label: 'Sources' },
  { kind: 'annotation', label: 'Annotations' },
] as const satisfies { kind: SearchHit['kind']; label: string }[];

/** Words looked for in everything the archive holds, with what was found as they are typed. */
export function SearchPanel({ canWrite, query, onQuery, onOpen, onShowInLibrary, onClose }: SearchPanelProps) {
  const [typed, setTyped] = useState(query);
  const asks = typed.trim() !== '';
  const { answer, error, isAsking } = useLatestAnswer('search.find', asks ? { query: typed, typing: true, limit: 50 } : null);
  const findings = answer?.output ?? null;
  const hits = findings?.hits ?? [];
  const change = (text: string) => {
    setTyped(text);
    onQuery(text);
  };

  return (
    <Panel label="Search everything" onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={change}>
        {/* A search field would take the first Escape to empty itself; this one closes, and what was typed is there again. */}
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens the search is about to type */}
        <TextField aria-label="Search everything" autoFocus className={styles['search'] ?? ''}>
          <Search aria-hidden />
          <Input placeholder='Words, "phrases", harb*, -not, site:, tag:, before:2023' />
        </TextField>
        {error && <Notice tone="refused" words={errorText(error)} />}
        {asks ? (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the arrow keys; the entries hold no focus
          <div className={styles['list']} tabIndex={0} role="group" aria-label="What was found" aria-busy={isAsking}>
            <Menu
              aria-label="What was found"
              className={styles['entries'] ?? ''}
              onAction={(key) => {
                const hit = hits.find((one) => keyOf(one) === key);
                if (hit) onOpen(hit);
              }}
              renderEmptyState={() => <p className={styles['none']}>{isAsking ? 'Looking…' : 'Nothing answers to that.'}</p>}
            >
              {groups.map(({ kind, label }) => {
                const some = hits.filter((hit) => hit.kind === kind);
                if (some.length === 0) return null;
                return (
                  <MenuSection key={kind} className={styles['group'] ?? ''}>
                    <Header>{label}</Header>
                    {some.map((hit) => (
                      <Hit key={keyOf(hit)} hit={hit} />
                    ))}
                  </MenuSection>
                );
              })}
            </Menu>
          </div>
        ) : (
          <SavedSearches onChoose={change} />
        )}
      </Autocomplete>
      {asks && (
        <div className={styles['foot']}>
          <span>{findings && countIn(findings)}</span>
          <Button isDisabled={!canWrite} onPress={() => void saveSearch(typed)}>
            <BookmarkPlus aria-hidden />
            Save this search
          </Button>
          <Button onPress={() => onShowInLibrary(typed.trim())}>
            <LibraryMark aria-hidden />
            Show the sources in the library
          </Button>
        </div>
      )}
    </Panel>
  );
}

function countIn({ hits, more }: Findings): string {
  if (more) return `The first ${hits.length}`;
  return `${hits.length} found`;
}

function keyOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'story':
      return `story ${hit.storyId}`;
    case 'source':
      return `source ${hit.sourceId}`;
    case 'annotation':
      return `annotation ${hit.annotationId}`;
    default:
      return assertNever(hit);
  }
}

function Hit({ hit }: { hit: SearchHit }) {
  const { name, excerpt } = hit;
  return (
    <MenuItem id={keyOf(hit)} textValue={name.text || 'Untitled'} className={styles['hit'] ?? ''}>
      {markOf(hit)}
      <span className={styles['name']}>{name.text === '' ? 'Untitled' : <Marked {...name} />}</span>
      <small>{timeOf(hit)}</small>
      {hit.kind === 'source' && hit.origin !== '' && <span className={styles['under']}>{hit.origin}</span>}
      {excerpt !== null && excerpt.text !== '' && (
        <span className={styles['excerpt']}>
          {excerpt.cutBefore && '… '}
          <Marked {...excerpt} />
          {excerpt.cutAfter && ' …'}
        </span>
      )}
    </MenuItem>
  );
}

function markOf(hit: SearchHit): ReactNode {
  switch (hit.kind) {
    case 'story':
      return <StatusMark status={hit.status} />;
    case 'source':
      return <KindMark kind={hit.sourceKind} />;
    case 'annotation':
      return <Highlighter aria-hidden />;
    default:
      return assertNever(hit);
  }
}

function timeOf(hit: SearchHit): string {
  const time = hit.kind === 'story' ? hit.updatedAt : hit.kind === 'source' ? hit.capturedAt : hit.createdAt;
  return time === null ? '' : briefTime(time);
}

function SavedSearches({ onChoose }: { onChoose: (query: string) => void }) {
  const saved = known(useQuery('search.saved', {}, ['searches.changed'])) ?? [];
  return (
    <div className={styles['list']}>
      {saved.length === 0 ? (
        <p className={styles['none']}>Looks through stories, sources, captures and annotations. A search that is saved stands here.</p>
      ) : (
        <Menu
          aria-label="Saved searches"
          items={saved}
          className={styles['entries'] ?? ''}
          onAction={(key) => {
            const search = saved.find(({ id }) => id === key);
            if (search) onChoose(search.query);
          }}
        >
          {({ id, name, query }) => (
            <MenuItem id={id} textValue={name} className={styles['hit'] ?? ''}>
              <Search aria-hidden />
              <span className={styles['name']}>{name}</span>
              <small>{query === name ? '' : query}</small>
            </MenuItem>
          )}
        </Menu>
      )}
    </div>
  );
}
