import { CircleOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PassageInContext, WaitingPassage } from '../../contract/annotations.ts';
import type { Passage } from '../../domain/sources/passage.ts';
import { WordDifference } from '../captures/changed-words.tsx';
import { Button } from '../ui/button.tsx';
import { fullTime } from '../ui/time.ts';
import styles from './queue.module.css';

type WaitingDetailProps = {
  waiting: WaitingPassage;
  canWrite: boolean;
  onPlace: (passage: Passage) => void;
  onDrop: () => void;
  onShow: (place: { sourceId: string; captureId: string; passage: Passage }) => void;
};

/** A passage as it stood, beside the places where it may stand now with the words that differ marked. */
export function WaitingDetail({ waiting, canWrite, onPlace, onDrop, onShow }: WaitingDetailProps) {
  const { earlier, candidates, sourceId, captureId } = waiting;
  return (
    <div className={styles['detail']}>
      <section className={styles['earlier']} aria-label="As it stood">
        <h2>As it stood, {fullTime(earlier.capturedAt)}</h2>
        <Quoted context={earlier}>
          <mark className={styles['passage']}>{earlier.words}</mark>
        </Quoted>
        {waiting.target === 'annotation' && waiting.about !== '' && (
          <p className={styles['note']} dir="auto">
            {waiting.about}
          </p>
        )}
        <Button onPress={() => onShow({ sourceId, captureId: earlier.captureId, passage: earlier.passage })}>Show it in its capture</Button>
      </section>
      <section className={styles['later']} aria-label="Where it may stand now">
        <h2>{candidates.length === 0 ? 'Not in the newer text' : 'Where it may stand now'}, {fullTime(waiting.laterCapturedAt)}</h2>
        <ol className={styles['candidates']}>
          {candidates.map((candidate, at) => (
            <li key={candidate.passage.position?.start ?? at} className={styles['candidate']}>
              <div className={styles['offer']}>
                <Button look="outlined" isDisabled={!canWrite} onPress={() => onPlace(candidate.passage)}>
                  <kbd>{(at + 1) % 10}</kbd> It is here
                </Button>
                <span className={styles['score']}>{Math.round(candidate.score * 100)} % alike</span>
                <Button onPress={() => onShow({ sourceId, captureId, passage: candidate.passage })}>Show</Button>
              </div>
              <Quoted context={candidate}>
                <WordDifference earlier={earlier.words} later={candidate.words} />
              </Quoted>
            </li>
          ))}
          {candidates.length === 0 && earlier.passage.position === null && (
            <li className={styles['candidate']}>
              <p>These words stood on the page outside of its text, such as under a picture, so they can’t be looked for in it.</p>
              <Button look="outlined" isDisabled={!canWrite} onPress={() => onPlace(earlier.passage)}>
                <kbd>1</kbd> They still stand on the page
              </Button>
            </li>
          )}
        </ol>
        <Button look="outlined" isDisabled={!canWrite} onPress={onDrop}>
          <CircleOff aria-hidden /> <kbd>X</kbd> It is not there any more
        </Button>
      </section>
    </div>
  );
}

function Quoted({ context, children }: { context: PassageInContext; children: ReactNode }) {
  return (
    <blockquote className={styles['quoted']} dir="auto">
      <span className={styles['around']}>…{context.before}</span>
      {children}
      <span className={styles['around']}>{context.after}…</span>
    </blockquote>
  );
}
