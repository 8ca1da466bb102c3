import { resolve } from 'node:path';

/** The archives named on the command line, as absolute paths. Options and the program's own folder are not archives. */
export function archivesNamed(args: readonly string[], folder: string): string[] {
  return args.filter((arg) => /\.standfirst$/i.test(arg) && !arg.startsWith('-')).map((arg) => resolve(folder, arg));
}

/** The archives that a second start of the program sent to the first; none where what it sent can't be read. */
export function archivesSent(sent: unknown): string[] {
  const archives: unknown = typeof sent === 'object' && sent !== null && 'archives' in sent ? sent.archives : [];
  return Array.isArray(archives) ? archives.filter((path) => typeof path === 'string') : [];
}
