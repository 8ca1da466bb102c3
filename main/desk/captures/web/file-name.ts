const endings: Record<string, string> = {
  'text/html': '.html',
  'application/xhtml+xml': '.html',
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'message/rfc822': '.eml',
  'multipart/related': '.mhtml',
};

/**
 * What a file of the web is called: by the name that its server gives it, else by the last piece of its address, with
 * the ending of its kind. Without what a file system could take for something else.
 */
export function fileNameOf({ url, contentType, disposition = '' }: { url: string; contentType: string; disposition?: string }): string {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const { hostname, pathname } = new URL(url);
  const given = /filename\*?\s*=\s*(?:UTF-8'[^']*')?(?:"([^"]*)"|([^\s;]+))/i.exec(disposition);
  const last = pathname.split('/').findLast((piece) => piece !== '');
  const name = plain(decoded(given?.[1] ?? given?.[2] ?? last ?? '')) || plain(hostname);
  const ending = endings[type] ?? '';
  return ending === '' || name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function plain(name: string): string {
  return name
    .toWellFormed()
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/^[\s.]+|\s+$/g, '')
    .slice(0, 120)
    .toWellFormed();
}
