import type { SourceDetails } from '../../../contract/citing.ts';
import { putBlob } from '../../archive/blobs.ts';
import { readCitingStories } from '../anchoring/store.ts';
import type { Desk } from '../desk.ts';
import type { Handler } from '../handlers.ts';
import { noSuchSource } from '../sources/refusals.ts';
import { insertCapture, insertSource } from '../sources/store.ts';
import { readDetails, updateAgreement, updateDescription } from './source-store.ts';

export const addByHand: Handler<'sources.addByHand'> = (desk, { kind, csl, notes, agreement }) => {
  const sourceId = desk.newId();
  const captureId = desk.newId();
  const at = desk.now();
  desk.archive.transaction(() => {
    insertSource(desk.archive, { id: sourceId, kind, csl, addedAt: at, actor: desk.actor });
    updateAgreement(desk.archive, { sourceId, agreement, at });
    insertCapture(desk.archive, {
      id: captureId,
      sourceId,
      capturedAt: at,
      method: 'typed',
      fileName: '',
      mediaType: 'text/plain; charset=utf-8',
      sha256: putBlob(desk.archive, Buffer.from(notes)),
      pageSha256: null,
      parts: [],
      readable: paragraphsOf(notes).map((text) => ({ kind: 'paragraph', text })),
      language: csl.language ?? '',
      facts: {},
      retrieval: null,
      actor: desk.actor,
    });
  });
  desk.emit({ name: 'sources.changed', sourceId });
  return { sourceId, captureId };
};

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, ' '))
    .filter((paragraph) => paragraph !== '');
}

export const revealSource: Handler<'sources.reveal'> = (desk, { sourceId }) => detailsOrRefuse(desk, sourceId);

export const setCsl: Handler<'sources.setCsl'> = (desk, { sourceId, kind, csl }) => {
  desk.archive.transaction(() => {
    detailsOrRefuse(desk, sourceId);
    updateDescription(desk.archive, { sourceId, kind, csl, at: desk.now() });
  });
  return changed(desk, sourceId);
};

export const setTerms: Handler<'sources.setTerms'> = (desk, { sourceId, agreement }) => {
  desk.archive.transaction(() => {
    detailsOrRefuse(desk, sourceId);
    updateAgreement(desk.archive, { sourceId, agreement, at: desk.now() });
  });
  return changed(desk, sourceId);
};

function changed(desk: Desk, sourceId: string): SourceDetails {
  desk.emit({ name: 'sources.changed', sourceId });
  for (const storyId of readCitingStories(desk.archive, sourceId)) desk.emit({ name: 'citations.changed', storyId });
  return detailsOrRefuse(desk, sourceId);
}

function detailsOrRefuse(desk: Desk, sourceId: string): SourceDetails {
  const details = readDetails(desk.archive, sourceId);
  if (details === undefined) throw noSuchSource();
  return details;
}
