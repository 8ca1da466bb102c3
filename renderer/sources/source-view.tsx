import { ArrowLeft, FileQuestion, RotateCw } from 'lucide-react';
import { useState } from 'react';
import type { RefObject } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { Source } from '../../contract/views.ts';
import { SourceStanding } from '../captures/source-standing.tsx';
import { AgreementSummary } from '../citing/source-summary.tsx';
import { useQuery } from '../query.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { fullTime } from '../ui/time.ts';
import { kindWord, sourceOrigin, sourceTitle } from './describe.ts';
import type { OpenedSource, SourceHandle } from './opened.ts';
import { Viewer } from './viewer/viewer.tsx';
import listStyles from './source-list.module.css';
import styles from './source-view.module.css';

type SourceViewProps = {
  opened: OpenedSource;
  canWrite: boolean;
  canCite: boolean;
  handleRef: RefObject<SourceHandle | null>;
  onCite: () => void;
  onDescribe: () => void;
  /** Captures it from the web once more. */
  onCaptureAgain: () => void;
  onBack: () => void;
};

/** One source beside the copy. */
export function SourceView({ opened, onBack, ...rest }: SourceViewProps) {
  const source = useQuery('sources.get', { sourceId: opened.sourceId }, ['sources.changed']);
  return (
    <>
      <div className={listStyles['head']}>
        <IconButton label="Back to all sources" icon={<ArrowLeft aria-hidden />} onPress={onBack} />
        <h2>Source</h2>
      </div>
      {source.kind === 'refused' && <Notice tone="refused" words={errorText(source.error)} />}
      {source.kind === 'known' && <Opened key={opened.sourceId} source={source.value} opened={opened} {...rest} />}
    </>
  );
}

type OpenedProps = Omit<SourceViewProps, 'onBack'> & { source: Source };

function Opened({ source, opened, onDescribe, onCaptureAgain, ...rest }: OpenedProps) {
  // What is followed next has a capture of its own.
  const [chosen, setChosen] = useState<{ of: OpenedSource; captureId: string } | null>(null);
  const wanted = (chosen?.of === opened ? chosen.captureId : opened.captureId) ?? source.latestCaptureId;
  const capture = source.captureList.find(({ id }) => id === wanted);
  const show = (captureId: string) => setChosen({ of: opened, captureId });
  return (
    <>
      <div className={styles['about']}>
        <h3 dir="auto">{sourceTitle(source.csl)}</h3>
        <p>{[kindWord(source.kind), sourceOrigin(source.csl)].filter(Boolean).join(' · ')}</p>
      </div>
      <SourceStanding source={source} canWrite={rest.canWrite} />
      <AgreementSummary source={source} canWrite={rest.canWrite} onDescribe={onDescribe} />
      {capture && (
        <div className={styles['captures']}>
          {source.captureList.length > 1 ? (
            <MenuButton
              label="Capture shown"
              choices={source.captureList.map(({ id, capturedAt }) => ({ id, label: fullTime(capturedAt) }))}
              chosen={wanted ?? undefined}
              onChoose={show}
            >
              Captured {fullTime(capture.capturedAt)}
            </MenuButton>
          ) : (
            <p>Captured {fullTime(capture.capturedAt)}</p>
          )}
          {hasAddress(source) && (
            <IconButton
              label="Capture again"
              shortcut={shortcutText('sources.captureAgain')}
              icon={<RotateCw aria-hidden />}
              isDisabled={!rest.canWrite}
              onPress={onCaptureAgain}
            />
          )}
        </div>
      )}
      {capture ? (
        <Viewer key={capture.id} source={source} capture={capture} passage={opened.passage} onCapture={show} {...rest} />
      ) : (
        <EmptyState icon={<FileQuestion aria-hidden />} words="Only a description of this source is here: nothing was captured of it yet.">
          {hasAddress(source) && (
            <Button look="outlined" isDisabled={!rest.canWrite} onPress={onCaptureAgain}>
              Capture it now
            </Button>
          )}
        </EmptyState>
      )}
    </>
  );
}

/** The address of a confidential source is not told, but where it was captured from the web the desk knows it. */
function hasAddress({ csl, captureList }: Source): boolean {
  return csl.URL !== undefined || captureList.some(({ method }) => method === 'web');
}
