import type { CitedItem } from '../../../contract/views.ts';
import { fateWords } from '../../../domain/sources/fate.ts';
import type { Standing } from '../../../domain/sources/source.ts';

/** Why what a citation rests on may not hold any more, in words for the person; none where nothing speaks against it. */
export function doubtsOf({ fate, source }: CitedItem): string[] {
  const standing = standingWords[source.standing];
  return [
    fateWords(fate.kind),
    standing === null ? null : `${standing}${source.standingReason === '' ? '' : `: ${source.standingReason}`}`,
  ].filter((doubt) => doubt !== null);
}

const standingWords: Record<Standing, string | null> = {
  good: null,
  unreliable: 'This source was found unreliable',
  retracted: 'This source was retracted',
};
