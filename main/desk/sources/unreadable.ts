import { largestImport } from '../../../contract/limits.ts';
import { Refusal } from '../../../contract/errors.ts';
import type { Unreadable } from '../../../domain/import/unreadable.ts';

export function unreadable(happened: string, next = ''): Refusal {
  return new Refusal('unreadable-file', { happened, next });
}

export function tooLarge(): Refusal {
  return new Refusal('too-large', {
    happened: `The file is larger than ${largestImport / 1024 / 1024} MB.`,
    next: 'Save it again without its videos and other large parts.',
  });
}

/** Why a file can't be a source, as an answer. */
export function refusalOf({ message, next, why }: Unreadable): Refusal {
  return new Refusal(why === 'too-large' ? 'too-large' : 'unreadable-file', { happened: message, next });
}
