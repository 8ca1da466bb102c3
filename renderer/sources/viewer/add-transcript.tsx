import { useEffect, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { errorText } from '../../../contract/errors.ts';
import { largestImport } from '../../../contract/limits.ts';
import { send } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toasts.tsx';
import styles from './add-transcript.module.css';

type AddTranscriptProps = {
  captureId: string;
  /** How often the person asked for this form: each time its field takes the focus. */
  asked: number;
  /** The recording has words already: these come beside them, in a capture of their own. */
  hasOne: boolean;
  /** The capture of the recording that has the words. */
  onAdded: (captureId: string) => void;
  onClose: () => void;
};

/** What is said in a recording: typed or pasted here, or taken from a file, with times where they are known. */
export function AddTranscript({ captureId, asked, hasOne, onAdded, onClose }: AddTranscriptProps) {
  const [words, setWords] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [asked]);

  const add = async (fileName: string, bytes: Uint8Array<ArrayBuffer>) => {
    const result = await send('sources.addTranscript', { captureId, fileName, bytes });
    if (!result.ok) {
      showToast({ tone: 'refused', words: errorText(result.error), stays: true });
      return;
    }
    showToast({ tone: 'done', words: 'Added the transcript, as a new capture of the recording.' });
    onAdded(result.value.captureId);
  };
  const addFile = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > largestImport) showToast({ tone: 'refused', words: 'The file is larger than 64 MB, which no transcript is. Nothing was added.' });
    else await add(file.name, new Uint8Array(await file.arrayBuffer()));
  };

  return (
    <div className={styles['add']}>
      <p>
        {hasOne
          ? 'This recording has a transcript. Another one becomes a new capture; this one stays, with all that was quoted from it.'
          : 'There are no words to this recording yet. Type or paste its transcript, also as WebVTT or SubRip, or choose a file.'}{' '}
        A time at the beginning of a line, such as 12:05, makes it a place to play from.
      </p>
      <textarea
        ref={field}
        rows={8}
        aria-label="Transcript"
        placeholder="0:00 Good morning…"
        value={words}
        dir="auto"
        onChange={(event) => setWords(event.target.value)}
      />
      <div className={styles['acts']}>
        <Button look="filled" isDisabled={words.trim() === ''} onPress={() => void add('transcript.txt', new TextEncoder().encode(words))}>
          Add the transcript
        </Button>
        <FileTrigger acceptedFileTypes={['.vtt', '.srt', '.txt']} onSelect={(files) => void addFile(files?.[0])}>
          <Button look="outlined" onPress={() => undefined}>
            From a file (WebVTT, SRT)…
          </Button>
        </FileTrigger>
        {hasOne && <Button onPress={onClose}>Cancel</Button>}
      </div>
    </div>
  );
}
