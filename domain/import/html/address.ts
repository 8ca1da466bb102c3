import { foldSpace } from './tree.ts';

/** The platform's parser of addresses, of which this needs only a little. */
declare const URL: {
  new (address: string, base?: string): { href: string; hostname: string; protocol: string };
  canParse(address: string, base?: string): boolean;
};

/** An address completed by another; as it stands where it can't be. */
export function absolute(address: string, base: string): string {
  const trimmed = foldSpace(address).slice(0, 8192);
  if (trimmed === '' || !URL.canParse(trimmed, base || undefined)) return trimmed;
  return new URL(trimmed, base || undefined).href;
}

/** The host that an address names, without `www.`; '' where it names none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}
