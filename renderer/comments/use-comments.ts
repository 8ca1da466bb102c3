import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { v7 as newUuid } from 'uuid';
import type { Claim, People } from '../../contract/claims.ts';
import type { CommentSubject, CommentThread } from '../../contract/comments.ts';
import type { CommandName, CommandOutput } from '../../contract/commands.ts';
import { errorText } from '../../contract/errors.ts';
import type { Result } from '../../contract/result.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { send } from '../bridge.ts';
import type { EditorHandle, RangesHandle, Stretches } from '../editor/index.ts';
import { fieldInFocus, revealField } from '../fields/field-places.ts';
import { known, useQuery } from '../query.ts';
import { showToast } from '../ui/toasts.tsx';

/** What a comment is being written about that nobody has said yet. */
export type Draft = { threadId: string; subject: CommentSubject };

/** What keys and menus do with comments. */
export type CommentAct = 'begin' | 'show' | 'next' | 'previous' | 'reply' | 'resolve';

/** The threads of the open story as they stand at this moment, and what can be done with them. */
export type Comments = {
  storyId: string | null;
  /** Undefined until the archive has answered. */
  list: readonly CommentThread[] | undefined;
  people: People | undefined;
  draft: Draft | null;
  /** The thread that is looked at, in the list as in the copy. */
  activeId: string | null;
  /** Counts up when the caret is to go where the thread looked at is replied to; 0 where it is not. */
  replying: number;
  activate: (threadId: string | null) => void;
  /** Brings the words of a thread into view, and looks at it. */
  reveal: (thread: CommentThread) => void;
  /** Begins a comment on the words selected, on the sentence at the caret, or on the field that is written in. */
  begin: () => void;
  beginOnClaim: (claim: Pick<Claim, 'id' | 'words'>) => void;
  cancel: () => void;
  /** Says what the draft is about. */
  start: (text: string) => void;
  reply: (thread: CommentThread, text: string) => void;
  edit: (commentId: string, text: string) => void;
  resolve: (thread: CommentThread, resolved: boolean) => void;
  assign: (thread: CommentThread, personId: string | null) => void;
  remove: (thread: CommentThread) => void;
  act: (act: CommentAct) => void;
};

type UseComments = { storyId: string | null; editor: EditorHandle | null; onShow: () => void };

const noChanges = { get: () => 0, subscribe: () => () => undefined };
const nothingActive = { get: () => null, subscribe: () => () => undefined };

export function useComments({ storyId, editor, onShow }: UseComments): Comments {
  const stored = known(useQuery('comments.list', storyId === null ? null : { storyId }, ['comments.changed', 'people.changed']));
  const people = known(useQuery('people.list', {}, ['people.changed']));
  const ranges = editor?.ranges ?? null;
  const { subscribe, get } = ranges?.changes ?? noChanges;
  const changes = useSyncExternalStore(subscribe, get);
  const active = ranges?.layers.comments.active ?? nothingActive;
  const atCaret = useSyncExternalStore(active.subscribe, active.get);
  // A thread on a field or a claim has no words of its own for a caret to stand in.
  const [chosen, setChosen] = useState<{ id: string | null; caret: string | null }>({ id: null, caret: null });
  const activeId = chosen.id !== null && chosen.caret === atCaret ? chosen.id : atCaret;
  const [replying, setReplying] = useState(0);
  const [draft, setDraft] = useState<(Draft & { storyId: string | null }) | null>(null);

  const list = useMemo(() => {
    if (stored === undefined || ranges === null) return stored;
    return stored.map((thread) => inCopy(thread, ranges));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `changes` counts what `ranges` holds
  }, [stored, ranges, changes]);

  useEffect(() => {
    if (ranges === null || stored === undefined || editor?.save.get().kind !== 'saved') return;
    for (const { id, subject } of stored) if (subject.kind === 'copy') ranges.adopt(id, subject.place);
  }, [ranges, stored, editor]);
  useEffect(() => {
    if (ranges === null || list === undefined) return;
    const open = list.filter(({ resolved, subject }) => resolved === null && subject.kind === 'copy');
    ranges.layers.comments.paint(new Map(open.map(({ id }) => [id, 'comment'])));
  }, [ranges, list]);

  const activate = (threadId: string | null) => {
    setReplying(0);
    ranges?.layers.comments.active.set(threadId);
    setChosen({ id: threadId, caret: threadId });
  };
  const reveal = (thread: CommentThread) => {
    activate(thread.id);
    if (thread.subject.kind === 'copy') ranges?.reveal(thread.id);
    else if (thread.subject.kind === 'claim') ranges?.reveal(thread.subject.claimId);
    else revealField(thread.subject.field);
  };

  const begin = () => {
    if (storyId === null) return;
    const threadId = newUuid();
    const field = fieldInFocus();
    const segments = field === null ? (ranges?.selected() ?? null) : null;
    if (field !== null) setDraft({ threadId, storyId, subject: { kind: 'field', field } });
    else if (segments !== null && ranges !== null) {
      // The words may be edited before anything is said of them.
      ranges.adopt(threadId, { kind: 'anchored', segments });
      setDraft({ threadId, storyId, subject: { kind: 'copy', place: { kind: 'anchored', segments }, words: ranges.words(threadId), graf: 0 } });
    } else {
      showToast({ tone: 'refused', words: 'There are no words here to comment on. Select some, or put the caret in a field.' });
      return;
    }
    onShow();
  };
  const drop = () => {
    if (draft?.subject.kind === 'copy') ranges?.drop(draft.threadId);
    setDraft(null);
  };

  const start = async (text: string) => {
    if (storyId === null || draft === null) return;
    const { threadId } = draft;
    const subject = draft.subject.kind === 'copy' ? standing(ranges, threadId) : subjectOf(draft.subject);
    if (subject === null) {
      showToast({ tone: 'refused', words: 'The words were deleted meanwhile. Select others.' });
      return;
    }
    const result = await send('comments.start', { storyId, threadId, subject, text });
    if (!tellRefused(result)) return;
    setDraft(null);
    activate(threadId);
  };

  const resolve = async (thread: CommentThread, resolved: boolean) => {
    if (!tellRefused(await send('comments.resolve', { threadId: thread.id, resolved })) || !resolved) return;
    showToast({ tone: 'done', words: 'Resolved.', action: { label: 'Undo', perform: () => void resolve(thread, false) } });
  };
  const remove = async ({ id: threadId }: CommentThread) => {
    if (!tellRefused(await send('comments.remove', { threadId }))) return;
    const restore = async () => tellRefused(await send('comments.restore', { threadId }));
    showToast({ tone: 'done', words: 'Removed the comment.', action: { label: 'Undo', perform: () => void restore() } });
  };

  const go = (step: 1 | -1) => {
    const open = list?.filter(({ resolved }) => resolved === null) ?? [];
    const here = open.findIndex(({ id }) => id === activeId);
    const next = here === -1 ? open.at(step === 1 ? 0 : -1) : open[(here + step + open.length) % open.length];
    if (next === undefined) showToast({ tone: 'done', words: 'No comment is open in this story.' });
    else {
      onShow();
      reveal(next);
    }
  };
  const act = (what: CommentAct) => {
    const thread = list?.find(({ id }) => id === activeId);
    switch (what) {
      case 'begin':
        return begin();
      case 'show':
        return onShow();
      case 'next':
        return go(1);
      case 'previous':
        return go(-1);
      case 'reply':
      case 'resolve':
        if (thread === undefined) showToast({ tone: 'refused', words: 'No comment is looked at. Go to one first.' });
        else if (what === 'resolve') void resolve(thread, thread.resolved === null);
        else {
          onShow();
          setReplying((asked) => asked + 1);
        }
        return;
      default:
        assertNever(what);
    }
  };

  return {
    storyId,
    list,
    people,
    draft: draft?.storyId === storyId ? draft : null,
    activeId,
    replying,
    activate,
    reveal,
    act,
    begin,
    beginOnClaim({ id: claimId, words }) {
      setDraft({ threadId: newUuid(), storyId, subject: { kind: 'claim', claimId, words } });
      onShow();
    },
    cancel: drop,
    start: (text) => void start(text),
    reply: ({ id: threadId }, text) => void send('comments.reply', { threadId, text }).then(tellRefused),
    edit: (commentId, text) => void send('comments.edit', { commentId, text }).then(tellRefused),
    resolve: (thread, resolved) => void resolve(thread, resolved),
    assign: ({ id: threadId }, personId) => void send('comments.assign', { threadId, personId }).then(tellRefused),
    remove: (thread) => void remove(thread),
  };
}

function inCopy(thread: CommentThread, ranges: RangesHandle): CommentThread {
  const place = thread.subject.kind === 'copy' ? ranges.place(thread.id) : undefined;
  if (place === undefined) return thread;
  const graf = place.kind === 'anchored' ? ranges.grafOf(place.segments[0].blockId) + 1 : 0;
  return { ...thread, subject: { kind: 'copy', place, words: ranges.words(thread.id), graf } };
}

/** Where the words of a draft stand now, with the update of the copy that they stand in. */
function standing(ranges: RangesHandle | null, threadId: string): { kind: 'copy'; seq: number; segments: Stretches } | null {
  const place = ranges?.place(threadId);
  if (ranges === null || place?.kind !== 'anchored') return null;
  const { seq } = ranges.add(threadId, place.segments);
  return { kind: 'copy', seq, segments: place.segments };
}

function subjectOf(subject: Exclude<CommentSubject, { kind: 'copy' }>) {
  return subject.kind === 'field' ? subject : ({ kind: 'claim', claimId: subject.claimId } as const);
}

/** @returns whether it was done */
function tellRefused<Name extends CommandName>(result: Result<CommandOutput<Name>>): boolean {
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
  return result.ok;
}
