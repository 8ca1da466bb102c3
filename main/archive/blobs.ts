import { sha256 } from './hash.ts';
import type { Archive } from './archive.ts';

/** Stores bytes once, whatever refers to them, and answers their hash. Called inside a transaction. */
export function putBlob(archive: Archive, bytes: Uint8Array): string {
  const hash = sha256(bytes);
  archive
    .statement('INSERT INTO blob (sha256, size, bytes) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING')
    .run(hash, bytes.byteLength, bytes);
  return hash;
}

/** The bytes of a blob; undefined where the archive has none of that hash. */
export function getBlob(archive: Archive, hash: string): Uint8Array | undefined {
  return archive.statement('SELECT bytes FROM blob WHERE sha256 = ?').pluck().get(hash) as Uint8Array | undefined;
}
