import { linkSchemes } from './story/body-nodes.ts';

/** WHATWG's URL: every host of the domain has it (Chrome, Node), though no edition of ECMAScript names it. */
declare const URL: {
  new (text: string): {
    readonly protocol: string;
    readonly host: string;
    readonly href: string;
    username: string;
    password: string;
  };
  canParse(text: string): boolean;
};

/**
 * An address as a page may carry it: absolute, of one of {@link linkSchemes}, without name and password, and with
 * every character escaped that the URL parser lets pass although the URL standard calls it invalid (`[` in a path,
 * a lone `%`).
 * Undefined where the text is no such address.
 */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.username = url.password = '';
  const { protocol, host, href } = url;
  if (!linkSchemes.some((scheme) => scheme === protocol)) return undefined;
  const pathStart = host === '' ? protocol.length : href.indexOf(host, protocol.length) + host.length;
  return href.slice(0, pathStart) + escapeInvalid(href.slice(pathStart));
}

/** The address as a person reads it: letters of any script as such, without the web's scheme and a bare final slash. */
export function readableAddress(address: string): string {
  return decoded(address).replace(/^https?:\/\//, '').replace(/^([^/?#]+)\/$/, '$1');
}

/** Left as it is where an escape stands for no character, or for one that can't be seen. */
function decoded(address: string): string {
  try {
    const text = decodeURI(address);
    return /[\s\p{C}]/u.test(text) ? address : text;
  } catch {
    return address;
  }
}

function escapeInvalid(rest: string): string {
  const [beforeFragment = '', ...fragment] = rest.split('#');
  const escaped = [beforeFragment, ...(fragment.length > 0 ? [fragment.join('%23')] : [])].join('#');
  return escaped.replace(/%(?![0-9a-f]{2})|[[\]|\\^`{}"<> ]/gi, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
}
