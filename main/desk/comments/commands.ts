import type { CommentThread } from '../../../contract/comments.ts';
import { Refusal } from '../../../contract/errors.ts';
import { mustStandInCopy, storedOrRefuse as claimOrRefuse } from '../claims/commands.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { personOrRefuse } from '../people/commands.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { writeLook } from '../stories/looks.ts';
import { readAllThreads, readStoryThreads } from './list.ts';
import {
  insertComment,
  insertThread,
  readCommentPlace,
  readThread,
  updateComment,
  writeAssignee,
  writeRemoved,
  writeResolved,
  writeThreadPlace,
  type StoredThread,
} from './store.ts';

export const listComments: Handler<'comments.list'> = (desk, { storyId }) => {
  storyOrRefuse(desk, storyId);
  return readStoryThreads(desk, storyId);
};

export const listCommentsEverywhere: Handler<'comments.everywhere'> = (desk) => readAllThreads(desk);

export const startThread: Handler<'comments.start'> = (desk, { storyId, threadId, subject, text }) => {
  const at = desk.now();
  desk.archive.transaction(() => {
    storyOrRefuse(desk, storyId);
    if (readThread(desk.archive, threadId) !== undefined) throw alreadyThere();
    const bare = { id: threadId, storyId, place: subject.kind, field: null, claimId: null, createdAt: at };
    switch (subject.kind) {
      case 'copy':
        mustStandInCopy(desk, storyId, subject.seq, subject.segments);
        insertThread(desk.archive, bare);
        writeThreadPlace(desk.archive, storyId, threadId, { kind: 'anchored', segments: subject.segments });
        break;
      case 'field':
        insertThread(desk.archive, { ...bare, field: subject.field });
        break;
      case 'claim':
        if (claimOrRefuse(desk, subject.claimId).storyId !== storyId) throw ofAnotherStory();
        insertThread(desk.archive, { ...bare, claimId: subject.claimId });
        break;
    }
    insertComment(desk.archive, { id: desk.newId(), threadId, by: desk.actor, at, text });
  });
  return told(desk, threadId);
};

export const reply: Handler<'comments.reply'> = (desk, { threadId, text }) => {
  desk.archive.transaction(() => {
    threadOrRefuse(desk, threadId);
    insertComment(desk.archive, { id: desk.newId(), threadId, by: desk.actor, at: desk.now(), text });
    // Whoever answers opens the question again.
    writeResolved(desk.archive, threadId, null);
  });
  return told(desk, threadId);
};

export const editComment: Handler<'comments.edit'> = (desk, { commentId, text }) => {
  const threadId = desk.archive.transaction(() => {
    const place = readCommentPlace(desk.archive, commentId);
    if (place === undefined) throw noSuchThread();
    threadOrRefuse(desk, place.threadId);
    if (place.by !== desk.actor) throw saidBySomebodyElse(place.by);
    updateComment(desk.archive, commentId, text, desk.now());
    return place.threadId;
  });
  return told(desk, threadId);
};

export const resolveThread: Handler<'comments.resolve'> = (desk, { threadId, resolved }) => {
  desk.archive.transaction(() => {
    threadOrRefuse(desk, threadId);
    writeResolved(desk.archive, threadId, resolved ? { by: desk.actor, at: desk.now() } : null);
  });
  return told(desk, threadId);
};

export const assignThread: Handler<'comments.assign'> = (desk, { threadId, personId }) => {
  desk.archive.transaction(() => {
    threadOrRefuse(desk, threadId);
    if (personId !== null) personOrRefuse(desk, personId);
    writeAssignee(desk.archive, threadId, personId);
  });
  return told(desk, threadId);
};

export const removeThread: Handler<'comments.remove'> = (desk, { threadId }) => {
  const { storyId } = desk.archive.transaction(() => {
    const thread = threadOrRefuse(desk, threadId);
    writeRemoved(desk.archive, threadId, desk.now());
    return thread;
  });
  desk.emit({ name: 'comments.changed', storyId });
  return null;
};

export const restoreThread: Handler<'comments.restore'> = (desk, { threadId }) => {
  desk.archive.transaction(() => {
    if (readThread(desk.archive, threadId) === undefined) throw noSuchThread();
    writeRemoved(desk.archive, threadId, null);
  });
  return told(desk, threadId);
};

export const lookAtComments: Handler<'comments.look'> = (desk, { storyId }) => {
  desk.archive.transaction(() => {
    storyOrRefuse(desk, storyId);
    writeLook(desk.archive, { actor: desk.actor, storyId, what: 'comments', at: desk.now() });
  });
  desk.emit({ name: 'comments.changed', storyId });
  return null;
};

/** @throws Refusal where there is no such thread, or it was removed */
function threadOrRefuse(desk: Desk, threadId: string): StoredThread {
  const thread = readThread(desk.archive, threadId);
  if (thread === undefined || thread.removedAt !== null) throw noSuchThread();
  return thread;
}

function told(desk: Desk, threadId: string): CommentThread {
  const { storyId } = threadOrRefuse(desk, threadId);
  desk.emit({ name: 'comments.changed', storyId });
  const thread = readStoryThreads(desk, storyId).find(({ id }) => id === threadId);
  if (thread === undefined) throw noSuchThread();
  return thread;
}

function noSuchThread(): Refusal {
  return new Refusal('not-found', { happened: 'This archive has no such comment.' });
}

function alreadyThere(): Refusal {
  return new Refusal('conflict', { happened: 'This comment is in the archive already.', kept: 'It stays as it is.' });
}

function ofAnotherStory(): Refusal {
  return new Refusal('conflict', { happened: 'That claim belongs to another story.', kept: 'Nothing was said.' });
}

function saidBySomebodyElse(by: string): Refusal {
  return new Refusal('conflict', { happened: `${by} said this.`, kept: 'It stays as it was said.', next: 'Reply to it instead.' });
}
