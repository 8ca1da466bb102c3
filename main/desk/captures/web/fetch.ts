import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Refusal } from '../../../../contract/errors.ts';
import { cancelled, type Work } from '../../../../contract/work.ts';
import { nothingAllowed, webTarget, type Allowed, type WebTarget } from '../../../../domain/import/address/target.ts';
import type { Retrieval } from '../../../../domain/sources/retrieval.ts';
import { systemCode } from '../../../archive/refusals.ts';
import { fileNameOf } from './file-name.ts';
import { isRedirect, keptHeaders } from './headers.ts';
import { reach, type Resolve } from './reach.ts';
import {
  badStatus,
  barredRefusal,
  connectionRefusal,
  emptyAnswer,
  PrivateAddress,
  tooManyRedirects,
  tooMuch,
  tooSlow,
  unknownHost,
  type WebLimits,
} from './refusals.ts';

/** A file as its server gave it. */
export type WebFile = {
  fileName: string;
  /** With its parameters, such as the charset; '' where the server names none. */
  contentType: string;
  /** As they are, once the compression of the transfer is undone. */
  bytes: Uint8Array;
  retrieval: Retrieval;
};

export const fileLimits: WebLimits = { bytes: 64 * 1024 * 1024, milliseconds: 60_000, redirects: 20 };

/** Says who asks: a reader, not a crawler, and not a browser either. */
const agent = 'Mozilla/5.0 (compatible; Standfirst/0.1)';

export type FetchOptions = {
  allowed?: Allowed;
  work?: Work;
  signal?: AbortSignal;
  limits?: WebLimits;
  resolve?: Resolve;
};

/**
 * Gets one file of the web without a browser. Every address on the way is held to the rules of `domain/import/address`,
 * and what is connected to is the address that was checked. Sends no cookies and keeps none.
 * @throws Refusal {@link PrivateAddress} where the person could allow it
 */
export async function fetchWeb(address: string, options: FetchOptions = {}): Promise<WebFile> {
  const { limits = fileLimits, signal } = options;
  const limit = AbortSignal.timeout(limits.milliseconds);
  const until = signal === undefined ? limit : AbortSignal.any([signal, limit]);
  let host = '';
  try {
    return await follow(address, options, limits, until, (target) => void (host = target.host));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (signal?.aborted) throw cancelled();
    if (limit.aborted) throw tooSlow(limits.milliseconds);
    const code = systemCode(error);
    throw code === undefined ? error : connectionRefusal(code, host);
  }
}

async function follow(
  address: string,
  { allowed = nothingAllowed, work, resolve }: FetchOptions,
  limits: WebLimits,
  until: AbortSignal,
  entered: (target: WebTarget) => void,
): Promise<WebFile> {
  const redirects: Retrieval['redirects'] = [];
  let asked = '';
  for (let next = address; ; ) {
    const target = targetOf(next, allowed);
    entered(target);
    asked ||= target.url;
    work?.tell(`Asking ${target.host}`, 0, null);
    const answer = await ask(target, allowed, resolve, until);
    const status = answer.statusCode ?? 0;
    const location = answer.headers.location;
    if (isRedirect(status) && location !== undefined) {
      answer.destroy();
      if (redirects.length === limits.redirects) throw tooManyRedirects();
      if (!URL.canParse(location, target.url)) throw barredRefusal('not-an-address', '');
      const to = new URL(location, target.url).href;
      redirects.push({ from: target.url, to, status });
      next = to;
      continue;
    }
    if (status < 200 || status > 299) {
      answer.destroy();
      throw badStatus(status);
    }
    const bytes = await bodyOf(answer, limits, until, work);
    if (bytes.byteLength === 0) throw emptyAnswer();
    const contentType = answer.headers['content-type'] ?? '';
    return {
      fileName: fileNameOf({ url: target.url, contentType, disposition: answer.headers['content-disposition'] ?? '' }),
      contentType,
      bytes,
      retrieval: { url: asked, finalUrl: target.url, redirects, status, headers: keptHeaders(pairs(answer.rawHeaders)), by: 'fetch' },
    };
  }
}

/** @throws Refusal */
export function targetOf(address: string, allowed: Allowed): WebTarget {
  const outcome = webTarget(address, allowed);
  if (outcome.kind === 'barred') throw barredRefusal(outcome.why, outcome.place);
  return outcome.target;
}

async function ask(target: WebTarget, allowed: Allowed, resolve: Resolve | undefined, signal: AbortSignal): Promise<IncomingMessage> {
  const reached = await reach(target, allowed, resolve);
  if (reached.kind === 'unknown-host') throw unknownHost(target.host);
  if (reached.kind === 'private-address') throw new PrivateAddress(target.place);
  const options: RequestOptions = {
    lookup: reached.lookup,
    signal,
    // Nothing is left open behind the answer.
    agent: false,
    headers: {
      'user-agent': agent,
      accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8',
      'accept-encoding': 'gzip, deflate, br',
    },
  };
  return new Promise((answered, failed) => {
    const request = target.secure ? httpsRequest(target.url, options, answered) : httpRequest(target.url, options, answered);
    request.on('error', failed);
    request.end();
  });
}

/** @throws Refusal once there is more than the limit, also where it only becomes so when it is unpacked */
async function bodyOf(answer: IncomingMessage, limits: WebLimits, signal: AbortSignal, work: Work | undefined): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const announced = Number(answer.headers['content-length'] ?? Number.NaN);
  const total = Number.isFinite(announced) && answer.headers['content-encoding'] === undefined ? announced : null;
  const body = unpacked(answer);
  const stop = (): void => void body.destroy(new Error('stopped'));
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      work?.stopIfCancelled();
      length += chunk.byteLength;
      if (length > limits.bytes) throw tooMuch(limits.bytes);
      chunks.push(chunk);
      work?.tell('Receiving', length, total);
    }
  } finally {
    signal.removeEventListener('abort', stop);
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(answer: IncomingMessage): Readable {
  const unpack = unpackerFor(answer.headers['content-encoding'] ?? '');
  if (unpack === undefined) return answer;
  answer.on('error', (error) => unpack.destroy(error));
  return answer.pipe(unpack);
}

function unpackerFor(encoding: string) {
  switch (encoding.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: Math.floor(raw.length / 2) }, (_, at) => [raw[at * 2] ?? '', raw[at * 2 + 1] ?? '']);
}
