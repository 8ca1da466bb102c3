/** Keeps what takes long to work out, and lets go of what was asked for longest ago. */
export class Remembered<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, work: () => Value): Value {
    const known = this.#values.get(key);
    const value = known ?? work();
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.#most && oldest !== undefined) this.#values.delete(oldest);
    return value;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }
}
