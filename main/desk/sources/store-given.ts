import { assertNever } from '../../../domain/assert-never.ts';
import { storeAnnotations } from '../annotations/import-file.ts';
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
    case 'annotations':
      return { kind: 'annotations', fileName: given.fileName, imported: storeAnnotations(desk, { text: given.text }, work) };
    default:
      return assertNever(given);
  }
};
