/** Why a file can't become a source. `next` says what the person can do about it; '' where nothing helps. */
export class Unreadable extends Error {
  readonly why: 'unreadable' | 'too-large';
  readonly next: string;
  constructor(happened: string, next = '', why: 'unreadable' | 'too-large' = 'unreadable') {
    super(happened);
    this.name = 'Unreadable';
    this.why = why;
    this.next = next;
  }
}

/**
 * What a library did, or a refusal in its place: whatever it throws, the file was not sound.
 * @param passes errors that go on as they are
 */
export async function readBy<Value>(
  work: () => Promise<Value>,
  happened: string,
  passes: (error: unknown) => boolean = () => false,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unreadable || passes(error)) throw error;
    throw new Unreadable(happened, 'Open it with the program that made it, save it again, and import that file.');
  }
}
