import { Share } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { errorText } from '../../contract/errors.ts';
import type { Citation, Story } from '../../contract/views.ts';
import type { StoryFields } from '../../domain/story/fields.ts';
import { storyStatuses } from '../../domain/story/fields.ts';
import { perform } from '../actions/performers.ts';
import type { Desk } from '../actions/performers.ts';
import { send } from '../bridge.ts';
import { useRendered } from '../citing/rendered.ts';
import { CopyEditor } from '../editor/index.ts';
import type { BodyPort, EditorHandle } from '../editor/index.ts';
import type { ShownFinding } from '../finding/use-copy-finding.ts';
import { takeFirstAnswer } from '../first-answers.ts';
import { FieldsWriter } from '../fields/fields-writer.ts';
import { FieldsTrouble, StoryHead } from '../fields/story-fields.tsx';
import { usePictures } from '../pictures/use-pictures.ts';
import { storyName } from '../stories/order.ts';
import { StatusMark, statusWord } from '../stories/status.tsx';
import { Button } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';
import { Notice } from '../ui/notice.tsx';
import { showToast } from '../ui/toasts.tsx';
import { toNextLine } from '../ui/text-line.tsx';
import { known, useQuery } from '../query.ts';
import type { Query } from '../query.ts';
import styles from './copy-pane.module.css';

const CopyFindBar = lazy(async () => ({ default: (await import('../finding/copy-find-bar.tsx')).CopyFindBar }));

type CopyPaneProps = {
  story: Query<Story>;
  desk: Desk;
  /** Whether the story takes the focus when it opens: not where it was only looked at in the list. */
  takesFocus: boolean;
  onEditor: (editor: EditorHandle | null) => void;
  onFollow: (citation: Citation) => void;
  onReach: (citation: Citation) => void;
  /** What is looked for in the copy; null where nothing is. */
  finding: ShownFinding | null;
};

/** The story in the middle: its slug and status, then the page as it will print. */
export function CopyPane({ story, ...rest }: CopyPaneProps) {
  switch (story.kind) {
    case 'asking':
      return null;
    case 'refused':
      return <Notice tone="refused" words={errorText(story.error)} />;
    case 'known':
      return <OpenStory key={story.value.id} story={story.value} {...rest} />;
  }
}

const bodyPort: BodyPort = {
  openedBefore: (input) => takeFirstAnswer('body.open', input),
  open: async (input) => send('body.open', input),
  append: async (input) => send('body.append', input),
  checkpoint: async (input) => send('body.checkpoint', input),
};

async function openLink(url: string): Promise<void> {
  const result = await send('app.openLink', { url });
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}

const noCitations: Citation[] = [];

type OpenStoryProps = Omit<CopyPaneProps, 'story'> & { story: Story };

function OpenStory({ story, desk, takesFocus, onEditor, onFollow, onReach, finding }: OpenStoryProps) {
  const page = useRef<HTMLDivElement>(null);
  const [fields, setFields] = useState(story.fields);
  const [writer] = useState(
    () => new FieldsWriter(async (changed) => send('stories.setFields', { storyId: story.id, fields: changed })),
  );
  const citations = known(useQuery('citations.list', { storyId: story.id }, ['citations.changed'])) ?? noCitations;
  const rendered = useRendered(story.id, desk.editor);
  const pictures = usePictures();
  const readOnly = !desk.canWrite;
  const change = (changed: Partial<StoryFields>) => {
    setFields((before) => ({ ...before, ...changed }));
    writer.write(changed);
  };

  // A new story begins with its headline, one that has words is written on.
  const [beginsAt] = useState(() => {
    if (!takesFocus) return 'nowhere';
    return story.fields.headline === '' && !readOnly ? 'headline' : 'copy';
  });
  const stopWaiting = useRef<() => void>(undefined);
  const takeEditor = useCallback(
    (editor: EditorHandle | null) => {
      onEditor(editor);
      stopWaiting.current?.();
      if (beginsAt !== 'copy' || editor === null) return;
      editor.focus();
      if (!document.hasFocus()) stopWaiting.current = focusWithWindow(editor);
    },
    [onEditor, beginsAt],
  );
  useEffect(() => {
    if (beginsAt === 'headline') page.current?.querySelector<HTMLElement>('[name="headline"]')?.focus();
  }, [beginsAt]);

  return (
    <>
      <h1 className="visually-hidden">{storyName(fields)}</h1>
      <CopyHead story={story} slug={fields.slug} desk={desk} onSlug={(slug) => change({ slug })} />
      {finding && desk.editor && (
        <Suspense>
          <CopyFindBar
            key={story.id}
            barRef={finding.barRef}
            editor={desk.editor}
            replaces={finding.replaces && desk.canWrite}
            canWrite={desk.canWrite}
            onClose={finding.close}
          />
        </Suspense>
      )}
      <div className={styles['scroll']} data-lines="">
        <div ref={page} className={styles['page']}>
          <div className={styles['head-of-article']}>
            <StoryHead fields={fields} readOnly={readOnly} onChange={change} />
            <FieldsTrouble writer={writer} />
          </div>
          <div className={styles['body']}>
            <CopyEditor
              storyId={story.id}
              language={fields.language}
              readOnly={readOnly}
              port={bodyPort}
              citations={citations}
              rendered={rendered}
              pictures={pictures}
              onFollowCitation={onFollow}
              onReachCitation={onReach}
              onOpenLink={(url) => void openLink(url)}
              onHandle={takeEditor}
            />
          </div>
        </div>
      </div>
    </>
  );
}

/** A window that has lost the focus takes no caret; the copy gets it when the window comes back, where nothing else has it. */
function focusWithWindow(editor: EditorHandle): () => void {
  const comeBack = () => {
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('[data-pane="copy"]')) editor.focus();
  };
  window.addEventListener('focus', comeBack, { once: true });
  return () => window.removeEventListener('focus', comeBack);
}

type CopyHeadProps = { story: Story; slug: string; desk: Desk; onSlug: (slug: string) => void };

function CopyHead({ story, slug, desk, onSlug }: CopyHeadProps) {
  return (
    <div className={styles['head']} data-lines="">
      <input
        className={styles['slug']}
        aria-label="Slug"
        placeholder="Slug: what the desk calls the story"
        value={slug}
        maxLength={200}
        readOnly={!desk.canWrite}
        spellCheck={false}
        dir="auto"
        onChange={(event) => onSlug(event.target.value)}
        onKeyDown={toNextLine}
      />
      <MenuButton
        label={`Status: ${statusWord(story.status)}`}
        placement="bottom end"
        isDisabled={!desk.canWrite}
        choices={storyStatuses.map((status) => ({
          id: status,
          label: statusWord(status),
          mark: <StatusMark status={status} />,
        }))}
        mark={<StatusMark status={story.status} />}
        chosen={story.status}
        onChoose={(status) => {
          if (status !== story.status) desk.setStatus(status);
        }}
      >
        {statusWord(story.status)}
      </MenuButton>
      <Button onPress={() => perform('export.panel', desk)}>
        <Share aria-hidden />
        Export
      </Button>
    </div>
  );
}
