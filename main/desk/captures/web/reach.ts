import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from '../../../../domain/import/address/public.ts';
import type { Allowed, WebTarget } from '../../../../domain/import/address/target.ts';

/** All IP addresses of a name, as the system knows them. Rejects where it knows none. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export type Reached =
  /** To be connected to with this very lookup: what was checked is what is connected to, whatever the name says later. */
  | { kind: 'reached'; lookup: LookupFunction }
  | { kind: 'private-address' }
  | { kind: 'unknown-host' };

/**
 * Resolves the host of a target once and holds it to that answer. One address outside the open internet bars the whole
 * name, for which of them is connected to is not ours to say.
 */
export async function reach(target: WebTarget, allowed: Allowed, resolve: Resolve = systemResolve): Promise<Reached> {
  const addresses = await resolve(target.host).catch(() => []);
  if (addresses.length === 0) return { kind: 'unknown-host' };
  const open = allowed.has(target.place) || addresses.every(({ address }) => isPublicAddress(address));
  return open ? { kind: 'reached', lookup: pinned(addresses) } : { kind: 'private-address' };
}

/** Tells every asker the same addresses. */
function pinned(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, { all }, done) => {
    const [first] = addresses;
    if (all === true) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
}

const systemResolve: Resolve = (host) =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });
