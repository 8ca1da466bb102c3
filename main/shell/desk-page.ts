import { app, session, type Session } from 'electron';
import { appOrigin, appScheme, serveAppPages } from './app-pages.ts';
import { closeSession } from './borders.ts';

/** Where the window's page comes from. */
export type DeskPage = { origin: string; address: string };

/** The built page; under `npm run dev` that of the development server on this computer. */
export function findDeskPage(): DeskPage {
  const served = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  if (served !== undefined && URL.canParse(served) && isThisComputer(new URL(served).hostname)) {
    const { origin } = new URL(served);
    return { origin, address: `${origin}/` };
  }
  return { origin: appOrigin, address: `${appOrigin}/` };
}

function isThisComputer(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}

/** The session of all windows: it reaches its own page and nothing else, no network at all. */
export function openDeskSession(
  page: DeskPage,
  pagesFolder: string,
  answerFile: (request: Request) => Promise<Response>,
): Session {
  const own = session.defaultSession;
  closeSession(own, (url) => allowedAddress(url, page));
  serveAppPages(own, pagesFolder, answerFile);
  return own;
}

function allowedAddress(url: string, page: DeskPage): boolean {
  const { protocol, host } = new URL(url);
  if (protocol === `${appScheme}:`) return true;
  if (app.isPackaged) return false;
  return protocol === 'devtools:' || (page.origin !== appOrigin && host === new URL(page.origin).host);
}
