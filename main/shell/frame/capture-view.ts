import { WebContentsView, type Session } from 'electron';

/** A view that shows a page and runs nothing of it. */
export function createCaptureView(session: Session): WebContentsView {
  const view = new WebContentsView({
    webPreferences: {
      session,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webgl: false,
      plugins: false,
      spellcheck: false,
      autoplayPolicy: 'document-user-activation-required',
    },
  });
  // Pages are written for white paper; in a dark window too.
  view.setBackgroundColor('#ffffff');
  return view;
}
