import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Session } from 'electron';

/** The window's own pages: their scheme, host and what they may do. */
export const appScheme = 'app';
export const appOrigin = 'app://desk';

/**
 * Files of captures for our own window: pictures, recordings and PDFs, in pieces, so that neither the main thread nor
 * the window ever holds a long recording. They have an origin of their own, and a policy that makes nothing of them
 * but data.
 */
export const captureFilesHost = 'captures';

const captures = `${appScheme}://${captureFilesHost}`;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  `img-src 'self' data: ${captures}`,
  `media-src ${captures}`,
  `connect-src 'self' ${captures}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  // Tables that PDFs rely on: character maps, standard fonts, colour profiles.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

/** Serves the built window from its folder, read-only, and the files of captures as `answerFile` has them. */
export function serveAppPages(session: Session, folder: string, answerFile: (request: Request) => Promise<Response>): void {
  session.protocol.handle(appScheme, async (request) => {
    if (URL.canParse(request.url) && new URL(request.url).host === captureFilesHost) return answerFile(request);
    const file = request.method === 'GET' ? fileFor(request.url, folder) : undefined;
    if (file === undefined) return notFound();
    try {
      return new Response(new Uint8Array(await readFile(file.path)), {
        headers: {
          'content-type': file.mediaType,
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return notFound();
    }
  });
}

/** The file behind an address; undefined where the address is not one of ours, leads out of the folder or has no known type. */
export function fileFor(url: string, folder: string): { path: string; mediaType: string } | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  if (address.protocol !== `${appScheme}:` || address.host !== 'desk') return undefined;
  const path = plainPath(address.pathname);
  const mediaType = path && mediaTypes[extname(path)];
  return path && mediaType ? { path: join(folder, ...path.split('/')), mediaType } : undefined;
}

/** Names and folders of plain characters only: no `..`, no escapes, no drive letters, no hidden files. */
function plainPath(pathname: string): string | undefined {
  const path = pathname === '/' ? 'index.html' : pathname.slice(1);
  const parts = path.split('/');
  return parts.every((part) => /^[\w-][\w.@-]*$/.test(part)) ? path : undefined;
}

function notFound(): Response {
  return new Response('', { status: 404 });
}
