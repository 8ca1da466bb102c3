import { join } from 'node:path';

/** The checkout's folder. */
export const root = join(import.meta.dirname, '..');

/** A path inside the checkout. */
export function inRoot(...parts: readonly string[]): string {
  return join(root, ...parts);
}
