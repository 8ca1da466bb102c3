import type { AppError } from './errors.ts';

/** What every command answers: exactly one of a value and an error that can be shown as it is. */
export type Result<Value> = { ok: true; value: Value } | { ok: false; error: AppError };

export const ok = <Value>(value: Value): Result<Value> => ({ ok: true, value });
export const failed = (error: AppError): Result<never> => ({ ok: false, error });
