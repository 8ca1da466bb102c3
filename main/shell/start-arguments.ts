import { resolve } from 'node:path';

/** The archives named on the command line, as absolute paths. Options and the program's own folder are not archives. */
export function archivesNamed(args: readonly string[], folder: string): string[] {
  return args.filter((arg) => /\.standfirst$/i.test(arg) && !arg.startsWith('-')).map((arg) => resolve(folder, arg));
}
