import { Refusal } from '../../../contract/errors.ts';
import { systemCode } from '../../archive/refusals.ts';

/** What the system said when something was to be written to a place that a person chose, in words; undefined for any other error. */
export function refusalToWrite(error: unknown): Refusal | undefined {
  const kept = 'Nothing was written; a page that was there before is as it was.';
  const refusal = (kind: 'permission-denied' | 'not-found' | 'disk-full', happened: string, next: string): Refusal =>
    new Refusal(kind, { happened, kept, next }, { cause: error });
  switch (systemCode(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return refusal('permission-denied', 'The system does not allow writing to this place.', 'Choose another folder.');
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
    case 'EISDIR':
      return refusal('not-found', 'This place is not a folder that a page can be written to.', 'Choose another folder.');
    case 'ENOSPC':
    case 'EDQUOT':
      return refusal('disk-full', 'The disk is full.', 'Free some space, then export again.');
    case undefined:
    default:
      return undefined;
  }
}
