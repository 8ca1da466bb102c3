import { documentText } from '../../../domain/story/body.ts';
import { sha256 } from '../../archive/hash.ts';
import type { Desk } from '../desk.ts';
import { insertVersion, writeHead } from './store.ts';

/** The version of the body's schema (`domain/story/body.ts`) that versions are written in. */
export const bodySchemaVersion = 1;

/** Gives a new story its first, empty version. Called inside the transaction that makes the story. */
export function createBody(desk: Desk, storyId: string, at: number): void {
  const id = desk.newId();
  insertVersion(desk.archive, {
    id,
    storyId,
    seq: 0,
    parentId: null,
    kind: 'auto',
    label: '',
    actor: desk.actor,
    at,
    schemaVersion: bodySchemaVersion,
    manifest: [],
    docHash: sha256(documentText([])),
    words: 0,
  });
  writeHead(desk.archive, storyId, { versionId: id, seq: 0 });
}
