import { Search, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, RefObject } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { errorText } from '../../../contract/errors.ts';
import type { FindStep, Found } from '../../../contract/viewer.ts';
import type { Capture, Source } from '../../../contract/views.ts';
import { defaultColour } from '../../../domain/sources/annotation/colours.ts';
import { shortcutText } from '../../actions/shortcut.ts';
import { annotate } from '../../annotations/acts.ts';
import { AnnotationList } from '../../annotations/annotation-list.tsx';
import { inCapture, type PlacedAnnotation } from '../../annotations/in-capture.ts';
import { known, useQuery } from '../../query.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { useStable } from '../../ui/use-stable.ts';
import { selectionFor } from '../cite.ts';
import { showPassage } from '../opened.ts';
import type { ShownPassage, SourceAct, SourceHandle, SourceTab } from '../opened.ts';
import { CaptureView } from './capture-view.tsx';
import { recordingOf } from './capture-file.ts';
import { copyPassage } from './copy-passage.ts';
import { FindBar, type FindBarHandle } from './find-bar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { tabsOf, tabWords } from './tabs.ts';
import { useSelected } from './use-selected.ts';
import type { Mark, ViewHandle, ViewProps } from './view.ts';
import { canBeSearched, canBeZoomed, zoomedBy } from './zoom.ts';
import styles from './viewer.module.css';

type ViewerProps = {
  source: Source;
  capture: Capture;
  /** The passage that was followed here. */
  passage: ShownPassage | null;
  canWrite: boolean;
  canCite: boolean;
  handleRef: RefObject<SourceHandle | null>;
  onCite: () => void;
  /** Another capture of the source is to be shown. */
  onCapture: (captureId: string) => void;
};

/** Whether the passage that was followed stands in what is shown. */
type Followed = { kind: 'nothing-followed' } | { kind: 'found' } | { kind: 'missing'; in: SourceTab };

/** One capture of a source: shown as it looked, as text, as what else it is; searched, quoted and marked. */
export function Viewer({ source, capture, passage, canWrite, canCite, handleRef, onCite, onCapture }: ViewerProps) {
  const facts = useQuery('captures.facts', { captureId: capture.id }, []);
  const tabs = tabsOf(capture, source.kind, known(facts));
  const [chosen, setChosen] = useState<SourceTab | null>(null);
  const tab = chosen !== null && tabs.includes(chosen) ? chosen : tabs[0];
  const needsText = tab === 'text' || tab === 'transcript' || tab === 'pdf';
  const text = useQuery('sources.captureText', needsText ? { captureId: capture.id } : null, []);
  const annotations = useQuery('annotations.list', { sourceId: source.id }, ['annotations.changed', 'anchoring.changed']);
  const placed = useMemo(() => inCapture(known(annotations) ?? [], capture.id), [annotations, capture.id]);
  const marks = useMemo(() => placed.flatMap(markOf), [placed]);

  const viewRef = useRef<ViewHandle | null>(null);
  const barRef = useRef<FindBarHandle | null>(null);
  const selected = useSelected(viewRef, tab);
  const [shown, setShown] = useState(passage);
  const [followed, setFollowed] = useState<Followed>({ kind: 'nothing-followed' });
  const [zooms, setZooms] = useState<Partial<Record<SourceTab, number>>>({});
  const zoom = zooms[tab] ?? 1;
  const [isSearched, setSearched] = useState(false);
  const [transcriptAsked, setTranscriptAsked] = useState(0);
  const [editing, setEditing] = useState<string | null>(null);
  const [pointed, setPointed] = useState<{ id: string; asked: number } | null>(null);

  // Another citation of the same source was followed.
  const [followedBefore, setFollowedBefore] = useState(passage);
  if (passage !== followedBefore) {
    setFollowedBefore(passage);
    setShown(passage);
  }

  const showInSource = ({ annotation, passage: here }: PlacedAnnotation) => {
    if (here === null) return;
    if (tab === 'about' || tab === 'image') setChosen(tabs.find((one) => canBeSearched(one)) ?? tab);
    setShown(showPassage(here, annotation.locator));
  };

  const annotateSelection = async () => {
    const selection = await selectionFor('annotate', viewRef.current);
    if (selection === null) return;
    const last = placed.map(({ annotation }) => annotation).toSorted((one, other) => one.createdAt - other.createdAt).at(-1);
    const made = await annotate(selection, last?.colour ?? defaultColour);
    if (made !== null) setEditing(made.id);
  };

  const copySelection = async () => {
    const selection = await selectionFor('copy', viewRef.current);
    if (selection === null) return;
    const marked = placed.map(({ annotation, passage: here }) => ({ ...annotation, passage: here ?? annotation.passage }));
    await copyPassage(source, selection, marked);
  };

  const addTranscript = () => {
    if (recordingOf(capture, known(facts)) === null) {
      showToast({ tone: 'refused', words: 'Only a recording has a transcript, and this is none.' });
      return;
    }
    setChosen('transcript');
    setTranscriptAsked((before) => before + 1);
  };

  const openSearch = () => {
    if (!canBeSearched(tab)) setChosen(tabs.find((one) => canBeSearched(one)) ?? tab);
    if (isSearched) barRef.current?.focus();
    setSearched(true);
  };
  const endSearch = () => {
    setSearched(false);
    viewRef.current?.endFind();
    viewRef.current?.focus();
  };
  const search = useStable(async (words: string, step: FindStep): Promise<Found> => (await viewRef.current?.find(words, step)) ?? nothingFound);

  const perform = useStable((act: SourceAct) => {
    switch (act) {
      case 'annotate':
        void annotateSelection();
        return;
      case 'copy':
        void copySelection();
        return;
      case 'find':
        openSearch();
        return;
      case 'find-next':
      case 'find-previous':
        if (isSearched) barRef.current?.step(act === 'find-next' ? 'next' : 'previous');
        else openSearch();
        return;
      case 'add-transcript':
        addTranscript();
        return;
      case 'larger':
      case 'smaller':
      case 'actual-size':
        if (canBeZoomed(tab)) setZooms((before) => ({ ...before, [tab]: zoomedBy(zoom, act) }));
    }
  });

  useEffect(() => {
    const handle: SourceHandle = { selection: async () => (await viewRef.current?.selection()) ?? null, perform };
    handleRef.current = handle;
    return () => {
      if (handleRef.current === handle) handleRef.current = null;
    };
  }, [handleRef, perform]);

  const found = useStable((isFound: boolean) => setFollowed(isFound ? { kind: 'found' } : { kind: 'missing', in: tab }));
  const point = useStable((id: string) => setPointed((before) => ({ id, asked: (before?.asked ?? 0) + 1 })));
  const adding = { canWrite, asked: transcriptAsked, onAdded: onCapture, onClose: () => setTranscriptAsked(0) };
  const view: ViewProps = { shown, marks, zoom, viewRef, onFound: found, onMark: point };

  const other = tabs.find((one) => one !== tab && canBeSearched(one));
  return (
    <Tabs
      className={styles['viewer'] ?? ''}
      style={{ '--source-zoom': zoom } as CSSProperties}
      selectedKey={tab}
      onSelectionChange={(key) => {
        setSearched(false);
        setChosen(key as SourceTab);
      }}
    >
      <div className={styles['bar']}>
        <TabList aria-label="How the source is shown" className={styles['list'] ?? ''}>
          {tabs.map((one) => (
            <Tab key={one} id={one} className={styles['tab'] ?? ''}>
              {tabWords[one]}
            </Tab>
          ))}
        </TabList>
        {canBeSearched(tab) && (
          <IconButton
            label="Find within the source"
            shortcut={shortcutText('sources.find')}
            icon={<Search aria-hidden />}
            onPress={openSearch}
          />
        )}
        {canBeZoomed(tab) && <ZoomButtons zoom={zoom} onAct={perform} />}
      </div>
      {isSearched && canBeSearched(tab) && <FindBar key={tab} barRef={barRef} find={search} onClose={endSearch} />}
      {followed.kind === 'missing' && followed.in === tab && (
        <Notice tone="told" words={missingWords(tab)}>
          {other && (
            <Button look="outlined" onPress={() => setChosen(other)}>
              Show the {tabWords[other].toLowerCase()}
            </Button>
          )}
        </Notice>
      )}
      <div className={styles['body']}>
        <div className={styles['view']}>
          {tabs.map((one) => (
            <TabPanel key={one} id={one} className={styles['panel'] ?? ''}>
              <CaptureView tab={one} source={source} capture={capture} facts={facts} text={text} view={view} adding={adding} />
            </TabPanel>
          ))}
          {canBeSearched(tab) && (
            <SelectionBar
              selected={selected}
              canCite={canCite}
              canWrite={canWrite}
              onCite={onCite}
              onAnnotate={() => perform('annotate')}
              onCopy={() => perform('copy')}
            />
          )}
        </div>
        {annotations.kind === 'refused' && <Notice tone="refused" words={errorText(annotations.error)} />}
        <AnnotationList
          annotations={placed}
          canWrite={canWrite}
          editing={editing}
          pointed={pointed}
          onEdit={setEditing}
          onShow={showInSource}
        />
      </div>
    </Tabs>
  );
}

const nothingFound: Found = { at: 0, of: 0 };

function markOf({ annotation, passage }: PlacedAnnotation): Mark[] {
  return passage === null
    ? []
    : [{ id: annotation.id, passage, locator: annotation.locator, colour: annotation.colour }];
}

function missingWords(tab: SourceTab): string {
  return tab === 'page'
    ? 'The cited words do not stand in one piece on the page.'
    : `The cited words were not found in the ${tabWords[tab] === 'PDF' ? 'PDF’s pages' : tabWords[tab].toLowerCase()}.`;
}

function ZoomButtons({ zoom, onAct }: { zoom: number; onAct: (act: SourceAct) => void }) {
  return (
    <div className={styles['zoom']} role="group" aria-label="Size of the source">
      <IconButton
        label="Show the source smaller"
        shortcut={shortcutText('sources.smaller')}
        icon={<ZoomOut aria-hidden />}
        onPress={() => onAct('smaller')}
      />
      <Button onPress={() => onAct('actual-size')}>
        <span className="visually-hidden">Show the source at its own size; it is at </span>
        {Math.round(zoom * 100)} %
      </Button>
      <IconButton
        label="Show the source larger"
        shortcut={shortcutText('sources.larger')}
        icon={<ZoomIn aria-hidden />}
        onPress={() => onAct('larger')}
      />
    </div>
  );
}
