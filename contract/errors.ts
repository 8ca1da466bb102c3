/** Every way in which a command can be refused. */
export type ErrorKind =
  | 'invalid-input'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'no-archive'
  | 'archive-missing'
  | 'archive-exists'
  | 'archive-corrupt'
  | 'archive-newer'
  | 'archive-read-only'
  | 'not-an-archive'
  | 'permission-denied'
  | 'disk-full'
  | 'busy'
  | 'unreadable-file'
  | 'too-large'
  | 'unreachable'
  | 'cancelled'
  | 'internal';

/** An error in words for the person: what happened, what was kept, what to do next. No stack, no jargon. */
export type AppError = { kind: ErrorKind; happened: string; kept: string; next: string };

/** An {@link AppError} on its way up: thrown inside a desk, caught once where the command was called. */
export class Refusal extends Error {
  readonly error: AppError;
  constructor(kind: ErrorKind, words: { happened: string; kept?: string; next?: string }, options?: ErrorOptions) {
    super(words.happened, options);
    this.name = 'Refusal';
    this.error = { kind, happened: words.happened, kept: words.kept ?? '', next: words.next ?? '' };
  }
}

/** The error as one line, for a terminal. */
export function errorText({ happened, kept, next }: AppError): string {
  return [happened, kept, next].filter(Boolean).join(' ');
}
