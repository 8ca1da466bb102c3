import type { AnnotationImport, AnnotationsImported } from '../../../contract/annotations.ts';
import { assertNever } from '../../../domain/assert-never.ts';
import { importWebAnnotations } from '../annotations/import-web.ts';
import { storeLibrary } from '../citing/library-store.ts';
import type { Handler } from '../handlers.ts';
import { storePrepared } from './commands.ts';

export const storeGiven: Handler<'sources.storeGiven'> = (desk, given, work) => {
  switch (given.kind) {
    case 'ready':
    case 'refused':
      return storePrepared(desk, given, work);
    case 'library':
      return { kind: 'library', fileName: given.fileName, imported: storeLibrary(desk, given.library, work) };
    case 'annotations': {
      const imported = importWebAnnotations(desk, { text: given.text }, work);
      return { kind: 'annotations', fileName: given.fileName, imported: counted(imported) };
    }
    default:
      return assertNever(given);
  }
};

/** How many refusals are told word by word. */
const told = 5;

function counted(imported: readonly AnnotationImport[]): AnnotationsImported {
  const refused = imported.filter((one) => one.kind === 'refused');
  return {
    marked: imported.filter(({ kind }) => kind === 'done').length,
    alreadyHere: imported.filter(({ kind }) => kind === 'already-here').length,
    refused: refused.length,
    notices: [
      ...refused.slice(0, told).map(({ words, error }) => `“${words.length > 80 ? `${words.slice(0, 79)}…` : words}”: ${error.happened}`),
      ...(refused.length > told ? [`${refused.length - told} more were not marked.`] : []),
    ],
  };
}
