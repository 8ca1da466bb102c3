import { run } from './run.ts';

/** The command line's entry: the arguments in, the exit code out. */

// Whoever reads the output may stop early, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Resolves with the exit code, which is set by then. */
export const finished: Promise<number> = run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}).then((code) => (process.exitCode = code));
