import { assertNever } from '../../../domain/assert-never.ts';
import type { AttributionFlag, AttributionStep } from '../../../domain/claims/attribution/graph.ts';

export const roleWords: Record<AttributionStep['role'], string> = { speaker: 'said by', outlet: 'as told by', original: 'resting on' };

/** `Lena Berg, as told by Harbour Times, resting on Port Authority`. */
export function pathSentence(path: readonly AttributionStep[]): string {
  return path.map(({ role, name }, at) => (at === 0 ? name : `${roleWords[role]} ${name}`)).join(', ');
}

/** One sentence on what a flag means for the copy. */
export function flagSentence(flag: AttributionFlag, sourceTitles: Readonly<Record<string, string>>): string {
  const title = (sourceId: string): string => sourceTitles[sourceId] || 'a source';
  switch (flag.kind) {
    case 'second-hand':
      return `Second-hand: ${flag.missing} is not among the sources of the story.`;
    case 'single-source':
      return `“${shortened(flag.words)}” rests on one source alone, ${title(flag.sourceId)}.`;
    case 'unnamed':
      return `${flag.people === 1 ? 'One person speaks' : `${flag.people} people speak`} without a name: ${flag.name}.`;
    case 'outlet-not-linked':
      return `${flag.outlet} is named, and nothing in its graf links to it.`;
    case 'speaker-without-title':
      return `${flag.speaker} has no title and no description where the name comes first.`;
    case 'circular':
      return `${flag.sourceIds.map(title).join(' and ')} go back to one: ${flag.origin}.`;
    default:
      return assertNever(flag);
  }
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 58).toWellFormed()}…` : words;
}
