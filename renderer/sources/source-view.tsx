import { ArrowLeft, Quote } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { RefObject } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { errorText } from '../../contract/errors.ts';
import type { Capture, Source } from '../../contract/views.ts';
import { shortcutText } from '../actions/shortcut.ts';
import { useQuery } from '../query.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { fullTime } from '../ui/time.ts';
import { kindWord, sourceOrigin, sourceTitle } from './describe.ts';
import type { OpenedSource, SelectionReader, SourceTab } from './opened.ts';
import { PageFrame } from './page-frame.tsx';
import { ReadableView } from './readable-view.tsx';
import listStyles from './source-list.module.css';
import styles from './source-view.module.css';

type SourceViewProps = {
  opened: OpenedSource;
  canCite: boolean;
  selectionRef: RefObject<SelectionReader | null>;
  onCite: () => void;
  onBack: () => void;
};

/** One source beside the copy: the page as it was captured, or its readable text. */
export function SourceView({ opened, canCite, selectionRef, onCite, onBack }: SourceViewProps) {
  const source = useQuery('sources.get', { sourceId: opened.sourceId }, ['sources.changed']);
  return (
    <>
      <div className={listStyles['head']}>
        <IconButton label="Back to all sources" icon={<ArrowLeft aria-hidden />} onPress={onBack} />
        <h2>Source</h2>
        <Button look="outlined" isDisabled={!canCite} onPress={onCite}>
          <Quote aria-hidden />
          Cite <span className="visually-hidden">the selected passage {shortcutText('sources.cite')}</span>
        </Button>
      </div>
      {source.kind === 'refused' && <Notice tone="refused" words={errorText(source.error)} />}
      {source.kind === 'known' && (
        <Opened key={opened.sourceId} source={source.value} opened={opened} selectionRef={selectionRef} />
      )}
    </>
  );
}

type OpenedProps = Pick<SourceViewProps, 'opened' | 'selectionRef'> & { source: Source };

function Opened({ source, opened, selectionRef }: OpenedProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = chosen ?? opened.captureId ?? source.latestCaptureId;
  const capture = source.captureList.find(({ id }) => id === wanted);
  return (
    <>
      <div className={styles['about']}>
        <h3 dir="auto">{sourceTitle(source.csl)}</h3>
        <p>{[kindWord(source.kind), sourceOrigin(source.csl)].filter(Boolean).join(' · ')}</p>
        {capture && source.captureList.length < 2 && <p>Captured {fullTime(capture.capturedAt)}</p>}
      </div>
      {source.captureList.length > 1 && (
        <MenuButton
          label="Capture shown"
          choices={source.captureList.map(({ id, capturedAt }) => ({ id, label: fullTime(capturedAt) }))}
          chosen={wanted ?? undefined}
          onChoose={setChosen}
        >
          Captured {capture ? fullTime(capture.capturedAt) : ''}
        </MenuButton>
      )}
      {capture && <CaptureTabs key={capture.id} capture={capture} opened={opened} selectionRef={selectionRef} />}
    </>
  );
}

type CaptureTabsProps = Pick<SourceViewProps, 'opened' | 'selectionRef'> & { capture: Capture };

/** Whether the passage that was followed stands in what is shown. */
type Followed = { kind: 'nothing-followed' } | { kind: 'found' } | { kind: 'missing'; in: SourceTab };

function CaptureTabs({ capture, opened, selectionRef }: CaptureTabsProps) {
  const [tab, setTab] = useState<SourceTab>(capture.hasPage ? 'page' : 'text');
  const [followed, setFollowed] = useState<Followed>({ kind: 'nothing-followed' });
  const text = useQuery('sources.captureText', tab === 'text' ? { captureId: capture.id } : null, []);
  const found = useCallback(
    (isFound: boolean) => setFollowed(isFound ? { kind: 'found' } : { kind: 'missing', in: tab }),
    [tab],
  );
  return (
    <Tabs className={styles['tabs'] ?? ''} selectedKey={tab} onSelectionChange={(key) => setTab(key as SourceTab)}>
      <div className={styles['bar']}>
        <TabList aria-label="How the source is shown" className={styles['list'] ?? ''}>
          {capture.hasPage && (
            <Tab id="page" className={styles['tab'] ?? ''}>
              Page
            </Tab>
          )}
          <Tab id="text" className={styles['tab'] ?? ''}>
            Text
          </Tab>
        </TabList>
      </div>
      {followed.kind === 'missing' && followed.in === tab && (
        <Notice tone="told" words={missingWords(tab, capture.hasPage)}>
          {capture.hasPage && (
            <Button look="outlined" onPress={() => setTab(tab === 'page' ? 'text' : 'page')}>
              {tab === 'page' ? 'Show the text' : 'Show the page'}
            </Button>
          )}
        </Notice>
      )}
      {capture.hasPage && (
        <TabPanel id="page" className={styles['panel'] ?? ''}>
          <PageFrame captureId={capture.id} passage={opened.passage} selectionRef={selectionRef} onFound={found} />
        </TabPanel>
      )}
      <TabPanel id="text" className={styles['panel'] ?? ''}>
        {text.kind === 'refused' && <Notice tone="refused" words={errorText(text.error)} />}
        {text.kind === 'known' && (
          <ReadableView capture={text.value} passage={opened.passage} selectionRef={selectionRef} onFound={found} />
        )}
      </TabPanel>
    </Tabs>
  );
}

function missingWords(tab: SourceTab, hasPage: boolean): string {
  if (tab === 'page') return 'The cited words do not stand in one piece on the page.';
  return hasPage ? 'The cited words stand on the page, not in its readable text.' : 'The cited words were not found.';
}
