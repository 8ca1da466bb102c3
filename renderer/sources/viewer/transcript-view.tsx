import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { CaptureFileName } from '../../../contract/viewer.ts';
import type { CaptureText } from '../../../contract/views.ts';
import { clockText } from '../../../domain/sources/clock.ts';
import { withOffsets } from '../../../domain/sources/readable-text.ts';
import { directionOf } from '../../../domain/story/fields.ts';
import { Notice } from '../../ui/notice.tsx';
import { AddTranscript } from './add-transcript.tsx';
import { useCaptureFile } from './capture-file.ts';
import { useReadable } from './use-readable.ts';
import type { ViewProps } from './view.ts';
import addStyles from './add-transcript.module.css';
import readableStyles from '../readable-view.module.css';
import styles from './transcript-view.module.css';

type TranscriptViewProps = ViewProps & {
  capture: CaptureText;
  /** The recording itself; null where only its transcript is kept. */
  recording: CaptureFileName | null;
  adding: TranscriptAdding;
};

/** Giving a recording its words. */
export type TranscriptAdding = {
  canWrite: boolean;
  /** How often the person asked for the form; 0 while it is not wanted. */
  asked: number;
  onAdded: (captureId: string) => void;
  onClose: () => void;
};

/** What is said in a recording, block by block with its time; a time plays the recording from there. */
export function TranscriptView({ capture, recording, adding, ...view }: TranscriptViewProps) {
  const article = useRef<HTMLElement>(null);
  const player = useRef<HTMLAudioElement>(null);
  const { readable } = capture;
  const blocks = useMemo(() => withOffsets(readable), [readable]);
  const [now, setNow] = useState(-1);
  const { onClick } = useReadable(article, capture, view);

  const playFrom = useMemo(
    () =>
      recording &&
      ((time: number) => {
        if (!player.current) return;
        player.current.currentTime = time / 1000;
        void player.current.play();
      }),
    [recording],
  );

  useEffect(() => {
    if (now < 0) return;
    article.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [now]);

  const language = capture.language || undefined;
  const canAdd = adding.canWrite && recording !== null;
  return (
    <>
      {recording && (
        <Player
          ref={player}
          recording={recording}
          onTime={(time) => setNow(blocks.findLastIndex(({ block }) => block.time !== undefined && block.time.start <= time))}
        />
      )}
      {canAdd && (blocks.length === 0 || adding.asked > 0) && (
        <AddTranscript
          captureId={capture.capture.id}
          asked={adding.asked}
          hasOne={blocks.length > 0}
          onAdded={adding.onAdded}
          onClose={adding.onClose}
        />
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- as in the readable text */}
      <article
        ref={article}
        className={readableStyles['text']}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled and selected from the keyboard
        tabIndex={0}
        aria-label="Transcript of the source"
        lang={language}
        dir={language === undefined ? 'auto' : directionOf(language)}
        onClick={onClick}
      >
        {blocks.length === 0 && !canAdd && <p className={addStyles['none']}>This recording has no transcript.</p>}
        {blocks.map(({ block, start }, at) => (
          <Said key={start} text={block.text} start={start} time={block.time?.start} isNow={at === now} onPlay={playFrom} />
        ))}
      </article>
    </>
  );
}

type SaidProps = {
  text: string;
  start: number;
  time: number | undefined;
  isNow: boolean;
  onPlay: ((time: number) => void) | null;
};

const Said = memo(function Said({ text, start, time, isNow, onPlay }: SaidProps) {
  return (
    <div className={styles['said']} aria-current={isNow ? 'time' : undefined}>
      {time === undefined ? <span /> : <Time time={time} onPlay={onPlay} />}
      <p data-start={start}>{text}</p>
    </div>
  );
});

function Time({ time, onPlay }: { time: number; onPlay: SaidProps['onPlay'] }) {
  const words = clockText(time);
  if (onPlay === null) return <span className={styles['time']}>{words}</span>;
  return (
    <button type="button" className={styles['time']} aria-label={`Play from ${words}`} onClick={() => onPlay(time)}>
      {words}
    </button>
  );
}

type PlayerProps = {
  ref: RefObject<HTMLAudioElement | null>;
  recording: CaptureFileName;
  /** Milliseconds from the beginning. */
  onTime: (time: number) => void;
};

function Player({ ref, recording, onTime }: PlayerProps) {
  const address = useCaptureFile(recording);
  const [failed, setFailed] = useState(false);
  if (address === null) return null;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what is said stands below it */}
      <audio
        ref={ref}
        className={styles['player']}
        controls
        preload="metadata"
        src={address}
        aria-label="The recording"
        onTimeUpdate={(event) => onTime(event.currentTarget.currentTime * 1000)}
        onError={() => setFailed(true)}
      />
      {failed && (
        <Notice tone="refused" words="This recording can’t be played here. Its transcript can be read, and the file is kept as it was." />
      )}
    </>
  );
}
