import type { Findings } from './merge.ts';
import { allOf } from './merge.ts';

/**
 * The authors of a page. Places are believed in their order, but a person's full name beats the name of the site
 * (which many systems put where the author belongs), an account name and a first name alone.
 */
export function authorsOf(findings: Findings, site: string, host: string): string[] {
  const claims = allOf(findings, 'authors').filter((names) => names.length > 0);
  const isHouse = (name: string) => isSameName(name, site) || (host !== '' && isSameName(name, host.replace(/\.[a-z.]{2,7}$/, '')));
  const persons = claims.map((names) => names.filter((name) => !isHouse(name))).filter((names) => names.length > 0);
  const full = persons.filter((names) => names.some(isFullName));
  const [first] = persons;
  if (first === undefined) return claims[0] ?? [];
  if (first.some(isFullName)) return first;
  const [better] = full;
  if (better !== undefined && (isAccount(first[0]!) || startsWith(better[0]!, first[0]!))) return better;
  return first;
}

const fold = (text: string) => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function isSameName(name: string, other: string): boolean {
  const [a, b] = [fold(name), fold(other)];
  return a !== '' && b !== '' && (a === b || (a.length > 4 && b.includes(a)) || (b.length > 4 && a.startsWith(b)));
}

const isFullName = (name: string) => /\p{L}\s+\S/u.test(name);
const isAccount = (name: string) => /^[\p{Ll}\d._-]+$/u.test(name) || /[_\d]/.test(name);
const startsWith = (full: string, short: string) => fold(full).startsWith(fold(short));
