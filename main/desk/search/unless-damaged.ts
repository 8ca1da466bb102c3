import { ZodError } from 'zod';

/**
 * A row that can't be read has no words to be found by. To say so is the work of `archive.verify`; here it must not keep
 * everything else from being saved.
 */
export function unlessDamaged<Value>(otherwise: Value, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof ZodError || error instanceof SyntaxError) return otherwise;
    throw error;
  }
}
