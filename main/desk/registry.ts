import { deskHandlers } from './desk-handlers.ts';
import type { HandlersOf } from './handlers.ts';
import { readerHandlers } from './reader-handlers.ts';

/** Every command that an archive answers, with what carries it out. */
export const allHandlers: HandlersOf<'desk' | 'reader'> = { ...deskHandlers, ...readerHandlers };
