import type { CommentSubject, CommentThread, CommentThreadOfStory } from '../../../contract/comments.ts';
import { mentionedIn } from '../../../domain/review/mentions.ts';
import { readClaim } from '../claims/store.ts';
import { readSeqs, wordsOfClaims, type ClaimWords } from '../claims/words.ts';
import type { Desk } from '../desk.ts';
import { readPeople } from '../people/store.ts';
import { readLook } from '../stories/looks.ts';
import { readCommentedStories, readComments, readThreadsOf, type StoredThread } from './store.ts';

/** The threads of a story as they stand at this moment: those on fields first, then in the order of the copy, those without words last. */
export function readStoryThreads(desk: Desk, storyId: string): CommentThread[] {
  const stored = readThreadsOf(desk.archive, storyId);
  const seq = readSeqs(desk.archive, [storyId]).get(storyId) ?? 0;
  const placed = placesOf(desk, storyId, seq, stored);
  const comments = readComments(desk.archive, stored.map(({ id }) => id));
  const people = readPeople(desk.archive);
  const looked = readLook(desk, storyId, 'comments') ?? 0;
  return placed.toSorted(byPlace).map(({ thread, subject }): CommentThread => {
    const said = comments.get(thread.id) ?? [];
    const { resolvedAt: at, resolvedBy: by } = thread;
    return {
      id: thread.id,
      storyId,
      subject,
      comments: said,
      assigneeId: thread.assigneeId,
      mentionedIds: mentionedIn(said.map(({ text }) => text).join('\n'), people).map(({ id }) => id),
      resolved: at === null || by === null ? null : { at, by },
      isNew: said.some((comment) => comment.at > looked && comment.by !== desk.actor),
    };
  });
}

/** The threads of all stories, the one spoken in last first. */
export function readAllThreads(desk: Desk): CommentThreadOfStory[] {
  const lastWord = ({ comments }: CommentThread): number => comments.at(-1)?.at ?? 0;
  return readCommentedStories(desk.archive)
    .flatMap(({ id, name, status }) => readStoryThreads(desk, id).map((thread) => ({ ...thread, story: { name, status } })))
    .toSorted((one, other) => lastWord(other) - lastWord(one));
}

type Placed = { thread: StoredThread; subject: CommentSubject; graf: number; start: number };

function placesOf(desk: Desk, storyId: string, seq: number, threads: readonly StoredThread[]): Placed[] {
  const inCopy = threads.filter(({ place }) => place === 'copy');
  const words = new Map(wordsOfClaims(desk, storyId, seq, inCopy).map((now, at) => [inCopy[at]!.id, now]));
  return threads.map((thread): Placed => {
    switch (thread.place) {
      case 'copy': {
        const { place, words: covered, graf, start } = words.get(thread.id)!;
        return { thread, subject: { kind: 'copy', place, words: covered, graf }, graf: graf || Number.POSITIVE_INFINITY, start };
      }
      case 'field':
        return { thread, subject: { kind: 'field', field: thread.field }, graf: 0, start: 0 };
      case 'claim': {
        const now = claimWords(desk, storyId, seq, thread.claimId);
        const subject = { kind: 'claim', claimId: thread.claimId, words: now?.words ?? '' } as const;
        return { thread, subject, graf: now?.graf || Number.POSITIVE_INFINITY, start: now?.start ?? 0 };
      }
    }
  });
}

function claimWords(desk: Desk, storyId: string, seq: number, claimId: string): ClaimWords | undefined {
  const claim = readClaim(desk.archive, claimId);
  return claim === undefined ? undefined : wordsOfClaims(desk, storyId, seq, [claim])[0];
}

function byPlace(one: Placed, other: Placed): number {
  if (one.graf !== other.graf) return one.graf < other.graf ? -1 : 1;
  return one.start - other.start || one.thread.createdAt - other.thread.createdAt;
}
