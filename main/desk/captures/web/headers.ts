import type { Retrieval } from '../../../../domain/sources/retrieval.ts';

/** Never kept: they name the visitor. */
const ofTheVisitor: ReadonlySet<string> = new Set(['set-cookie', 'set-cookie2', 'cookie', 'authorization', 'proxy-authorization']);

/** No real answer has more of them. */
const mostHeaders = 200;

/** The headers of an answer as a capture keeps them: names in lower case, cookies left out, none longer than the schema allows. */
export function keptHeaders(headers: Iterable<readonly [name: string, value: string]>): Retrieval['headers'] {
  return [...headers]
    .map(([name, value]): [string, string] => [name.toLowerCase(), value.slice(0, 16_384).toWellFormed()])
    .filter(([name]) => name.length <= 200 && !ofTheVisitor.has(name))
    .slice(0, mostHeaders);
}

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

/** The kinds of answers that are pages for a browser; everything else is a file. */
export function isPage(contentType: string, disposition: string): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType) && !/^\s*attachment\b/i.test(disposition);
}
