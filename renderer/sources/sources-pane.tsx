import type { RefObject } from 'react';
import type { AddressCapture } from './address.ts';
import { AddressPanel } from './address-panel.tsx';
import { ImportRows } from './import-rows.tsx';
import type { Importing } from './importing.ts';
import type { OpenedSource, SourceHandle } from './opened.ts';
import { SourceList } from './source-list.tsx';
import { SourceView } from './source-view.tsx';
import styles from './source-list.module.css';

type SourcesPaneProps = {
  storyId: string | null;
  opened: OpenedSource | null;
  canWrite: boolean;
  /** CSS pixels of one rem. */
  rem: number;
  canCite: boolean;
  importing: Importing;
  capturing: AddressCapture;
  handleRef: RefObject<SourceHandle | null>;
  onOpen: (sourceId: string) => void;
  onBack: () => void;
  onCite: () => void;
  onDescribe: () => void;
};

export function SourcesPane(props: SourcesPaneProps) {
  const { storyId, opened, canWrite, rem, canCite, importing, capturing, handleRef, onOpen, onBack, onCite, onDescribe } = props;
  return (
    <div className={styles['pane']}>
      <AddressPanel capturing={capturing} onOpen={onOpen} />
      <ImportRows importing={importing} onOpen={onOpen} />
      {opened === null ? (
        <SourceList
          storyId={storyId}
          canWrite={canWrite}
          rem={rem}
          onOpen={onOpen}
          onImport={importing.chooseFiles}
          onAddress={() => capturing.open()}
        />
      ) : (
        <SourceView
          opened={opened}
          canWrite={canWrite}
          canCite={canCite}
          handleRef={handleRef}
          onCite={onCite}
          onDescribe={onDescribe}
          onCaptureAgain={() => capturing.captureAgain(opened.sourceId)}
          onBack={onBack}
        />
      )}
    </div>
  );
}
