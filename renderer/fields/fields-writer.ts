import type { AppError } from '../../contract/errors.ts';
import type { Result } from '../../contract/result.ts';
import type { StoryFields } from '../../domain/story/fields.ts';

/** Whether what was typed into the fields is in the archive. */
export type FieldsSave = { kind: 'saved' } | { kind: 'saving' } | { kind: 'not-saved'; error: AppError };

/**
 * Sends every input at once and in order: one message at a time, and what is typed meanwhile in the next.
 * What is refused is kept and goes with the next input, or with {@link FieldsWriter.retry}.
 */
export class FieldsWriter {
  readonly #send: (fields: Partial<StoryFields>) => Promise<Result<unknown>>;
  readonly #listeners = new Set<() => void>();
  #unsaved: Partial<StoryFields> = {};
  #state: FieldsSave = { kind: 'saved' };

  constructor(send: (fields: Partial<StoryFields>) => Promise<Result<unknown>>) {
    this.#send = send;
  }

  readonly get = (): FieldsSave => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  write(fields: Partial<StoryFields>): void {
    this.#unsaved = { ...this.#unsaved, ...fields };
    this.retry();
  }

  retry(): void {
    if (this.#state.kind !== 'saving') void this.#work();
  }

  async #work(): Promise<void> {
    while (Object.keys(this.#unsaved).length > 0) {
      this.#become({ kind: 'saving' });
      const sent = this.#unsaved;
      this.#unsaved = {};
      const result = await this.#send(sent);
      if (result.ok) continue;
      this.#unsaved = { ...sent, ...this.#unsaved };
      this.#become({ kind: 'not-saved', error: result.error });
      return;
    }
    this.#become({ kind: 'saved' });
  }

  #become(state: FieldsSave): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
