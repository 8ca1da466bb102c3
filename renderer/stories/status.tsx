import type { ReactNode } from 'react';
import type { ActionId } from '../../contract/actions.ts';
import type { StoryStatus } from '../../domain/story/fields.ts';
import styles from './status.module.css';

type StatusEntry = { word: string; action: ActionId; shape: ReactNode };

const ring = <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

/** How each status is told: by shape and by word, never by colour alone. */
const statuses: Record<StoryStatus, StatusEntry> = {
  draft: { word: 'draft', action: 'story.statusDraft', shape: ring },
  'in-check': {
    word: 'in check',
    action: 'story.statusInCheck',
    shape: (
      <>
        {ring}
        <path d="M8 8V2.75A5.25 5.25 0 0 1 13.25 8Z" fill="currentColor" />
      </>
    ),
  },
  'in-edit': {
    word: 'in edit',
    action: 'story.statusInEdit',
    shape: (
      <>
        {ring}
        <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5Z" fill="currentColor" />
      </>
    ),
  },
  ready: {
    word: 'ready',
    action: 'story.statusReady',
    shape: <path d="m3 8.5 3.25 3.25L13 4.75" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  },
  published: {
    word: 'published',
    action: 'story.statusPublished',
    shape: <circle cx="8" cy="8" r="5.75" fill="currentColor" />,
  },
  hold: {
    word: 'hold',
    action: 'story.statusHold',
    shape: <path d="M5.5 3v10M10.5 3v10" fill="none" stroke="currentColor" strokeWidth="2" />,
  },
  spiked: {
    word: 'spiked',
    action: 'story.statusSpiked',
    shape: <path d="m4 4 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="1.75" />,
  },
};

export function statusWord(status: StoryStatus): string {
  return statuses[status].word;
}

/** The action that gives a story this status. */
export function statusAction(status: StoryStatus): ActionId {
  return statuses[status].action;
}

export function StatusMark({ status }: { status: StoryStatus }) {
  return (
    <svg viewBox="0 0 16 16" className={styles['mark']} data-status={status} aria-hidden>
      {statuses[status].shape}
    </svg>
  );
}
