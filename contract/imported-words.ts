import type { AnnotationsImported } from './annotations.ts';
import type { LibraryImported } from './citing.ts';

/** What came of a library in words: `3 new sources, 2 already here`. */
export function libraryWords({ added, alreadyHere, annotations }: LibraryImported): string {
  return joined([
    counted(added, 'new source', 'new sources'),
    alreadyHere > 0 && `${alreadyHere} already here`,
    annotations > 0 && counted(annotations, 'passage marked', 'passages marked'),
  ]);
}

/** What came of a file of annotations in words: `3 passages marked, 1 already here, 2 not marked`. */
export function annotationsWords({ marked, alreadyHere, refused }: AnnotationsImported): string {
  return joined([
    counted(marked, 'passage marked', 'passages marked'),
    alreadyHere > 0 && `${alreadyHere} already here`,
    refused > 0 && `${refused} not marked`,
  ]);
}

function joined(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(', ');
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
