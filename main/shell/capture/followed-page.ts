import type { Session } from 'electron';
import type { Retrieval } from '../../../domain/sources/retrieval.ts';
import { isPage, keptHeaders } from '../../desk/captures/web/headers.ts';

/** What the servers said on the way to a page. */
export type FollowedPage = {
  redirects: Retrieval['redirects'];
  /** Of the last answer to the page itself. */
  status: number;
  headers: Retrieval['headers'];
};

/** Proxy Authentication Required: only ours says it, and it is no answer of the site. */
const fromTheProxy = 407;

/** Notes redirects, status and headers of the page itself. @param onFile called where the answer is a file and not a page; it is not taken */
export function followPage(session: Session, onFile: () => void): FollowedPage {
  const followed: FollowedPage = { redirects: [], status: 0, headers: [] };

  session.webRequest.onBeforeRedirect(({ resourceType, url, redirectURL, statusCode }) => {
    if (resourceType === 'mainFrame') followed.redirects.push({ from: url, to: redirectURL, status: statusCode });
  });

  session.webRequest.onHeadersReceived(({ resourceType, statusCode, responseHeaders = {} }, decide) => {
    if (resourceType !== 'mainFrame' || statusCode === fromTheProxy) {
      decide({});
      return;
    }
    const headers = Object.entries(responseHeaders).flatMap(([name, values]) => values.map((value): [string, string] => [name, value]));
    const first = (wanted: string): string => headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
    followed.status = statusCode;
    followed.headers = keptHeaders(headers);
    const isFile = statusCode >= 200 && statusCode < 300 && statusCode !== 204 && statusCode !== 205 && !isPage(first('content-type'), first('content-disposition'));
    decide({ cancel: isFile });
    if (isFile) onFile();
  });
  return followed;
}
