import { AudioLines, Eye, FileText, Image, Import, Mail, MessageSquareQuote, Newspaper, Phone } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { errorText } from '../../contract/errors.ts';
import type { SourceSummary } from '../../contract/views.ts';
import type { SourceKind } from '../../domain/sources/source.ts';
import { shortcutText } from '../actions/shortcut.ts';
import type { Query } from '../query.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { kindWord, sourceOrigin, sourceTitle } from './describe.ts';
import styles from './source-list.module.css';

type SourceListProps = {
  sources: Query<SourceSummary[]>;
  canWrite: boolean;
  onOpen: (sourceId: string) => void;
  onImport: () => void;
};

export function SourceList({ sources, canWrite, onOpen, onImport }: SourceListProps) {
  return (
    <>
      <div className={styles['head']}>
        <h2>Sources</h2>
        <IconButton
          label="Import sources"
          shortcut={shortcutText('sources.import')}
          icon={<Import aria-hidden />}
          isDisabled={!canWrite}
          onPress={onImport}
        />
      </div>
      {sources.kind === 'refused' && <Notice tone="refused" words={errorText(sources.error)} />}
      {sources.kind === 'known' && sources.value.length === 0 && (
        <EmptyState
          icon={<Newspaper aria-hidden />}
          words="No sources yet. Drop a saved web page anywhere on the window, or choose one, to quote from it."
        >
          <Button look="filled" isDisabled={!canWrite} onPress={onImport}>
            Import sources…
          </Button>
        </EmptyState>
      )}
      {sources.kind === 'known' && sources.value.length > 0 && (
        <ListBox
          aria-label="Sources"
          items={sources.value}
          className={styles['list'] ?? ''}
          onAction={(key) => onOpen(String(key))}
        >
          {(source) => <Row source={source} />}
        </ListBox>
      )}
    </>
  );
}

function Row({ source }: { source: SourceSummary }) {
  const title = sourceTitle(source.csl);
  const captures = source.captures > 1 ? `${source.captures} captures` : '';
  return (
    <ListBoxItem id={source.id} textValue={title} className={styles['row'] ?? ''}>
      <KindMark kind={source.kind} />
      <span className={styles['title']} dir="auto">
        {title}
      </span>
      <span className={styles['cited']}>{source.citedHere > 0 && `cited ${source.citedHere}×`}</span>
      <span className={styles['under']}>
        {[kindWord(source.kind), sourceOrigin(source.csl), captures].filter(Boolean).join(' · ')}
      </span>
    </ListBoxItem>
  );
}

const marks: Record<SourceKind, LucideIcon> = {
  'web-page': Newspaper,
  document: FileText,
  picture: Image,
  recording: AudioLines,
  email: Mail,
  interview: MessageSquareQuote,
  'phone-call': Phone,
  'document-seen': Eye,
};

function KindMark({ kind }: { kind: SourceKind }) {
  const Mark = marks[kind];
  return <Mark aria-hidden />;
}
