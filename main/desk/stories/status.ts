import { recordAct } from '../audit/record.ts';
import { keepForStatus } from '../body/versions.ts';
import { isPastGate } from '../gate/exception.ts';
import { passGate } from '../gate/pass.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from './commands.ts';
import { updateStatus } from './store.ts';

export const setStatus: Handler<'stories.setStatus'> = (desk, { storyId, status }) => {
  desk.archive.transaction(() => {
    const before = storyOrRefuse(desk, storyId).status;
    if (before === status) return;
    if (isPastGate(status)) passGate(desk, storyId, { despite: undefined, coverage: null });
    updateStatus(desk.archive, storyId, status, desk.now());
    keepForStatus(desk, storyId, status);
    recordAct(desk, 'story.status', { storyId, status, before });
  });
  desk.emit({ name: 'stories.changed', storyId });
  return storyOrRefuse(desk, storyId);
};
