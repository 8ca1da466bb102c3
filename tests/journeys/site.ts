import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (answer: ServerResponse, asked: IncomingMessage) => void;

/** A site on this computer, and everything that was asked of it. */
export type Site = {
  /** `http://127.0.0.1:…` */
  base: string;
  /** `127.0.0.1:…` */
  place: string;
  asked: { path: string; cookie: string | undefined }[];
  /** What it answers at a path from now on; 404 elsewhere. */
  answers: Record<string, Answer>;
  close(): Promise<void>;
};

export async function openSite(answers: Record<string, Answer> = {}): Promise<Site> {
  const asked: Site['asked'] = [];
  const site = { answers };
  const server: Server = createServer((incoming, answer) => {
    const path = incoming.url ?? '';
    asked.push({ path, cookie: incoming.headers.cookie });
    const own = site.answers[path];
    if (own === undefined) answer.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not here.</p>');
    else own(answer, incoming);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return Object.assign(site, {
    base: `http://127.0.0.1:${port}`,
    place: `127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  });
}

export const page =
  (html: string, headers: Record<string, string> = {}): Answer =>
  (answer) =>
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html);

export const redirect =
  (to: string): Answer =>
  (answer) =>
    answer.writeHead(302, { location: to, 'set-cookie': 'visitor=1' }).end();

/** One red pixel. */
export const png: Answer = (answer) =>
  answer
    .writeHead(200, { 'content-type': 'image/png' })
    .end(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64'));

/** An answer that never ends. */
export const endless: Answer = (answer) => {
  answer.writeHead(200, { 'content-type': 'text/html' });
  const more = (): void => void answer.write(`<p>${'x'.repeat(60_000)}</p>`, more);
  more();
};
