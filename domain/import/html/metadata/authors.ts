import type { Findings } from './merge.ts';
import { allOf } from './merge.ts';
import { looksLikePerson } from './names.ts';

/**
 * The authors of a page. Places are believed in their order, but a person's full name beats the name of the site
 * (which many systems put where the author belongs), an account name and a first name alone.
 */
export function authorsOf(findings: Findings, site: string, host: string): string[] {
  const claims = allOf(findings, 'authors').filter((names) => names.length > 0);
  const isHouse = (name: string) => isSameName(name, site) || (host !== '' && isSameName(name, host.replace(/\.[a-z.]{2,7}$/, '')));
  const persons = claims.map((names) => names.filter((name) => !isHouse(name))).filter((names) => names.length > 0);
  const [first] = persons;
  if (first === undefined) return claims[0] ?? [];
  if (claims[0] === first && first.some(looksLikePerson)) return first;
  const better = persons.find((names) => names.some(looksLikePerson));
  if (better === undefined) return claims[0]!.every(isHouse) && (claims[0]!.some(looksLikePerson) || !first.every(isShortWord)) ? claims[0]! : first;
  const isPoor = claims[0] !== first || isAccount(first[0]!) || /^\p{Lu}{2,4}$/u.test(first[0]!) || fold(better[0]!).startsWith(fold(first[0]!));
  return isPoor ? better : first;
}

const isAccount = (name: string) => /^[\p{Ll}\d._-]+$/u.test(name) || /[_\d]/.test(name);
const isShortWord = (name: string) => !name.includes(' ') && name.length < 24;

const fold = (text: string) => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function isSameName(name: string, other: string): boolean {
  const [a, b] = [fold(name), fold(other)];
  return a !== '' && b !== '' && (a === b || (a.length > 4 && b.includes(a)) || (b.length > 4 && a.startsWith(b)));
}
