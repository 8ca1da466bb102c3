import { isSafeLink } from '../../../domain/story/body.ts';

/**
 * The address that was meant by what a person typed into a link field: `paper.example/a` is a page and
 * `desk@paper.example` a mail address. Undefined where it can't be one that the copy may hold.
 */
export function typedLink(typed: string): string | undefined {
  const text = typed.trim();
  const candidates = [text, /^\S+@\S+\.\S+$/.test(text) ? `mailto:${text}` : `https://${text}`];
  return candidates.find((url) => isSafeLink(url) && URL.canParse(url) && !/\s/.test(url) && hasTarget(url));
}

/** `https://word` without a dot is a slip more often than a host. */
function hasTarget(url: string): boolean {
  const { protocol, hostname, pathname } = new URL(url);
  return protocol === 'mailto:' || protocol === 'tel:' ? pathname !== '' : /[.:]|^localhost$/.test(hostname);
}
