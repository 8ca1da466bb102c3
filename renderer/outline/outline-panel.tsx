import { useSyncExternalStore } from 'react';
import { Heading } from 'react-aria-components';
import { readingEase } from '../../domain/story/reading.ts';
import type { EditorHandle } from '../editor/index.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import styles from './outline-panel.module.css';

type OutlinePanelProps = { editor: EditorHandle; onGo: (blockId: string) => void; onClose: () => void };

/** The headings of the copy to jump to, and what the copy comes to. */
export function OutlinePanel({ editor, onGo, onClose }: OutlinePanelProps) {
  const outline = useSyncExternalStore(editor.outline.subscribe, editor.outline.get);
  const counts = useSyncExternalStore(editor.counts.subscribe, editor.counts.get);
  const ease = readingEase(counts);
  const quoted = counts.words === 0 ? 0 : Math.round((100 * counts.quotedWords) / counts.words);
  return (
    <Panel label="Outline and counts" onClose={onClose}>
      <div className={styles['panel']}>
        <Heading slot="title" level={2}>
          Outline and counts
        </Heading>
        <dl className={styles['counts']}>
          <Fact name="Words" value={counts.words.toLocaleString()} />
          <Fact name="Sentences" value={counts.sentences.toLocaleString()} />
          <Fact name="Reading time" value={`${counts.readingMinutes.toLocaleString()} min`} />
          <Fact name="Reads" value={ease === null ? 'too short to tell' : `${ease.word} (LIX ${ease.lix})`} />
          <Fact name="Quoted" value={`${quoted} % of the words`} />
        </dl>
        {outline.length === 0 ? (
          <p className={styles['empty']}>The copy has no headings yet. Type ## and a space to begin one.</p>
        ) : (
          <ol className={styles['outline']} aria-label="Headings">
            {outline.map(({ blockId, level, text, words }) => (
              <li key={blockId} data-level={level}>
                <Button onPress={() => onGo(blockId)}>
                  <span className={styles['heading']} dir="auto">
                    {text || 'Empty heading'}
                  </span>
                  <span className={styles['words']}>{words.toLocaleString()} words</span>
                </Button>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Panel>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
