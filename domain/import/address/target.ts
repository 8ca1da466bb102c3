import { isPublicAddress } from './public.ts';

/** The platform's parser of addresses, of which this needs only a little. */
declare const URL: {
  new (address: string): {
    readonly protocol: string;
    readonly hostname: string;
    readonly port: string;
    readonly href: string;
    readonly username: string;
    readonly password: string;
  };
  canParse(address: string): boolean;
};

/** A page of the web that may be asked for, as far as its address tells. */
export type WebTarget = {
  /** As the URL standard writes it: a host in ASCII, numbers of any base as dotted ones. */
  url: string;
  secure: boolean;
  /** A name, or an IP address without brackets. */
  host: string;
  port: number;
  /** Host and port in one piece, such as `paper.example:443`: what a person allows is one of these. */
  place: string;
};

/** Why an address is not asked for. `private-address` alone can be allowed. */
export type Barred = 'not-an-address' | 'scheme' | 'credentials' | 'port' | 'private-address';
export type TargetOutcome =
  { kind: 'target'; target: WebTarget } | { kind: 'barred'; why: Barred; place: string };

/** Places (`host:port`) on this computer or in its network that the person allowed, for one capture. */
export type Allowed = ReadonlySet<string>;
export const nothingAllowed: Allowed = new Set();

export const longestAddress = 8192;

/**
 * Reads an address and says whether it may be asked for: http and https, without name and password, at a port that
 * speaks HTTP, in the open internet. A name tells only so much: what it resolves to is checked with
 * {@link isPublicAddress} by whoever connects.
 */
export function webTarget(address: string, allowed: Allowed = nothingAllowed): TargetOutcome {
  const outcome = readTarget(address);
  if (outcome.kind === 'barred') return outcome;
  const { host, place } = outcome.target;
  return isPrivateHost(host) && !allowed.has(place) ? barred('private-address', place) : outcome;
}

/** As {@link webTarget}, whatever network the address is in. */
export function readTarget(address: string): TargetOutcome {
  if (address.length > longestAddress || !URL.canParse(address)) return barred('not-an-address');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return barred('scheme');
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  const place = placeOf(host, port);
  if (url.username !== '' || url.password !== '') return barred('credentials', place);
  if (!speaksHttp(port)) return barred('port', place);
  return { kind: 'target', target: { url: url.href, secure, host, port, place } };
}

export function placeOf(host: string, port: number): string {
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** What a person types or pastes: `paper.example/harbour` means the https page. */
export function typedAddress(text: string): string {
  const trimmed = text.trim().replace(/^<(.*)>$/, '$1');
  return /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) ? trimmed : `https://${trimmed.replace(/^\/\//, '')}`;
}

function barred(why: Barred, place = ''): TargetOutcome {
  return { kind: 'barred', why, place };
}

/** Names that by their nature mean this computer or its network (RFC 6761, 6762, 8375; `internal` is set aside by ICANN). */
const privateNames = /(?:^|\.)(?:localhost|local|internal|intranet|home\.arpa|localdomain|lan|home|corp)$/;

function isPrivateHost(host: string): boolean {
  const name = host.replace(/\.+$/, '');
  // The URL standard turns every way to write an IPv4 address into this one.
  if (/^[\d.]+$/.test(name) || host.includes(':')) return !isPublicAddress(name);
  return name === '' || privateNames.test(name);
}

/** Ports of other services, where a request for a page could be taken for something else (the Fetch standard's "bad ports"). */
const otherServices: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

function speaksHttp(port: number): boolean {
  return port === 80 || port === 443 || (port >= 1024 && !otherServices.has(port));
}
