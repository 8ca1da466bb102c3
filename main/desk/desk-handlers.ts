import { appendPatch, checkpoint, listVersions, openBody } from './body/commands.ts';
import { getCaptureFacts } from './captures/facts.ts';
import { createCitation, listCitations } from './citations/commands.ts';
import { countWaiting, dropPassage, placePassage, reopenPassage } from './anchoring/commands.ts';
import { createAnnotation, listAnnotations, removeAnnotation, restoreAnnotation, updateAnnotation } from './annotations/commands.ts';
import type { HandlersOf } from './handlers.ts';
import { addInterview, getCaptureText, getSource, listSources, setStanding, storePrepared } from './sources/commands.ts';
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
  'captures.facts': getCaptureFacts,
  'sources.setStanding': setStanding,
  'sources.storePrepared': storePrepared,
  'sources.addInterview': addInterview,
  'annotations.create': createAnnotation,
  'annotations.list': listAnnotations,
  'annotations.update': updateAnnotation,
  'annotations.remove': removeAnnotation,
  'annotations.restore': restoreAnnotation,
  'anchoring.waiting': countWaiting,
  'anchoring.place': placePassage,
  'anchoring.drop': dropPassage,
  'anchoring.reopen': reopenPassage,
  'citations.create': createCitation,
  'citations.list': listCitations,
};
