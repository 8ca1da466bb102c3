import { Import, Link, Newspaper, Search } from 'lucide-react';
import { useState } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { errorText } from '../../contract/errors.ts';
import type { SourceRow } from '../../contract/finding.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { useSourceRows } from '../library/use-source-rows.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Rows } from '../ui/rows.tsx';
import { kindWord, sourceOrigin, sourceTitle } from './describe.ts';
import { KindMark } from './kind-mark.tsx';
import styles from './source-list.module.css';

type SourceListProps = {
  storyId: string | null;
  canWrite: boolean;
  /** CSS pixels of one rem, which the heights of the rows are counted in. */
  rem: number;
  onOpen: (sourceId: string) => void;
  onImport: () => void;
  onAddress: () => void;
};

/** The library beside the copy: what was added last first, and what is typed above it finds any of them. */
export function SourceList({ storyId, canWrite, rem, onOpen, onImport, onAddress }: SourceListProps) {
  const [query, setQuery] = useState('');
  const sources = useSourceRows({ query, sort: 'added', reversed: false, storyId });
  const isEmpty = sources.total === 0;
  return (
    <>
      <div className={styles['head']}>
        <h2>Sources</h2>
        <IconButton
          label="Add by address"
          shortcut={shortcutText('sources.captureAddress')}
          icon={<Link aria-hidden />}
          isDisabled={!canWrite}
          onPress={onAddress}
        />
        <IconButton
          label="Import sources"
          shortcut={shortcutText('sources.import')}
          icon={<Import aria-hidden />}
          isDisabled={!canWrite}
          onPress={onImport}
        />
      </div>
      {!(isEmpty && query === '') && (
        <SearchField aria-label="Filter the sources" value={query} onChange={setQuery} className={styles['filter'] ?? ''}>
          <Search aria-hidden />
          <Input placeholder="Filter by words, site:, tag:, kind:…" />
        </SearchField>
      )}
      {sources.error !== null && <Notice tone="refused" words={errorText(sources.error)} />}
      {isEmpty && query === '' && (
        <EmptyState
          icon={<Newspaper aria-hidden />}
          words="No sources yet. Drop a saved web page anywhere on the window, or choose one, to quote from it."
        >
          <Button look="filled" isDisabled={!canWrite} onPress={onImport}>
            Import sources…
          </Button>
          <Button look="outlined" isDisabled={!canWrite} onPress={onAddress}>
            Add by address…
          </Button>
        </EmptyState>
      )}
      {isEmpty && query !== '' && <EmptyState icon={<Search aria-hidden />} words={`No source answers to “${query.trim()}”.`} />}
      {sources.total !== null && sources.total > 0 && (
        <Rows
          label="Sources"
          count={sources.total}
          rowHeight={rowRems * rem}
          item={sources.row}
          Row={Row}
          onShow={sources.show}
          onOpen={({ id }) => onOpen(id)}
          className={styles['list'] ?? ''}
        />
      )}
    </>
  );
}

const rowRems = 4;

function Row({ item: source }: { item: SourceRow }) {
  const captures = source.captures > 1 ? `${source.captures} captures` : '';
  return (
    <div className={styles['row']}>
      <KindMark kind={source.kind} />
      <span className={styles['title']} dir="auto">
        {sourceTitle(source.csl)}
      </span>
      <span className={styles['cited']}>{source.citedHere > 0 && `cited ${source.citedHere}×`}</span>
      <span className={styles['under']}>
        {[kindWord(source.kind), sourceOrigin(source.csl), captures].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
