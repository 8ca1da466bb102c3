import { CheckCheck, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import type { WaitingPassage } from '../../contract/annotations.ts';
import { errorText } from '../../contract/errors.ts';
import type { Passage } from '../../domain/sources/passage.ts';
import { known, useQuery } from '../query.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { keyText, useDeciding } from './deciding.ts';
import { WaitingDetail } from './waiting-detail.tsx';
import styles from './queue.module.css';

type ReanchorQueueProps = {
  canWrite: boolean;
  /** Shows a passage in its capture beside the queue. */
  onShow: (place: { sourceId: string; captureId: string; passage: Passage }) => void;
  onClose: () => void;
};

/**
 * Passages that a new capture of their source no longer holds as they were, each with the places where it may stand now.
 * Cleared from the keyboard: J and K walk, a digit chooses a place, X says that it is not there, U takes back.
 */
export function ReanchorQueue({ canWrite, onShow, onClose }: ReanchorQueueProps) {
  const queue = useQuery('anchoring.queue', {}, ['anchoring.changed', 'annotations.changed']);
  const deciding = useDeciding();
  const [at, setAt] = useState(0);
  const panel = useRef<HTMLElement>(null);
  const waiting = (known(queue)?.waiting ?? []).filter((passage) => !deciding.isDecided(passage));
  const current = Math.min(at, waiting.length - 1);
  const chosen = waiting[current];
  const total = (known(queue)?.total ?? 0) - ((known(queue)?.waiting.length ?? 0) - waiting.length);

  const isKnown = queue.kind === 'known';

  const choosePlace = (number: number) => {
    const passage = chosen && placesOf(chosen)[number - 1];
    if (chosen && passage && canWrite) deciding.place(chosen, passage);
  };
  const drop = () => {
    if (chosen && canWrite) deciding.drop(chosen);
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'arrowdown') setAt(Math.min(current + 1, waiting.length - 1));
    else if (key === 'k' || key === 'arrowup') setAt(Math.max(current - 1, 0));
    else if (/^[0-9]$/.test(key)) choosePlace(key === '0' ? 10 : Number(key));
    else if (key === 'x') drop();
    else if (key === 'u') deciding.undo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys for the whole panel; each has a button of its own too
    <section ref={panel} tabIndex={-1} className={styles['queue']} aria-label="Passages that moved" onKeyDown={press}>
      <div className={styles['head']}>
        <h1>Passages that moved</h1>
        <span className={styles['count']} role="status">
          {isKnown && (total === 0 ? 'Nothing waits' : `${total.toLocaleString()} ${total === 1 ? 'waits' : 'wait'}`)}
        </span>
        <IconButton label="Back to the copy" shortcut="Esc" icon={<X aria-hidden />} onPress={onClose} />
      </div>
      {queue.kind === 'refused' && <Notice tone="refused" words={errorText(queue.error)} />}
      {isKnown && waiting.length === 0 && (
        <NothingWaits panelRef={panel} onClose={onClose} />
      )}
      {chosen && (
        <>
          <p className={styles['hint']}>
            <kbd>J</kbd> <kbd>K</kbd> walk, a digit chooses a place, <kbd>X</kbd> not there, <kbd>U</kbd> takes back
          </p>
          <WaitingList waiting={waiting} current={current} onChoose={setAt} />
          <WaitingDetail
            key={keyText(chosen)}
            waiting={chosen}
            canWrite={canWrite}
            onPlace={(passage) => deciding.place(chosen, passage)}
            onDrop={drop}
            onShow={onShow}
          />
        </>
      )}
    </section>
  );
}

/** The last passage took the focus with it; the panel takes it over, so that a key still takes back the last decision. */
function NothingWaits({ panelRef, onClose }: { panelRef: RefObject<HTMLElement | null>; onClose: () => void }) {
  useEffect(() => panelRef.current?.focus(), [panelRef]);
  return (
    <EmptyState
      icon={<CheckCheck aria-hidden />}
      words="Every passage has its place. When a new capture of a source no longer holds one word for word, it waits here for you to look."
    >
      <Button look="filled" onPress={onClose}>
        Back to the copy
      </Button>
    </EmptyState>
  );
}

/** Where a person may say that the passage stands: the places offered, or outside of the text where it stood there before. */
export function placesOf({ candidates, earlier }: WaitingPassage): Passage[] {
  if (candidates.length > 0) return candidates.map(({ passage }) => passage);
  return earlier.passage.position === null ? [earlier.passage] : [];
}

type WaitingListProps = {
  waiting: readonly WaitingPassage[];
  current: number;
  onChoose: (at: number) => void;
};

function WaitingList({ waiting, current, onChoose }: WaitingListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);
  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Waiting passages"
      aria-activedescendant={`${id}-${current}`}
      tabIndex={0}
      className={styles['list']}
    >
      {waiting.map((passage, at) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list takes the keys
        <div
          key={keyText(passage)}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === current}
          tabIndex={-1}
          className={styles['row']}
          onClick={() => onChoose(at)}
        >
          <span className={styles['words']} dir="auto">
            {passage.earlier.words}
          </span>
          <span className={styles['under']} dir="auto">
            {[passage.target === 'citation' ? `cited in ${passage.about || 'a story'}` : 'annotation', passage.sourceTitle]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
      ))}
    </div>
  );
}
