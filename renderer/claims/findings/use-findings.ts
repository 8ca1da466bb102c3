import { useEffect, useEffectEvent, useState } from 'react';
import type { StoryFindings } from '../../../contract/findings.ts';
import { send, subscribe } from '../../bridge.ts';
import type { EditorHandle, FoundMark } from '../../editor/index.ts';

/** The copy is looked through when nobody has written for this long, in milliseconds. */
const quiet = 700;

/** What was found in the open copy, painted into it; null until it was looked through. */
export function useFindings(storyId: string | null, editor: EditorHandle | null): StoryFindings | null {
  const [found, setFound] = useState<StoryFindings | null>(null);
  const take = useEffectEvent((findings: StoryFindings) => {
    setFound(findings);
    editor?.findings.show(marksOf(findings), findings.grafs);
  });
  useEffect(() => {
    if (storyId === null || editor === null) return;
    return lookRepeatedly(storyId, editor, take);
  }, [storyId, editor]);
  return found?.storyId === storyId ? found : null;
}

/**
 * Asks once the copy rests and is in the archive, and again after anything that changes the answer; never twice at once. What is
 * asked works in its own thread and gets its time when the window has nothing to do.
 */
function lookRepeatedly(storyId: string, editor: EditorHandle, take: (findings: StoryFindings) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  let state: 'idle' | 'asking' | 'stale' | 'stopped' = 'idle';

  const ask = async (): Promise<void> => {
    state = 'asking';
    const result = await send('findings.ofStory', { storyId });
    if (isStopped()) return;
    const again = isStale();
    state = 'idle';
    if (result.ok) idle = requestIdleCallback(() => take(JSON.parse(result.value.findings) as StoryFindings));
    if (again) soon();
  };
  const isStopped = (): boolean => state === 'stopped';
  const isStale = (): boolean => state === 'stale';
  const soon = (): void => {
    if (state === 'asking') state = 'stale';
    if (state !== 'idle') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const save = editor.save.get().kind;
      // The archive does not have the last words yet; when it has, it says so.
      if (save === 'saved' || save === 'read-only') void ask();
    }, quiet);
  };
  const ends = [
    editor.save.subscribe(soon),
    subscribe((event) => {
      const isOfStory =
        (event.name === 'claims.changed' || event.name === 'citations.changed' || event.name === 'findings.changed' || event.name === 'stories.changed') &&
        event.storyId === storyId;
      if (isOfStory || event.name === 'sources.changed') soon();
    }),
  ];
  soon();
  return () => {
    state = 'stopped';
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
    for (const end of ends) end();
  };
}

const quoteHighlights = { altered: 'quote-altered', stitched: 'quote-stitched', 'not-found': 'quote-not-found' } as const;

function marksOf({ quotations, items, slips }: StoryFindings): FoundMark[] {
  return [
    ...quotations.flatMap(({ mark, stretches, words }) => {
      const name = mark === 'altered' || mark === 'stitched' || mark === 'not-found' ? quoteHighlights[mark] : null;
      const parts = words.split('\n');
      // The words of a quotation over several grafs stand a line a graf.
      return name === null || parts.length < stretches.length
        ? []
        : stretches.map((stretch, at) => ({ name, stretch, words: stretches.length === 1 ? words : parts[at]! }));
    }),
    ...items.flatMap(({ kind, covered, stretches: [stretch], words }) => (covered || kind === 'quotation' ? [] : [{ name: 'item-open', stretch, words }])),
    ...slips.map(({ stretches: [stretch], words }) => ({ name: 'slip', stretch, words })),
  ];
}
