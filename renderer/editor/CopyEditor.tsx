import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer';
import { defineExtension } from 'lexical';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { errorText, type AppError } from '../../contract/errors.ts';
import type { Result } from '../../contract/result.ts';
import type { RenderedCitations } from '../../contract/citing.ts';
import type { Citation, OpenBody } from '../../contract/views.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { directionOf } from '../../domain/story/fields.ts';
import { CopyExtension } from './copy-extension.ts';
import { startSession, type CopySession } from './copy-session.ts';
import styles from './copy.module.css';
import type { EditorHandle } from './editor-handle.ts';
import type { BodyPort } from './journal/body-port.ts';
import { BlockHandle } from './blocks/BlockHandle.tsx';
import { FootnoteField } from './footnote/FootnoteField.tsx';
import { SlashMenu } from './insert/SlashMenu.tsx';
import { Pictures } from './pictures/Pictures.tsx';
import { noPictures, PictureContext, type PicturePort } from './pictures/picture-port.ts';
import { LinkField } from './link/LinkField.tsx';
import { CitationContext, type CitationNumbers, type FootnoteNumbers } from './react/citations.ts';
import { createStore } from './store.ts';
import { theme } from './theme.ts';

export type CopyEditorProps = {
  storyId: string;
  /** BCP 47; sets the direction, the spelling and how words are counted. */
  language: string;
  readOnly: boolean;
  port: BodyPort;
  citations: readonly Citation[];
  /** How the style of the story prints them. */
  rendered?: RenderedCitations | undefined;
  /** How the copy comes by pictures; without it none are shown. */
  pictures?: PicturePort;
  onFollowCitation: (citation: Citation) => void;
  /** The caret has come to a citation. */
  onReachCitation?: (citation: Citation) => void;
  /** A link in the copy was pressed together with Ctrl or ⌘, or at all where the copy is read-only. */
  onOpenLink?: (url: string) => void;
  /** The handle once the copy is open; null when it is closed. */
  onHandle: (handle: EditorHandle | null) => void;
};

type Opening = { kind: 'opening' } | { kind: 'open'; body: OpenBody } | { kind: 'refused'; error: AppError };

/** The copy of a story, ready to be written where the archive is. */
export function CopyEditor(props: CopyEditorProps) {
  // Another story, or another right to write, is another editor.
  return <StoredCopy key={`${props.storyId} ${props.readOnly}`} {...props} />;
}

function StoredCopy(props: CopyEditorProps) {
  const { storyId, port } = props;
  const [opening, setOpening] = useState(() => openingOf(port.openedBefore?.({ storyId })));
  const open = useEffectEvent(async () => (opening.kind === 'opening' ? openingOf(await port.open({ storyId })) : opening));
  useEffect(() => {
    let isWanted = true;
    void (async () => {
      const opened = await open();
      if (isWanted) setOpening(opened);
    })();
    return () => {
      isWanted = false;
    };
  }, []);
  switch (opening.kind) {
    case 'opening':
      return null;
    case 'refused':
      return <p role="alert">{errorText(opening.error)}</p>;
    case 'open':
      return <OpenCopy {...props} body={opening.body} />;
    default:
      return assertNever(opening);
  }
}

function openingOf(answer: Result<OpenBody> | undefined): Opening {
  if (answer === undefined) return { kind: 'opening' };
  return answer.ok ? { kind: 'open', body: answer.value } : { kind: 'refused', error: answer.error };
}

function OpenCopy(props: CopyEditorProps & { body: OpenBody }) {
  const { body, language, readOnly, citations, rendered, onFollowCitation, onReachCitation, onOpenLink } = props;
  const extension = useMemo(() => extensionFor(body, readOnly), [body, readOnly]);
  const [session, setSession] = useState<CopySession>();
  const direction = directionOf(language);
  const citationsOfCopy = useMemo(() => {
    const byId = new Map(citations.map((citation) => [citation.id, citation]));
    return {
      citations: byId,
      numbers: session?.numbers ?? noNumbers,
      footnotes: session?.footnotes ?? noFootnotes,
      rendered,
      follow(citationId: string) {
        const citation = byId.get(citationId);
        if (citation !== undefined) onFollowCitation(citation);
      },
      reach(citationId: string) {
        const citation = byId.get(citationId);
        if (citation !== undefined) onReachCitation?.(citation);
      },
    };
  }, [citations, rendered, onFollowCitation, onReachCitation, session]);
  return (
    <CitationContext value={citationsOfCopy}>
      <PictureContext value={props.pictures ?? noPictures}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <div className={styles['frame']}>
          <ContentEditable
            className={styles['copy']}
            ariaLabel="Copy"
            ariaMultiline
            role="textbox"
            spellCheck
            lang={language}
            dir={direction}
            tabIndex={0}
            aria-placeholder={placeholder}
            placeholder={
              <p className={styles['placeholder']} lang="en" aria-hidden>
                {placeholder}
              </p>
            }
          />
          {!readOnly && <BlockHandle />}
        </div>
        <Pictures />
        <LinkField onOpenLink={onOpenLink} />
        <FootnoteField />
        <SlashMenu />
        <Session {...props} onSession={setSession} />
      </LexicalExtensionComposer>
      </PictureContext>
    </CitationContext>
  );
}

const placeholder = 'Write the copy here.';
const noNumbers = createStore<CitationNumbers>(new Map());
const noFootnotes = createStore<FootnoteNumbers>(new Map());

/** Ties the editor to its archive for as long as it is on the screen. */
function Session(props: CopyEditorProps & { body: OpenBody; onSession: (session: CopySession | undefined) => void }) {
  const { body, port, readOnly, language, onHandle, onSession } = props;
  const [editor] = useLexicalComposerContext();
  const running = useRef<CopySession>(undefined);
  const start = useEffectEvent(() => startSession(editor, body, { port, readOnly, language }));
  const tell = useEffectEvent((session: CopySession | undefined) => {
    running.current = session;
    onSession(session);
    onHandle(session?.handle ?? null);
  });
  const fold = useEffectEvent((session: CopySession) => {
    if (!readOnly) void session.handle.flush('close');
  });
  useEffect(() => {
    const session = start();
    tell(session);
    return () => {
      tell(undefined);
      fold(session);
      session.end();
    };
  }, []);
  useEffect(() => running.current?.setLanguage(language), [language]);
  return null;
}

function extensionFor({ storyId, blocks }: OpenBody, readOnly: boolean) {
  const children: unknown = blocks === '[]' ? [emptyParagraph()] : JSON.parse(blocks);
  return defineExtension({
    name: 'standfirst/story',
    // The clipboard carries block ids and citations within one story alone.
    namespace: `standfirst/${storyId}`,
    dependencies: [CopyExtension],
    theme,
    editable: !readOnly,
    $initialEditorState: JSON.stringify({
      root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 },
    }),
  });
}

/** An empty story has no blocks; the caret needs one. */
function emptyParagraph() {
  return {
    type: 'paragraph',
    $: { id: uuidv7() },
    children: [],
    direction: null,
    format: '',
    indent: 0,
    textFormat: 0,
    textStyle: '',
    version: 1,
  };
}
