import { unfollowed } from '../../../contract/work.ts';
import type { Source, SourceOutcome } from '../../../contract/views.ts';
import { putBlob } from '../../archive/blobs.ts';
import { sha256 } from '../../archive/hash.ts';
import { nameText, type SourceKind } from '../../../domain/sources/source.ts';
import { anchorInNewCapture } from '../anchoring/anchor.ts';
import { readCitingStories } from '../anchoring/store.ts';
import { tellAnchored } from '../anchoring/tell.ts';
import { tellClaimsRestingOn } from '../claims/tell.ts';
import { sourceAt } from '../captures/web/known.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import type { ReadyImport } from './prepared.ts';
import { noSuchCapture, noSuchSource } from './refusals.ts';
import {
  findCaptureOf,
  insertCapture,
  insertSource,
  readCapture,
  readCaptures,
  readReadable,
  readSource,
  readSources,
  updateStanding,
  type NewCapture,
} from './store.ts';

export const listSources: Handler<'sources.list'> = (desk, { storyId }) => readSources(desk.archive, storyId ?? null);

export const getSource: Handler<'sources.get'> = (desk, { sourceId }) => sourceOrRefuse(desk, sourceId);

function sourceOrRefuse(desk: Desk, sourceId: string): Source {
  const source = readSource(desk.archive, sourceId);
  if (source === undefined) throw noSuchSource();
  return { ...source, captureList: readCaptures(desk.archive, sourceId) };
}

export const getCaptureText: Handler<'sources.captureText'> = (desk, { captureId }) => {
  const capture = readCapture(desk.archive, captureId);
  const text = readReadable(desk.archive, captureId);
  if (capture === undefined || text === undefined) throw noSuchCapture();
  return { capture, ...text };
};

/** @param reason why it may not be rested on; a good source needs none */
export const setStanding: Handler<'sources.setStanding'> = (desk, { sourceId, standing, reason }) => {
  desk.archive.transaction(() => {
    sourceOrRefuse(desk, sourceId);
    updateStanding(desk.archive, sourceId, { standing, reason, at: desk.now() });
  });
  desk.emit({ name: 'sources.changed', sourceId });
  for (const storyId of readCitingStories(desk.archive, sourceId)) desk.emit({ name: 'citations.changed', storyId });
  tellClaimsRestingOn(desk, sourceId);
  return sourceOrRefuse(desk, sourceId);
};

export { noSuchCapture } from './refusals.ts';

export const storePrepared: Handler<'sources.storePrepared'> = (desk, prepared) => {
  if (prepared.kind === 'refused') return prepared;
  const outcome = desk.archive.transaction(() => storeOnce(desk, prepared));
  if (outcome.kind === 'done') {
    desk.emit({ name: 'sources.changed', sourceId: outcome.sourceId });
    if (prepared.sourceId !== null) tellAnchored(desk, outcome.sourceId);
  }
  return outcome;
};

type Stored = Exclude<SourceOutcome, { kind: 'refused' }>;

function storeOnce(desk: Desk, prepared: ReadyImport): Stored {
  const { fileName, csl } = prepared;
  const here = prepared.sourceId === null ? alreadyHere(desk, prepared) : undefined;
  if (here !== undefined) return here;
  const sourceId = prepared.sourceId ?? addSource(desk, prepared.sourceKind, csl);
  const captureId = addCapture(desk, {
    sourceId,
    method: prepared.method,
    fileName,
    mediaType: prepared.mediaType,
    sha256: putBlob(desk.archive, prepared.bytes),
    pageSha256: prepared.page === null ? null : putBlob(desk.archive, Buffer.from(prepared.page)),
    parts: prepared.parts.map(({ role, name, mediaType, bytes }) => ({
      role,
      name,
      mediaType,
      sha256: putBlob(desk.archive, bytes),
    })),
    readable: prepared.readable,
    language: prepared.language,
    facts: { ...prepared.facts, ...namesIn(csl) },
    retrieval: prepared.retrieval,
  });
  if (prepared.sourceId !== null) anchorInNewCapture(desk, captureId);
  return { kind: 'done', fileName, sourceId, captureId, title: csl.title };
}

/**
 * The same bytes a second time, or another page of the same address, are the source that is already here, unless the
 * person said of which source they are a new capture.
 */
function alreadyHere(desk: Desk, { fileName, bytes, csl }: ReadyImport): Stored | undefined {
  const sameFile = findCaptureOf(desk.archive, sha256(bytes));
  if (sameFile !== undefined) {
    const { sourceId, captureId } = sameFile;
    return { kind: 'already-here', why: 'same-file', fileName, sourceId, captureId, title: sameFile.csl.title };
  }
  const { source } = sourceAt(desk, { address: csl.URL ?? '' }, unfollowed);
  return source === null ? undefined : { kind: 'already-here', why: 'same-address', fileName, ...source };
}

/** How a source names itself in one capture: the description of the source is one for all, and people edit it. */
function namesIn(csl: ReadyImport['csl']) {
  return { title: csl.title, authors: csl.author.map(nameText), site: csl['container-title'] ?? csl.publisher ?? '' };
}

function addSource(desk: Desk, kind: SourceKind, csl: ReadyImport['csl']): string {
  const id = desk.newId();
  insertSource(desk.archive, { id, kind, csl, addedAt: desk.now(), actor: desk.actor });
  return id;
}

function addCapture(desk: Desk, capture: Omit<NewCapture, 'id' | 'capturedAt' | 'actor'>): string {
  const id = desk.newId();
  insertCapture(desk.archive, { ...capture, id, capturedAt: desk.now(), actor: desk.actor });
  return id;
}
