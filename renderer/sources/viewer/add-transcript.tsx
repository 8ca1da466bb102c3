import { useState } from 'react';
import { errorText } from '../../../contract/errors.ts';
import { send } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import styles from './add-transcript.module.css';

/** A recording without words: they can be typed or pasted here, with times where they are known. */
export function AddTranscript({ captureId, canWrite }: { captureId: string; canWrite: boolean }) {
  const [words, setWords] = useState('');
  if (!canWrite) return <p className={styles['none']}>This recording has no transcript.</p>;

  const add = async () => {
    const bytes = new TextEncoder().encode(words);
    const result = await send('sources.addTranscript', { captureId, fileName: 'transcript.txt', bytes });
    if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
  };

  return (
    <div className={styles['add']}>
      <p>
        There are no words to this recording yet. Type or paste its transcript, also as WebVTT or SubRip; a time at the
        beginning of a line, such as 12:05, makes it a place to play from.
      </p>
      <textarea
        rows={8}
        aria-label="Transcript"
        placeholder="0:00 Good morning…"
        value={words}
        dir="auto"
        onChange={(event) => setWords(event.target.value)}
      />
      <Button look="filled" isDisabled={words.trim() === ''} onPress={() => void add()}>
        Add the transcript
      </Button>
    </div>
  );
}
