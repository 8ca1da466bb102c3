import { ChevronRight, Network, TriangleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button as AriaButton, Tree, TreeItem, TreeItemContent } from 'react-aria-components';
import { errorText } from '../../../contract/errors.ts';
import type { AttributionStep, AttributionSuggestion, StoryAttributions } from '../../../contract/findings.ts';
import { send } from '../../bridge.ts';
import { known, useQuery } from '../../query.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toasts.tsx';
import { waveThrough } from '../findings/acts.ts';
import styles from './attribution.module.css';
import { AttributionPicture } from './picture.tsx';
import { flagSentence, pathSentence, roleWords } from './words.ts';

type AttributionViewProps = { storyId: string; canWrite: boolean; onClose: () => void };

const asksAgain = ['findings.changed', 'claims.changed', 'citations.changed', 'sources.changed', 'stories.changed'] as const;

/** Who says so in a story: what the copy suggests, what a person accepted, and what is to be asked of it. */
export function AttributionView({ storyId, canWrite, onClose }: AttributionViewProps) {
  const asked = useQuery('attributions.list', { storyId }, asksAgain);
  const view = useRef<HTMLElement>(null);
  useEffect(() => view.current?.focus(), []);
  const answer = known(asked);
  return (
    <section ref={view} tabIndex={-1} className={styles['view']} aria-label="Who says so">
      <div className={styles['head']}>
        <h1>Who says so</h1>
        <span className={styles['count']} role="status">
          {answer && summary(answer)}
        </span>
        <IconButton label="Back to the copy" shortcut="Esc" icon={<X aria-hidden />} onPress={onClose} />
      </div>
      {asked.kind === 'refused' && <Notice tone="refused" words={errorText(asked.error)} />}
      {answer && <Attributions storyId={storyId} answer={answer} canWrite={canWrite} onClose={onClose} />}
    </section>
  );
}

function summary({ accepted, suggestions, graph }: StoryAttributions): string {
  const parts = [`${accepted.length} accepted`, `${suggestions.length} suggested`];
  if (graph.unnamedPeople > 0) parts.push(`${graph.unnamedPeople} without a name`);
  return parts.join(' · ');
}

function Attributions({ storyId, answer, canWrite, onClose }: AttributionViewProps & { answer: StoryAttributions }) {
  const { accepted, suggestions, graph, sourceTitles } = answer;
  if (accepted.length + suggestions.length + graph.flags.length === 0)
    return (
      <EmptyState
        icon={<Network aria-hidden />}
        words="Nobody is said to have said anything yet. Attributions in English and German copy (“X told Y”, “according to X”) are suggested here."
      >
        <Button look="filled" onPress={onClose}>
          Back to the copy
        </Button>
      </EmptyState>
    );
  return (
    <div className={styles['body']}>
      {suggestions.length > 0 && <Suggestions storyId={storyId} suggestions={suggestions} canWrite={canWrite} />}
      {graph.flags.length > 0 && (
        <section aria-labelledby="attribution-flags">
          <h2 id="attribution-flags">To be asked</h2>
          <ul className={styles['flags']}>
            {graph.flags.map((flag) => {
              const sentence = flagSentence(flag, sourceTitles);
              return (
                <li key={`${flag.kind} ${sentence}`}>
                  <TriangleAlert aria-hidden /> <span dir="auto">{sentence}</span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {accepted.length > 0 && (
        <>
          <section aria-labelledby="attribution-outline">
            <h2 id="attribution-outline">Outline</h2>
            <Outline accepted={accepted} canWrite={canWrite} />
          </section>
          <section aria-labelledby="attribution-picture">
            <h2 id="attribution-picture">Picture</h2>
            <AttributionPicture graph={graph} />
          </section>
        </>
      )}
    </div>
  );
}

type SuggestionsProps = { storyId: string; suggestions: readonly AttributionSuggestion[]; canWrite: boolean };

/** J and K walk, A accepts, X waves through. */
function Suggestions({ storyId, suggestions, canWrite }: SuggestionsProps) {
  const [at, setAt] = useState(0);
  const current = Math.min(at, suggestions.length - 1);
  const chosen = suggestions[current];
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    if (key === 'j') setAt(Math.min(current + 1, suggestions.length - 1));
    else if (key === 'k') setAt(Math.max(current - 1, 0));
    else if (key === 'a' && chosen && canWrite) void accept(storyId, chosen);
    else if (key === 'x' && chosen && canWrite) void leave(storyId, chosen);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys for the list; each has a button of its own too
    <section aria-labelledby="attribution-suggested" onKeyDown={press}>
      <h2 id="attribution-suggested">Suggested</h2>
      <p className={styles['hint']}>
        <kbd>J</kbd> <kbd>K</kbd> walk, <kbd>A</kbd> accepts, <kbd>X</kbd> waves through
      </p>
      <ul className={styles['suggestions']}>
        {suggestions.map((suggestion, place) => (
          <li key={`${suggestion.blockId} ${suggestion.start}`} aria-current={place === current || undefined} className={styles['suggestion']}>
            <p className={styles['path']} dir="auto">
              {pathSentence(suggestion.path)}
            </p>
            <p className={styles['words']} dir="auto">
              {suggestion.words}
            </p>
            <div className={styles['acts']}>
              <Button look="outlined" isDisabled={!canWrite} onPress={() => void accept(storyId, suggestion)}>
                Accept
              </Button>
              <Button isDisabled={!canWrite} onPress={() => void leave(storyId, suggestion)}>
                Wave through
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function accept(storyId: string, { words, path }: AttributionSuggestion): Promise<void> {
  const result = await send('attributions.accept', { storyId, words, path: [...path] });
  if (!result.ok) return showToast({ tone: 'refused', words: errorText(result.error) });
  const { attributionId } = result.value;
  showToast({
    tone: 'done',
    words: `Accepted: ${pathSentence(path)}.`,
    action: { label: 'Undo', perform: () => void send('attributions.remove', { attributionId }) },
  });
}

async function leave(storyId: string, { words }: AttributionSuggestion): Promise<void> {
  await waveThrough(storyId, 'attribution', words, 'Waved the suggestion through.');
}

async function remove(attributionId: string): Promise<void> {
  const result = await send('attributions.remove', { attributionId });
  if (!result.ok) showToast({ tone: 'refused', words: errorText(result.error) });
}

type OutlineProps = { accepted: StoryAttributions['accepted']; canWrite: boolean };

/** The same as the picture, as a tree: words, who said them, who passed them on, where they stand first. */
function Outline({ accepted, canWrite }: OutlineProps) {
  return (
    <Tree aria-label="Outline of who says so" className={styles['tree'] ?? ''} defaultExpandedKeys={accepted.flatMap(({ id, path }) => [id, ...path.map((_step, at) => `${id} ${at}`)])}>
      {accepted.map(({ id, words, path, standsInCopy }) => (
        <TreeItem key={id} id={id} textValue={words} className={styles['row'] ?? ''}>
          <TreeItemContent>
            <Fold />
            <span className={styles['words']} dir="auto">
              {words}
              {!standsInCopy && <em> (no longer in the copy)</em>}
            </span>
            <IconButton label="Remove the attribution" icon={<X aria-hidden />} isDisabled={!canWrite} onPress={() => void remove(id)} />
          </TreeItemContent>
          <Steps id={id} path={path} at={0} />
        </TreeItem>
      ))}
    </Tree>
  );
}

function Steps({ id, path, at }: { id: string; path: readonly AttributionStep[]; at: number }) {
  const step = path[at];
  if (step === undefined) return null;
  return (
    <TreeItem id={`${id} ${at}`} textValue={step.name} className={styles['row'] ?? ''}>
      <TreeItemContent>
        {at + 1 < path.length ? <Fold /> : <span className={styles['leaf']} />}
        <span className={styles['role']}>{roleWords[step.role]}</span> <span dir="auto">{step.name}</span>
      </TreeItemContent>
      {at + 1 < path.length && <Steps id={id} path={path} at={at + 1} />}
    </TreeItem>
  );
}

function Fold() {
  return (
    <AriaButton slot="chevron" className={styles['fold'] ?? ''}>
      <ChevronRight aria-hidden />
    </AriaButton>
  );
}
