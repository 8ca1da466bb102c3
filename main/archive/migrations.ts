import first from './migrations/0001-first.sql?raw';
import library from './migrations/0002-library.sql?raw';
import citing from './migrations/0003-citing.sql?raw';
import search from './migrations/0004-search.sql?raw';
import claims from './migrations/0005-claims.sql?raw';
import review from './migrations/0006-review.sql?raw';
import pictures from './migrations/0007-pictures.sql?raw';

/** One step of the schema. Steps are applied in order, each once, and never changed after a release. */
export type Migration = { number: number; name: string; sql: string };

export const migrations: readonly Migration[] = [
  { number: 1, name: 'first', sql: first },
  { number: 2, name: 'library', sql: library },
  { number: 3, name: 'citing', sql: citing },
  { number: 4, name: 'search', sql: search },
  { number: 5, name: 'claims', sql: claims },
  { number: 6, name: 'review', sql: review },
  { number: 7, name: 'pictures', sql: pictures },
];
