import type { AnnotationImport, AnnotationsImported } from '../../../contract/annotations.ts';
import { decodeText } from '../../../domain/import/text/decode.ts';
import type { Handler } from '../handlers.ts';
import { readSourceFile } from '../sources/read-file.ts';
import { importWebAnnotations } from './import-web.ts';

/** The first half of marking what a file marks: the desk does not wait for the disk. */
export const importAnnotationsPath: Handler<'annotations.importPath'> = (_desk, { path }) => ({ text: decodeText(readSourceFile(path)) });

/** Marks what a file of Web Annotations marks, and says what came of it as a whole. */
export const storeAnnotations: Handler<'annotations.store'> = (desk, { text }, work) => counted(importWebAnnotations(desk, { text }, work));

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
