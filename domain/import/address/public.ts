import { IPv6, parse, isValid } from 'ipaddr.js';

/** The part of IPv6 that is given out to networks (IANA, "Global Unicast"); what is outside is nobody's or special. */
const givenOut = IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address, as a resolver or a socket writes it, is one of the open internet. Everything with a meaning of
 * its own is not: loopback, private, link-local, shared by a carrier, multicast, reserved, unspecified, and every IPv6
 * address that carries an IPv4 address in it (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(ip: string): boolean {
  if (!isValid(ip)) return false;
  const address = parse(ip);
  if (address.range() !== 'unicast') return false;
  return !(address instanceof IPv6) || address.match(givenOut);
}
