import { app, type Session, type WebContents } from 'electron';

/** What no page of the program may do, whoever made it. To be called before the first window. */
export function closeBorders(): void {
  app.on('web-contents-created', (_, contents) => closeContents(contents));
}

/** Sessions in which a site is visited so that it can be captured. */
const visiting = new WeakSet<Session>();

/** Lets the pages of a session go where their site sends them, as in a browser. Where that may be is for its network to say. */
export function letNavigate(session: Session): void {
  visiting.add(session);
}

function closeContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  if (visiting.has(contents.session)) return;
  // A page stays the page that was loaded. Loading one from here does not raise these events.
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** Refuses every permission, every device, every download, and every request but those to `allowed` addresses. */
export function closeSession(session: Session, allowed: (url: string, resourceType: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !allowed(request.url, request.resourceType) }));
  // Elsewhere than on macOS the spelling dictionaries would be fetched from the network.
  session.setSpellCheckerEnabled(process.platform === 'darwin');
}
