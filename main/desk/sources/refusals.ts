import { Refusal } from '../../../contract/errors.ts';

export function noSuchSource(): Refusal {
  return new Refusal('not-found', { happened: 'This archive has no such source.' });
}

export function noSuchCapture(): Refusal {
  return new Refusal('not-found', { happened: 'This archive has no such copy of a source.' });
}
