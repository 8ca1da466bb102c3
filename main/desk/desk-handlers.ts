import { appendPatch, checkpoint, listVersions, openBody } from './body/commands.ts';
import { createCitation, listCitations } from './citations/commands.ts';
import type { HandlersOf } from './handlers.ts';
import { addInterview, getCaptureText, getSource, listSources, storePrepared } from './sources/commands.ts';
import { createStory, getStory, listStories, setFields, setStatus } from './stories/commands.ts';

/** What the writing thread answers. */
export const deskHandlers: HandlersOf<'desk'> = {
  'stories.list': listStories,
  'stories.get': getStory,
  'stories.create': createStory,
  'stories.setFields': setFields,
  'stories.setStatus': setStatus,
  'body.open': openBody,
  'body.append': appendPatch,
  'body.checkpoint': checkpoint,
  'body.versions': listVersions,
  'sources.list': listSources,
  'sources.get': getSource,
  'sources.captureText': getCaptureText,
  'sources.storePrepared': storePrepared,
  'sources.addInterview': addInterview,
  'citations.create': createCitation,
  'citations.list': listCitations,
};
