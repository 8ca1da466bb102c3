import type { RefObject } from 'react';
import { useQuery } from '../query.ts';
import { ImportRows } from './import-rows.tsx';
import type { Importing } from './importing.ts';
import type { OpenedSource, SelectionReader } from './opened.ts';
import { SourceList } from './source-list.tsx';
import { SourceView } from './source-view.tsx';
import styles from './source-list.module.css';

type SourcesPaneProps = {
  storyId: string | null;
  opened: OpenedSource | null;
  canWrite: boolean;
  canCite: boolean;
  importing: Importing;
  selectionRef: RefObject<SelectionReader | null>;
  onOpen: (sourceId: string) => void;
  onBack: () => void;
  onCite: () => void;
};

export function SourcesPane(props: SourcesPaneProps) {
  const { storyId, opened, canWrite, canCite, importing, selectionRef, onOpen, onBack, onCite } = props;
  const sources = useQuery('sources.list', storyId === null ? {} : { storyId }, [
    'sources.changed',
    'citations.changed',
  ]);
  return (
    <div className={styles['pane']}>
      <ImportRows importing={importing} onOpen={onOpen} />
      {opened === null ? (
        <SourceList sources={sources} canWrite={canWrite} onOpen={onOpen} onImport={importing.chooseFiles} />
      ) : (
        <SourceView opened={opened} canCite={canCite} selectionRef={selectionRef} onCite={onCite} onBack={onBack} />
      )}
    </div>
  );
}
