/** What Electron must be told to start at all: Chromium refuses its sandbox to root, and to nobody else. */
export function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
