import type { SourceSort } from '../../contract/finding.ts';

/** Which sources the library shows, and in which order. */
export type LibraryState = { query: string; sort: SourceSort; reversed: boolean };

export const wholeLibrary: LibraryState = { query: '', sort: 'added', reversed: false };
