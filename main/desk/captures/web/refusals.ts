import { STATUS_CODES } from 'node:http';
import { Refusal } from '../../../../contract/errors.ts';
import type { Barred } from '../../../../domain/import/address/target.ts';

/** Why a page of the web could not be captured, in words. Nothing is stored before everything is there. */

const kept = 'Nothing was stored.';

/** The one refusal that a person can lift: by allowing `place` (`host:port`) for this capture. */
export class PrivateAddress extends Refusal {
  readonly place: string;
  constructor(place: string) {
    super('not-allowed', {
      happened: `${place} is in this computer or its own network, not in the open web.`,
      kept,
      next: 'Allow this address for this one capture if you know what answers there.',
    });
    this.place = place;
  }
}

export function barredRefusal(why: Barred, place: string): Refusal {
  switch (why) {
    case 'private-address':
      return new PrivateAddress(place);
    case 'not-an-address':
      return new Refusal('invalid-input', { happened: 'This is not the address of a page.', kept, next: 'Copy it whole from a browser: https://…' });
    case 'scheme':
      return new Refusal('not-allowed', { happened: 'Only pages at http and https addresses are captured.', kept });
    case 'credentials':
      return new Refusal('not-allowed', {
        happened: 'The address holds a user name or a password, which would be kept with the capture.',
        kept,
        next: 'Take them out of the address.',
      });
    case 'port':
      return new Refusal('not-allowed', { happened: `${place} is at a port that is for other things than pages.`, kept });
  }
}

/** What may be spent on one capture. */
export type WebLimits = {
  /** Of all that is received, in bytes. */
  bytes: number;
  milliseconds: number;
  redirects: number;
};

export const tooSlow = (milliseconds: number): Refusal =>
  new Refusal('busy', {
    happened: `The page was not there after ${Math.round(milliseconds / 1000)} seconds.`,
    kept,
    next: 'Try again later, or save the page in a browser and import the file.',
  });

export const tooMuch = (bytes: number): Refusal =>
  new Refusal('too-large', {
    happened: `The page went on after ${Math.round(bytes / 1024 / 1024)} MB, and was given up.`,
    kept,
    next: 'Save what you need of it in a browser and import the file.',
  });

export const tooManyRedirects = (): Refusal =>
  new Refusal('unreachable', { happened: 'The site sent us on from one address to the next without end.', kept });

export const unknownHost = (host: string): Refusal =>
  new Refusal('unreachable', {
    happened: `No site called ${host} was found.`,
    kept,
    next: 'Check the address, and whether this computer is online.',
  });

export const noAnswer = (host: string): Refusal =>
  new Refusal('unreachable', { happened: `${host} did not answer.`, kept, next: 'Check the address, or try again later.' });

export const badCertificate = (host: string): Refusal =>
  new Refusal('unreachable', {
    happened: `${host} could not prove that it is what it says: its certificate is not valid.`,
    kept,
    next: 'Look at the page in a browser; if you trust it, save it there and import the file.',
  });

export const notSecure = (host: string): Refusal =>
  new Refusal('unreachable', {
    happened: `No secure connection to ${host} could be made.`,
    kept,
    next: 'Check the address: it may be one that begins with http: only.',
  });

export const emptyAnswer = (): Refusal =>
  new Refusal('unreachable', { happened: 'The site answered with nothing to show.', kept });

export function badStatus(status: number): Refusal {
  const words = STATUS_CODES[status];
  return new Refusal('unreachable', {
    happened: `The site answered ${status}${words === undefined ? '' : ` (${words})`} in place of the page.`,
    kept,
    next: status === 401 || status === 403 ? 'Where the page needs a login, save it in a browser and import the file.' : 'Check the address.',
  });
}

/** What a failed connection means, by the code that Node gives it. */
export function connectionRefusal(code: string, host: string): Refusal {
  if (/^(?:ENOTFOUND|EAI_)/.test(code)) return unknownHost(host);
  if (/CERT|SIGNATURE|SELF_SIGNED|ERR_TLS/.test(code)) return badCertificate(host);
  if (/SSL|EPROTO/.test(code)) return notSecure(host);
  if (/^(?:Z_|HPE_|ERR_)/.test(code)) return garbled(host);
  return noAnswer(host);
}

const garbled = (host: string): Refusal =>
  new Refusal('unreachable', { happened: `What ${host} answered can’t be read: it is not what a web site sends.`, kept });

export const tooHeavy = (): Refusal =>
  new Refusal('too-large', {
    happened: 'The page needs more memory than a page should, and was given up.',
    kept,
    next: 'Save what you need of it in a browser and import the file.',
  });

export const pageCrashed = (): Refusal =>
  new Refusal('unreachable', { happened: 'The page crashed while it was being read.', kept, next: 'Try again, or save it in a browser and import the file.' });
