import { Option } from 'commander';
import { Refusal } from '../../contract/errors.ts';
import type { SourceOutcome } from '../../contract/views.ts';
import { readTarget, typedAddress, type Allowed } from '../../domain/import/address/target.ts';
import { fetchWeb, targetOf } from '../../main/desk/captures/web/fetch.ts';
import type { Ask } from '../desk.ts';

/**
 * What became of an address. `by` says that the server's answer was kept as it came: the finished page, with its
 * pictures and what its scripts make of it, is captured in the window.
 */
export type WebImport = SourceOutcome & { address: string; by: 'fetch' };

export type WebOptions = { allowPrivate?: true };

export const allowPrivateOption = (): Option =>
  new Option('--allow-private', 'let the address itself be in this computer or its network; what it redirects to may not');

/** Whether an argument is an address of the web and not a path. */
export function isAddress(argument: string): boolean {
  return /^https?:\/\//i.test(argument);
}

/** Captures an address as a source of its own, or as a new capture of one. A refusal is an outcome like any other. */
export async function importAddress(
  ask: Ask,
  argument: string,
  options: WebOptions & { sourceId: string | null },
): Promise<WebImport> {
  const address = typedAddress(argument);
  try {
    return { ...(await fetched(ask, address, options)), address, by: 'fetch' };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'refused', fileName: argument, error: error.error, address, by: 'fetch' };
  }
}

async function fetched(ask: Ask, address: string, { allowPrivate, sourceId }: WebOptions & { sourceId: string | null }): Promise<SourceOutcome> {
  const allowed = allowedFor(address, allowPrivate === true);
  const { url } = targetOf(address, allowed);
  const { source } = sourceId === null ? ask('captures.sourceAt', { address: url }) : { source: null };
  if (source !== null) return { kind: 'already-here', why: 'same-address', fileName: url, ...source };
  const { fileName, bytes, contentType, retrieval } = await fetchWeb(url, { allowed });
  return ask('captures.prepareWeb', { fileName, bytes, contentType, screenshot: null, retrieval, sourceId });
}

function allowedFor(address: string, allowPrivate: boolean): Allowed {
  const outcome = allowPrivate ? readTarget(address) : undefined;
  return new Set(outcome?.kind === 'target' ? [outcome.target.place] : []);
}
