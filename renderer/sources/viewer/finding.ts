import type { FindStep, Found } from '../../../contract/viewer.ts';

/** A search under way: every place of some words, and the one that is shown. */
export type Finding<Place> = {
  find: (words: string, step: FindStep) => Promise<Found>;
  end: () => void;
  /** The places of the last search, and which of them is shown, from 0; -1 where none is. */
  current: () => { places: readonly Place[]; at: number };
};

/**
 * Walks through the places of words, round and round. A search that was overtaken by another has no say.
 * @param show paints the places and brings the one at `at` into view
 */
export function createFinding<Place>(ports: {
  places: (words: string) => Promise<readonly Place[]>;
  show: (places: readonly Place[], at: number) => void;
}): Finding<Place> {
  let words = '';
  let places: readonly Place[] = [];
  let at = -1;
  let searches = 0;

  const found = (): Found => ({ at: at + 1, of: places.length });

  return {
    async find(wanted, step) {
      const search = ++searches;
      if (step === 'first' || wanted !== words) {
        const answer = await ports.places(wanted);
        if (search !== searches) return found();
        words = wanted;
        places = answer;
        at = places.length > 0 ? 0 : -1;
      } else if (places.length > 0) {
        at = (at + (step === 'next' ? 1 : -1) + places.length) % places.length;
      }
      ports.show(places, at);
      return found();
    },
    end() {
      searches++;
      words = '';
      places = [];
      at = -1;
      ports.show(places, at);
    },
    current: () => ({ places, at }),
  };
}
