import { placesOfName } from '../../../domain/citing/names-in-text.ts';
import { namesOf } from '../../../domain/citing/published.ts';
import type { Archive } from '../../archive/archive.ts';
import { unlessDamaged } from '../search/unless-damaged.ts';
import { cslOf } from '../sources/store.ts';

/** Finds the names of every confidential source of an archive in a text, for the gate alone: nobody is told whose they are. */
export function confidentialNames(archive: Archive): (text: string) => { start: number; end: number }[] {
  const sources = archive.statement('SELECT csl FROM source WHERE confidential = 1').pluck().all() as string[];
  const names = [...new Set(sources.flatMap((csl) => unlessDamaged([], () => namesOf(cslOf(csl)))))];
  return (text) => {
    const places = names.flatMap((name) => placesOfName(text, name)).toSorted((a, b) => a.start - b.start || b.end - a.end);
    // A family name within the whole one is no second place.
    return places.filter(({ end }, at) => !places.slice(0, at).some((before) => before.end >= end));
  };
}
