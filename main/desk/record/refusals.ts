import { Refusal } from '../../../contract/errors.ts';

export function noCapsule(why: string): Refusal {
  return new Refusal('unreadable-file', {
    happened: `This capsule was not taken. ${why}`,
    kept: 'Nothing was changed.',
    next: 'Ask whoever sent it for another copy.',
  });
}
