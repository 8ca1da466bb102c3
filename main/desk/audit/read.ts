import type { Handler } from '../handlers.ts';
import { readHead, readLog } from './store.ts';

export const readAudit: Handler<'audit.read'> = ({ archive }) =>
  archive.snapshot(() => ({ entries: [...readLog(archive)], head: readHead(archive) }));
