/** Who sent a command, as Electron tells it. */
export type Sender = {
  /** The origin of the page in the sending frame, such as `app://desk`. */
  origin: string;
  url: string;
  isMainFrame: boolean;
  /** Whether the page is that of one of our windows, not of a capture or anything else. */
  inDeskWindow: boolean;
};

/** Only the main frame of one of our windows, showing our own page, may send commands. */
export function mayCommand(sender: Sender | null, deskOrigin: string): boolean {
  return (
    sender !== null &&
    sender.isMainFrame &&
    sender.inDeskWindow &&
    sender.origin === deskOrigin &&
    sender.url.startsWith(`${deskOrigin}/`)
  );
}
