import { appendPatch, checkpoint, listVersions, openBody } from './body/commands.ts';
import { nameVersion } from './body/versions.ts';
import { getCaptureFacts } from './captures/facts.ts';
import { addressOf, sourceAt } from './captures/web/known.ts';
import { arrangeCitation, createCitation, listCitations } from './citations/commands.ts';
import { storeLibrary } from './citing/library-store.ts';
import { addByHand, revealSource, setCsl, setTerms } from './citing/sources.ts';
import { getStyle, removeStyle, setStyle, storeLocale, storeStyle } from './citing/style-commands.ts';
import { countWaiting, dropPassage, placePassage, reopenPassage } from './anchoring/commands.ts';
import { createAnnotation, listAnnotations, removeAnnotation, restoreAnnotation, updateAnnotation } from './annotations/commands.ts';
import { storeAnnotations } from './annotations/import-file.ts';
import { importWebAnnotations } from './annotations/import-web.ts';
import { createClaim, extendClaim, listClaims, removeClaim, restoreClaim, updateClaim } from './claims/commands.ts';
import { moveClaim, repeatClaim } from './claims/elsewhere.ts';
import {
  assignThread,
  editComment,
  listComments,
  listCommentsEverywhere,
  lookAtComments,
  removeThread,
  reply,
  resolveThread,
  restoreThread,
  startThread,
} from './comments/commands.ts';
import { addEvidence, removeEvidence, restoreEvidence } from './claims/evidence.ts';
import { claimsRestingOn } from './claims/resting.ts';
import { getRules, setRules } from './claims/rules.ts';
import { giveVerdict, keepVerdict, readHistory } from './claims/verdicts.ts';
import { addPerson, listPeople, removePerson, sitDown, updatePerson } from './people/commands.ts';
import { keepPicture } from './pictures/commands.ts';
import { letPass } from './gate/pass.ts';
import { getPolicy, setPolicy } from './gate/policy.ts';
import { acceptAttribution, dismissFinding, recallFinding, removeAttribution } from './findings/commands.ts';
import { getExportChoices, rememberExportChoice, removePreset, savePreset } from './export/choices.ts';
import type { HandlersOf } from './handlers.ts';
import { mergeCapsule } from './record/merge-capsule.ts';
import { sealRecord } from './record/seal.ts';
import { getCaptureText, getSource, listSources, setStanding, storePrepared } from './sources/commands.ts';
import { storeGiven } from './sources/store-given.ts';
import { addTranscript } from './sources/transcript.ts';
import { changeSearch, listSearches, removeSearch, restoreSearch, saveSearch } from './searches/commands.ts';
import { addTag, listTags, removeTag } from './tags/commands.ts';
import { getSignOffRoles, giveSignOff, listSignOffs, setSignOffRoles, withdrawSignOff } from './sign-offs/commands.ts';
import { createStory, getStory, listStories, setFields } from './stories/commands.ts';
import { lastRead, leaveStory } from './stories/looks.ts';
import { setStatus } from './stories/status.ts';

/** What the writing thread answers. */
export const deskHandlers: HandlersOf<'desk'> = {
  'exports.choices': getExportChoices,
  'exports.remember': rememberExportChoice,
  'exports.savePreset': savePreset,
  'exports.removePreset': removePreset,
  'stories.list': listStories,
  'stories.get': getStory,
  'stories.create': createStory,
  'stories.setFields': setFields,
  'stories.setStatus': setStatus,
  'stories.lastRead': lastRead,
  'stories.leave': leaveStory,
  'body.open': openBody,
  'body.append': appendPatch,
  'body.checkpoint': checkpoint,
  'body.versions': listVersions,
  'body.nameVersion': nameVersion,
  'sources.list': listSources,
  'sources.get': getSource,
  'sources.captureText': getCaptureText,
  'captures.facts': getCaptureFacts,
  'captures.sourceAt': sourceAt,
  'captures.addressOf': addressOf,
  'sources.setStanding': setStanding,
  'gate.let': letPass,
  'gate.policy': getPolicy,
  'gate.setPolicy': setPolicy,
  'record.seal': sealRecord,
  'capsule.merge': mergeCapsule,
  'pictures.keep': keepPicture,
  'sources.storePrepared': storePrepared,
  'sources.storeGiven': storeGiven,
  'sources.addTranscript': addTranscript,
  'annotations.create': createAnnotation,
  'annotations.list': listAnnotations,
  'annotations.update': updateAnnotation,
  'annotations.remove': removeAnnotation,
  'annotations.restore': restoreAnnotation,
  'annotations.importWeb': importWebAnnotations,
  'annotations.store': storeAnnotations,
  'anchoring.waiting': countWaiting,
  'anchoring.place': placePassage,
  'anchoring.drop': dropPassage,
  'anchoring.reopen': reopenPassage,
  'citations.create': createCitation,
  'citations.arrange': arrangeCitation,
  'citations.list': listCitations,
  'sources.addByHand': addByHand,
  'sources.reveal': revealSource,
  'sources.setCsl': setCsl,
  'sources.setTerms': setTerms,
  'citing.style': getStyle,
  'citing.setStyle': setStyle,
  'citing.storeStyle': storeStyle,
  'citing.storeLocale': storeLocale,
  'citing.removeStyle': removeStyle,
  'library.store': storeLibrary,
  'search.saved': listSearches,
  'search.save': saveSearch,
  'search.change': changeSearch,
  'search.remove': removeSearch,
  'search.restore': restoreSearch,
  'claims.list': listClaims,
  'claims.create': createClaim,
  'claims.update': updateClaim,
  'claims.extend': extendClaim,
  'claims.move': moveClaim,
  'claims.repeat': repeatClaim,
  'claims.remove': removeClaim,
  'claims.restore': restoreClaim,
  'claims.giveVerdict': giveVerdict,
  'claims.keep': keepVerdict,
  'claims.history': readHistory,
  'claims.addEvidence': addEvidence,
  'claims.removeEvidence': removeEvidence,
  'claims.restoreEvidence': restoreEvidence,
  'claims.restingOn': claimsRestingOn,
  'comments.list': listComments,
  'comments.everywhere': listCommentsEverywhere,
  'comments.start': startThread,
  'comments.reply': reply,
  'comments.edit': editComment,
  'comments.resolve': resolveThread,
  'comments.assign': assignThread,
  'comments.remove': removeThread,
  'comments.restore': restoreThread,
  'comments.look': lookAtComments,
  'signOffs.list': listSignOffs,
  'signOffs.give': giveSignOff,
  'signOffs.withdraw': withdrawSignOff,
  'signOffs.roles': getSignOffRoles,
  'signOffs.setRoles': setSignOffRoles,
  'claims.rules': getRules,
  'claims.setRules': setRules,
  'people.list': listPeople,
  'people.add': addPerson,
  'people.update': updatePerson,
  'people.remove': removePerson,
  'people.sit': sitDown,
  'tags.list': listTags,
  'tags.add': addTag,
  'tags.remove': removeTag,
  'findings.dismiss': dismissFinding,
  'findings.recall': recallFinding,
  'attributions.accept': acceptAttribution,
  'attributions.remove': removeAttribution,
};
