/** Headers of one part by name in lower case; of a name that comes twice, the first counts. */
export type Headers = ReadonlyMap<string, string>;

/** Reads header lines as RFC 5322 writes them: a line that begins with white space goes on with the one before. */
export function readHeaders(text: string): Headers {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

/** A media type without its parameters, in lower case; '' where there is none. */
export function mediaTypeOf(headers: Headers): string {
  return (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** A parameter of Content-Type, such as `boundary`; undefined where it has none of this name. */
export function typeParameter(headers: Headers, name: string): string | undefined {
  const parameters = /;\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/g;
  for (const [, key, quoted, plain] of (headers.get('content-type') ?? '').matchAll(parameters)) {
    if (key?.toLowerCase() === name) return quoted?.replace(/\\(.)/g, '$1') ?? plain;
  }
  return undefined;
}
