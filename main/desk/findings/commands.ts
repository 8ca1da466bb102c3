import { Refusal } from '../../../contract/errors.ts';
import { recordAct } from '../audit/record.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { deleteAttribution, deleteDismissal, insertAttribution, insertDismissal, readAttribution } from './store.ts';

/** Waves something that was found through, for good. */
export const dismissFinding: Handler<'findings.dismiss'> = (desk, dismissal) => {
  desk.archive.transaction(() => {
    storyOrRefuse(desk, dismissal.storyId);
    insertDismissal(desk.archive, { ...dismissal, at: desk.now(), actor: desk.actor });
    recordAct(desk, 'finding.dismiss', dismissal);
  });
  desk.emit({ name: 'findings.changed', storyId: dismissal.storyId });
  return null;
};

/** Takes that back. */
export const recallFinding: Handler<'findings.recall'> = (desk, dismissal) => {
  desk.archive.transaction(() => {
    storyOrRefuse(desk, dismissal.storyId);
    deleteDismissal(desk.archive, dismissal);
    recordAct(desk, 'finding.recall', dismissal);
  });
  desk.emit({ name: 'findings.changed', storyId: dismissal.storyId });
  return null;
};

/** A person says that it is so: these words lead this way to where they were first said. */
export const acceptAttribution: Handler<'attributions.accept'> = (desk, { storyId, words, path }) => {
  const attributionId = desk.newId();
  desk.archive.transaction(() => {
    storyOrRefuse(desk, storyId);
    insertAttribution(desk.archive, { id: attributionId, storyId, words, path, at: desk.now(), actor: desk.actor });
    recordAct(desk, 'attribution.accept', { attributionId, storyId, words, path });
  });
  desk.emit({ name: 'findings.changed', storyId });
  return { attributionId };
};

export const removeAttribution: Handler<'attributions.remove'> = (desk, { attributionId }) => {
  const { storyId } = desk.archive.transaction(() => {
    const attribution = readAttribution(desk.archive, attributionId);
    if (attribution === undefined) throw new Refusal('not-found', { happened: 'This archive has no such attribution.' });
    deleteAttribution(desk.archive, attributionId);
    recordAct(desk, 'attribution.remove', { attributionId, words: attribution.words });
    return attribution;
  });
  desk.emit({ name: 'findings.changed', storyId });
  return null;
};
