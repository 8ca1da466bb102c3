import { FileText } from 'lucide-react';
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { Settings } from '../../contract/settings.ts';
import type { ArchiveState, Citation } from '../../contract/views.ts';
import type { StoryStatus } from '../../domain/story/fields.ts';
import { latestStory } from '../../domain/story/latest.ts';
import { About } from '../actions/about.tsx';
import { Palette } from '../actions/palette.tsx';
import type { Choice } from '../actions/palette.tsx';
import { perform } from '../actions/performers.ts';
import type { Desk } from '../actions/performers.ts';
import { ShortcutSheet } from '../actions/shortcut-sheet.tsx';
import { useActions } from '../actions/use-actions.ts';
import { send, subscribe } from '../bridge.ts';
import { CitingPane } from '../citing/citing-pane.tsx';
import { useCiting } from '../citing/use-citing.ts';
import { createCheckActs } from '../claims/checker/acts.ts';
import { ClaimColumn, EvidenceColumn, HelpStrip } from '../claims/checker/lazy.tsx';
import { useGate } from '../claims/gate.tsx';
import type { Conflicts } from '../claims/conflicts.tsx';
import { exportCapsule, exportReport, takeCapsule } from '../claims/gate-record.ts';
import { Ledger } from '../claims/ledger.tsx';
import { PeoplePanel } from '../claims/person.tsx';
import { useClaims } from '../claims/use-claims.ts';
import { FindingCard } from '../claims/findings/finding-card.tsx';
import { useComments } from '../comments/use-comments.ts';
import { useFindings } from '../claims/findings/use-findings.ts';
import { useWalk } from '../claims/findings/use-walk.ts';
import type { EditorHandle } from '../editor/index.ts';
import { copyStory } from '../exports/copy-story.ts';
import { exportHtml } from '../exports/export-html.ts';
import { useReadBefore } from '../history/use-read-before.ts';
import { goToNextPlaceholder } from '../placeholders/next-placeholder.ts';
import type { PlaceholderStop } from '../placeholders/next-placeholder.ts';
import { known, useQuery } from '../query.ts';
import type { SettingsChange } from '../settings.ts';
import { useAddressCapture } from '../sources/address.ts';
import { citeSelection } from '../sources/cite.ts';
import { DropZone } from '../sources/drop-zone.tsx';
import { useImporting } from '../sources/importing.ts';
import { openCitation, openSource, showPassage } from '../sources/opened.ts';
import type { OpenedSource, SourceHandle } from '../sources/opened.ts';
import { SearchPanel } from '../search/search-panel.tsx';
import { useFinding } from '../search/use-finding.ts';
import { SourcesPane } from '../sources/sources-pane.tsx';
import { storyName } from '../stories/order.ts';
import { statusWord } from '../stories/status.tsx';
import { StoryList } from '../stories/story-list.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { showToast } from '../ui/toasts.tsx';
import { useStable } from '../ui/use-stable.ts';
import { BottomBar } from './bottom-bar.tsx';
import { CopyPane } from './copy-pane.tsx';
import { OverCopy } from './over-copy.tsx';
import type { Middle, ShownPlace } from './over-copy.tsx';
import { isReadingSource, useCopyFinding } from '../finding/use-copy-finding.ts';
import { FirstSteps } from './first-steps.tsx';
import { Panes } from './panes.tsx';
import { goToPane } from './pane-focus.ts';
import { RightPane } from './right-pane.tsx';
import type { RightTab } from './right-pane.tsx';
import { TopBar } from './top-bar.tsx';
import { usePanes } from './use-panes.ts';
import type { SidePane } from './use-panes.ts';
import { zoomed } from './zoom.ts';
import styles from './open-desk.module.css';

const ConflictsPanel = lazy(async () => ({ default: (await import('../claims/conflicts.tsx')).ConflictsPanel }));
const CommentsPane = lazy(async () => ({ default: (await import('../comments/comments-pane.tsx')).CommentsPane }));
const SignOffs = lazy(async () => ({ default: (await import('../sign-offs/sign-offs.tsx')).SignOffs }));
const Facets = lazy(async () => ({ default: (await import('../library/facets.tsx')).Facets }));

const OutlinePanel = lazy(async () => ({ default: (await import('../outline/outline-panel.tsx')).OutlinePanel }));

const leftLabels: Partial<Record<Middle['kind'], string>> = { library: 'Narrow down', checker: 'Claims to check' };

type OpenDeskProps = {
  archive: ArchiveState & { kind: 'open' };
  settings: Settings;
  changeSettings: SettingsChange;
};

/** The desk of one archive: stories, the copy and sources side by side. */
export function OpenDesk({ archive, settings, changeSettings }: OpenDeskProps) {
  const canWrite = archive.access === 'read-write';
  const sidePanes = usePanes(settings, changeSettings);
  const [rightTab, setRightTab] = useState<RightTab>('sources');
  const panes = {
    ...sidePanes,
    show(pane: SidePane) {
      if (pane === 'sources') setRightTab('sources');
      sidePanes.show(pane);
    },
  };
  const stories = useQuery('stories.list', {}, ['stories.changed']);
  const listed = known(stories);
  const [storyId, setStoryId] = useState<string | null>(() => settings.lastStory[archive.path] ?? latestStory(listed ?? [])?.id ?? null);
  const story = useQuery('stories.get', storyId === null ? null : { storyId }, ['stories.changed']);
  // The first time here, or where the story last open is gone: the one worked on last.
  if (storyId === null || (story.kind === 'refused' && story.error.kind === 'not-found')) {
    const latest = listed && latestStory(listed);
    if (latest && latest.id !== storyId) setStoryId(latest.id);
  }
  const [editor, setEditor] = useState<EditorHandle | null>(null);
  const [takesFocus, setTakesFocus] = useState(true);
  const [opened, setOpened] = useState<OpenedSource | null>(null);
  const [middle, setMiddle] = useState<Middle>({ kind: 'copy' });
  const [panel, setPanel] = useState<'none' | 'palette' | 'search' | 'shortcuts' | 'about' | 'people' | 'outline'>('none');
  const [conflicts, setConflicts] = useState<Conflicts>([]);
  const [checkActs] = useState(createCheckActs);
  const isChecking = middle.kind === 'checker';
  const sourceRef = useRef<SourceHandle | null>(null);
  const filterRef = useRef<HTMLInputElement>(null);
  const importing = useImporting();
  const capturing = useAddressCapture(
    useStable(({ sourceId, again, title }: { sourceId: string; again: boolean; title: string }) => {
      setOpened(openSource(sourceId));
      showToast({
        tone: 'done',
        words: again ? `Captured “${title}” once more.` : `Captured “${title}”.`,
        ...(again && { action: { label: 'Compare', perform: () => setMiddle({ kind: 'difference', compared: { sourceId } }) } }),
      });
    }),
  );

  const openStory = (id: string, how: { takesFocus: boolean }) => {
    setMiddle({ kind: 'copy' });
    setStoryId(id);
    setTakesFocus(how.takesFocus);
    changeSettings({ lastStory: { ...settings.lastStory, [archive.path]: id } });
  };

  const openStoryValue = known(story);
  const name = openStoryValue && storyName(openStoryValue.fields);
  useEffect(() => {
    document.title = name === undefined ? archive.name : `${name} – ${archive.name}`;
  }, [name, archive.name]);

  const citing = useCiting({
    storyId,
    editor,
    openedSourceId: opened?.sourceId ?? null,
    sourceRef,
    showSources: () => panes.show('sources'),
  });
  const follow = useStable((citation: Citation) => {
    citing.close();
    citing.reach(citation);
    setOpened(openCitation(citation));
    panes.show('sources');
  });
  const showPlace = useStable(({ sourceId, captureId, passage }: ShownPlace) => {
    setOpened({ sourceId, captureId, passage: showPassage(passage, null) });
    panes.show('sources');
  });
  const dropFiles = useStable((files: readonly File[]) => {
    panes.show('sources');
    importing.importFiles(files);
  });

  const createStory = async () => {
    const result = await send('stories.create', {});
    if (result.ok) openStory(result.value.id, { takesFocus: true });
    else showToast({ tone: 'refused', words: errorText(result.error) });
  };

  const setStatus = async (id: string, status: StoryStatus, before: StoryStatus) => {
    const pastGate = status === 'ready' || status === 'published' ? status : null;
    if (pastGate !== null && !(await gate.enter(id, pastGate))) return;
    const result = await send('stories.setStatus', { storyId: id, status });
    if (!result.ok) {
      showToast({ tone: 'refused', words: errorText(result.error) });
      return;
    }
    showToast({
      tone: 'done',
      words: status === 'spiked' ? `Spiked ${name ?? 'the story'}.` : `${name ?? 'The story'} is now ${statusWord(status)}.`,
      action: { label: 'Undo', perform: () => void send('stories.setStatus', { storyId: id, status: before }) },
    });
  };

  const cite = async () => {
    if (!openStoryValue || !editor) return;
    const citation = await citeSelection(openStoryValue.id, sourceRef.current);
    if (!citation) return;
    editor.insertCitation(citation.id);
    citing.reach(citation);
    showToast({
      tone: 'done',
      words: `Cited ${citation.source.title || 'the source'}.`,
      action: { label: 'Undo', perform: () => editor.perform('edit.undo') },
    });
  };

  const exportStory = async () => {
    if (!openStoryValue) return;
    await editor?.flush('export');
    if (await gate.leave(openStoryValue.id)) await exportHtml(openStoryValue.id);
  };

  const showExport = async () => {
    // Exports are made from what is in the archive.
    await editor?.flush('export');
    setMiddle({ kind: 'export' });
  };

  const showHistory = async () => {
    // The newest version is the copy as it is.
    await editor?.flush('export');
    setMiddle({ kind: 'history' });
  };

  const copyOpenStory = async () => {
    if (!openStoryValue) return;
    await editor?.flush('export');
    await copyStory(openStoryValue.id);
  };

  const showSource = useStable((source: OpenedSource) => {
    citing.close();
    setOpened(source);
    panes.show('sources');
  });
  const finding = useFinding({
    storyId: openStoryValue?.id ?? null,
    editor,
    openStory: (id) => openStory(id, { takesFocus: true }),
    openSource: showSource,
  });

  const showClaims = () => {
    if (isChecking) return;
    setRightTab('claims');
    sidePanes.show('sources');
  };
  const showComments = () => {
    setRightTab('comments');
    sidePanes.show('sources');
  };
  const comments = useComments({ storyId: openStoryValue?.id ?? null, editor, onShow: showComments });
  const claims = useClaims({ storyId: openStoryValue?.id ?? null, editor, onCreated: showClaims });

  const found = useFindings(openStoryValue?.id ?? null, editor);
  const walk = useWalk(found, editor);
  const copyFinding = useCopyFinding();
  const readBefore = useReadBefore(storyId, canWrite);
  const lastPlaceholder = useRef<PlaceholderStop | null>(null);

  const gate = useGate({
    canWrite,
    editor,
    showClaim: (claimId) => {
      showClaims();
      claims.reveal(claimId);
    },
  });

  const toCopy = () => {
    setMiddle({ kind: 'copy' });
    // What lies over the copy goes with the next render.
    requestAnimationFrame(() => editor?.focus());
  };

  const leave = () => {
    panes.closeOverlay();
    toCopy();
  };
  const goBack = () => (isChecking ? checkActs.perform('check.claims') : leave());

  const desk: Desk = {
    canWrite,
    story: openStoryValue ?? null,
    editor,
    sourceIsOpen: opened !== null,
    createStory: () => void createStory(),
    setStatus: (status) => openStoryValue && void setStatus(openStoryValue.id, status, openStoryValue.status),
    exportStory: () => void exportStory(),
    showExport: () => void showExport(),
    copyStory: () => void copyOpenStory(),
    importSources: () => {
      panes.show('sources');
      importing.chooseFiles();
    },
    captureAddress: () => {
      panes.show('sources');
      capturing.open();
    },
    captureAgain: () => {
      if (!opened) return;
      panes.show('sources');
      capturing.captureAgain(opened.sourceId);
    },
    cite: () => void cite(),
    citing: citing.acts,
    showQueue: () => setMiddle({ kind: 'queue' }),
    compareCaptures: () => opened && setMiddle({ kind: 'difference', compared: { sourceId: opened.sourceId } }),
    inSource: (act) => sourceRef.current?.perform(act),
    widenSources: panes.widenSources,
    show: setPanel,
    claim: claims.create,
    showClaims,
    showChecker: () => {
      setMiddle({ kind: 'checker' });
      panes.showBoth();
    },
    comment: comments.act,
    isChecking,
    check: checkActs.perform,
    checkGate: () => openStoryValue && gate.look(openStoryValue.id),
    exportReport: (format) => openStoryValue && void exportReport(openStoryValue.id, format),
    exportCapsule: () => openStoryValue && void exportCapsule(openStoryValue.id),
    takeCapsule: () => void takeCapsule(setConflicts),
    showLibrary: () => setMiddle({ kind: 'library' }),
    findNext: (kind) => {
      setMiddle({ kind: 'copy' });
      walk.next(kind);
    },
    smarten: () => {
      const count = editor?.smarten() ?? 0;
      if (count === 0) return showToast({ tone: 'done', words: 'Every mark is typographic already.' });
      showToast({
        tone: 'done',
        words: `Made ${count === 1 ? 'one mark' : `${count.toLocaleString()} marks`} typographic.`,
        action: { label: 'Undo', perform: () => editor?.perform('edit.undo') },
      });
    },
    find: (act) => {
      if (act === 'find' && opened !== null && isReadingSource()) return sourceRef.current?.perform('find');
      setMiddle((shown) => (shown.kind === 'checker' ? shown : { kind: 'copy' }));
      copyFinding.act(act);
    },
    nextPlaceholder: () => {
      if (!openStoryValue || !editor) return;
      setMiddle({ kind: 'copy' });
      lastPlaceholder.current = goToNextPlaceholder(openStoryValue.fields, editor, lastPlaceholder.current);
    },
    showHistory: () => void showHistory(),
    showAttributions: () => openStoryValue && setMiddle({ kind: 'attributions', storyId: openStoryValue.id }),
    togglePane: panes.toggle,
    goToPane: (step) => goToPane(step, editor),
    goToCopy: toCopy,
    goBack,
    filterStories: () => {
      setMiddle({ kind: 'copy' });
      panes.show('stories');
      // The pane is there after the next render at the latest.
      requestAnimationFrame(() => filterRef.current?.focus());
    },
    zoom: (step) => changeSettings({ zoom: zoomed(settings.zoom, step) }),
  };
  useActions(desk);
  // Out of the copy, a field or a source first, then out of the checker's desk.
  useEscape(() => (document.activeElement?.closest('[data-checker-claims]') ? leave() : goBack()), panel === 'none' && gate.panel === null);
  useFolding(editor);

  const choose = (choice: Choice) => {
    setPanel('none');
    if (choice.kind === 'action')
      changeSettings({ recentActions: [choice.id, ...settings.recentActions.filter((id) => id !== choice.id)].slice(0, 12) });
    afterPanel(() => {
      if (choice.kind === 'action') perform(choice.id, desk);
      else if (choice.kind === 'story') openStory(choice.id, { takesFocus: true });
      else showSource(openSource(choice.id));
    });
  };

  const selection = async () => (await sourceRef.current?.selection()) ?? null;
  const sources =
    citing.pane === null ? (
      <SourcesPane
        storyId={storyId}
        opened={opened}
        canWrite={canWrite}
        rem={panes.size.rem}
        canCite={canWrite && editor !== null}
        importing={importing}
        capturing={capturing}
        handleRef={sourceRef}
        onOpen={(sourceId) => setOpened(openSource(sourceId))}
        onBack={() => setOpened(null)}
        onCite={desk.cite}
        onDescribe={citing.acts.describe}
      />
    ) : (
      <CitingPane
        pane={citing.pane}
        canWrite={canWrite}
        onAdded={(sourceId) => {
          citing.close();
          setOpened(openSource(sourceId));
        }}
        onClose={citing.close}
      />
    );

  return (
    <div className={styles['desk']}>
      <TopBar desk={desk} archiveName={archive.name} storiesOpen={panes.stories.open} sourcesOpen={panes.sources.open} />
      {archive.notice && <Notice tone="told" words={errorText(archive.notice)} />}
      {!archive.notice && !canWrite && <Notice tone="told" words="This archive is open for reading only." />}
      <Panes
        panes={panes}
        zoom={settings.zoom}
        leftLabel={leftLabels[middle.kind] ?? 'Stories'}
        stories={
          isChecking ? (
            <Suspense>
              <ClaimColumn claims={claims} editor={editor} acts={checkActs} canWrite={canWrite} rem={panes.size.rem} />
            </Suspense>
          ) : middle.kind === 'library' ? (
            <Suspense>
              <Facets
                query={finding.library.query}
                canWrite={canWrite}
                onQuery={(query) => finding.setLibrary({ ...finding.library, query })}
              />
            </Suspense>
          ) : (
            <StoryList
              stories={stories}
              openId={storyId}
              canWrite={canWrite}
              rem={panes.size.rem}
              filterRef={filterRef}
              onOpen={(id) => openStory(id, { takesFocus: false })}
              onCreate={desk.createStory}
            />
          )
        }
        copy={
          <>
            <div className={styles['shown']} hidden={middle.kind !== 'copy' && !isChecking}>
              {storyId === null ? (
                listed && <NoStory desk={desk} />
              ) : (
                <CopyPane story={story} desk={desk} takesFocus={takesFocus} onEditor={setEditor} onFollow={follow} onReach={citing.reach} finding={copyFinding.shown} />
              )}
            </div>
            <OverCopy
              middle={middle}
              canWrite={canWrite}
              library={{
                state: finding.library,
                onState: finding.setLibrary,
                rem: panes.size.rem,
                openId: opened?.sourceId ?? null,
                onOpen: (sourceId) => showSource(openSource(sourceId)),
              }}
              exporting={
                openStoryValue && {
                  story: openStoryValue,
                  stories: listed ?? [],
                  canWrite,
                  flush: async () => editor?.flush('export'),
                  onCheckGate: () => gate.look(openStoryValue.id),
                }
              }
              history={openStoryValue && editor ? { storyId: openStoryValue.id, editor, canWrite, readBefore } : undefined}
              onShow={showPlace}
              onClose={toCopy}
            />
          </>
        }
        sources={
          isChecking ? (
            <Suspense>
              <EvidenceColumn claims={claims} acts={checkActs} canWrite={canWrite} selection={selection} onOpen={showPlace}>
                {sources}
              </EvidenceColumn>
            </Suspense>
          ) : (
            <RightPane
              tab={rightTab}
              onTab={setRightTab}
              claimCount={claims.list?.length}
              commentCount={comments.list?.filter(({ resolved }) => resolved === null).length}
              comments={
                <Suspense>
                  {openStoryValue && editor && <SignOffs storyId={openStoryValue.id} canWrite={canWrite} editor={editor} />}
                  <CommentsPane
                    comments={comments}
                    canWrite={canWrite}
                    onOpen={(id, threadId) => {
                      openStory(id, { takesFocus: false });
                      comments.activate(threadId);
                    }}
                  />
                </Suspense>
              }
              claims={<Ledger claims={claims} canWrite={canWrite && editor !== null} onComment={comments.beginOnClaim} />}
              sources={sources}
            />
          )
        }
      />
      {!settings.hintsDismissed && <FirstSteps onDismiss={() => changeSettings({ hintsDismissed: true })} />}
      {isChecking && (
        <Suspense>
          <HelpStrip />
        </Suspense>
      )}
      <BottomBar desk={desk} zoom={settings.zoom} found={found} walk={walk} />
      {found && editor && middle.kind === 'copy' && (
        <FindingCard
          walk={walk}
          found={found}
          editor={editor}
          canWrite={canWrite}
          onOpen={showPlace}
          selection={selection}
        />
      )}
      <DropZone onDrop={dropFiles} />
      {panel === 'palette' && (
        <Palette
          desk={desk}
          recent={settings.recentActions}
          stories={listed ?? []}
          onChoose={choose}
          onClose={() => setPanel('none')}
        />
      )}
      {panel === 'search' && (
        <SearchPanel
          canWrite={canWrite}
          query={finding.query}
          onQuery={finding.setQuery}
          onOpen={(hit) => {
            setPanel('none');
            afterPanel(() => finding.open(hit));
          }}
          onShowInLibrary={(query) => {
            setPanel('none');
            finding.setLibrary({ ...finding.library, query });
            setMiddle({ kind: 'library' });
          }}
          onClose={() => setPanel('none')}
        />
      )}
      {panel === 'shortcuts' && <ShortcutSheet onClose={() => setPanel('none')} />}
      {gate.panel}
      {conflicts.length > 0 && (
        <Suspense>
          <ConflictsPanel conflicts={conflicts} claims={claims} canWrite={canWrite} onClose={() => setConflicts([])} />
        </Suspense>
      )}
      {panel === 'people' && <PeoplePanel canWrite={canWrite} onClose={() => setPanel('none')} />}
      {panel === 'outline' && editor && (
        <Suspense>
          <OutlinePanel
            editor={editor}
            onGo={(blockId) => {
              setPanel('none');
              setMiddle({ kind: 'copy' });
              afterPanel(() => editor.goToBlock(blockId));
            }}
            onClose={() => setPanel('none')}
          />
        </Suspense>
      )}
      {panel === 'about' && <About onClose={() => setPanel('none')} />}
    </div>
  );
}

/** A panel gives the focus back first, in the frame after it is gone; what was chosen in it then has the last word. */
function afterPanel(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

function NoStory({ desk }: { desk: Desk }) {
  return (
    <EmptyState icon={<FileText aria-hidden />} words="Nothing is open. Start a story, or choose one on the left.">
      <Button look="filled" isDisabled={!desk.canWrite} onPress={desk.createStory}>
        New story
      </Button>
    </EmptyState>
  );
}

/** Escape, where nothing else took it, goes back to the copy. */
function useEscape(goBack: () => void, active: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && active) goBack();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** Before the window closes, what was written is folded into a version. */
function useFolding(editor: EditorHandle | null): void {
  const fold = useEffectEvent(async () => {
    await editor?.flush('close');
    await send('window.folded', {});
  });
  useEffect(
    () =>
      subscribe((event) => {
        if (event.name === 'window.closing') void fold();
      }),
    [],
  );
}
