import type { Story, StorySummary } from '../../contract/views.ts';
import { assertNever } from '../../domain/assert-never.ts';

/** What is exported: the open story, those that may go out, those that the person ticks, or all. */
export const targets = ['story', 'ready', 'chosen', 'all'] as const;
export type Target = (typeof targets)[number];

const isReady = ({ status }: StorySummary): boolean => status === 'ready' || status === 'published';

/** Their ids, in the order of the list. */
export function storiesOf(target: Target, story: Pick<Story, 'id'>, stories: readonly StorySummary[], chosen: ReadonlySet<string>): string[] {
  switch (target) {
    case 'story':
      return [story.id];
    case 'ready':
      return stories.filter(isReady).map(({ id }) => id);
    case 'chosen':
      return stories.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
    case 'all':
      return stories.map(({ id }) => id);
    default:
      return assertNever(target);
  }
}

export function targetLabel(target: Target, stories: readonly StorySummary[], chosen: ReadonlySet<string>): string {
  switch (target) {
    case 'story':
      return 'This story';
    case 'ready':
      return `Ready and published stories (${stories.filter(isReady).length.toLocaleString()})`;
    case 'chosen':
      return `Chosen stories (${stories.filter(({ id }) => chosen.has(id)).length.toLocaleString()})`;
    case 'all':
      return `Every story (${stories.length.toLocaleString()})`;
    default:
      return assertNever(target);
  }
}
