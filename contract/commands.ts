import { z } from 'zod';
import { passageSchema } from '../domain/sources/passage.ts';
import { standingSchema } from '../domain/sources/source.ts';
import { storyFieldsSchema, storyStatusSchema } from '../domain/story/fields.ts';
import { largestImport } from './limits.ts';
import {
  agreementSchema,
  arrangementSchema,
  byHandSchema,
  largestStyle,
  newCitationSchema,
  sourceDescriptionSchema,
  sourceExportSchema,
  styleIdSchema,
  type LibraryImported,
  type LocaleSummary,
  type RenderedCitations,
  type SourceDetails,
  type StyleSummary,
} from './citing.ts';
import {
  newSavedSearchSchema,
  queryTextSchema,
  savedSearchChangeSchema,
  savedSearchSchema,
  searchSchema,
  sourceIdsSchema,
  sourcePageSchema,
  taggingSchema,
  type FacetCount,
  type Findings,
  type SavedSearch,
  type SourceFacets,
  type SourcePage,
} from './finding.ts';
import { addTranscriptSchema, importFileSchema, importHandedSchema, type HandedFile } from './importing.ts';
import { settingsSchema } from './settings.ts';
import { captureAgainSchema, fetchAddressSchema, type WebOutcome } from './web-capture.ts';
import { keepPictureSchema, type ChosenPicture } from './pictures.ts';
import type { PictureFacts } from '../domain/story/body.ts';
import { workIdSchema } from './work.ts';
import { clippingSchema, findStepSchema, longestFind, paintedSchema, sourceZoomSchema, type CaptureFacts, type Found } from './viewer.ts';
import type {
  ArchiveState,
  BodyVersion,
  CaptureText,
  Citation,
  ExportOutcome,
  FrameSelection,
  ImportOutcome,
  OpenBody,
  RecentArchive,
  Source,
  SourceSummary,
  Story,
  StorySummary,
} from './views.ts';
import { versionDifferenceSchema, versionNameSchema, versionQuestionSchema, type VersionDifference } from './versions.ts';
import { differenceQuestionSchema, type CaptureDifference } from './difference.ts';
import type { FirstAnswers } from './first-answers.ts';
import type { Settings } from './settings.ts';
import {
  dismissalSchema,
  newAttributionSchema,
  quotationSearchSchema,
  type Comparison,
  type QuotedPlace,
  type StoryAttributions,
} from './findings.ts';
import {
  claimMoveSchema,
  claimPlacementSchema,
  claimRepeatSchema,
  claimRulesSchema,
  claimUpdateSchema,
  keepSchema,
  movedRangesSchema,
  newClaimSchema,
  newEvidenceSchema,
  newPersonSchema,
  newVerdictSchema,
  personChangeSchema,
  restingQuestionSchema,
  type Claim,
  type ClaimRules,
  type Evidence,
  type EvidenceCandidate,
  type People,
  type Person,
  type RestingClaim,
  type Verdict,
} from './claims.ts';
import {
  assignmentSchema,
  commentEditSchema,
  newThreadSchema,
  replySchema,
  resolutionSchema,
  type CommentThread,
  type CommentThreadOfStory,
} from './comments.ts';
import { signOffRolesSchema, signOffSchema, type SignOff, type SignOffRole } from './sign-offs.ts';
import { gatePolicySchema, passGateSchema, type GatePolicy, type GateResult } from './gate.ts';
import {
  choiceOfSectionSchema,
  exportOptionsSchema,
  exportRequestSchema,
  lossesRequestSchema,
  presetSchema,
  previewRequestSchema,
  type ExportChoices,
  type ExportPreset,
  type ExportPreview,
  type FolderExportOutcome,
  type FormatLosses,
  type FormatSummary,
} from './exports.ts';
import { reportFormatSchema, type CapsuleImport } from './record.ts';
import {
  anchoringKeySchema,
  annotationQuestionSchema,
  annotationUpdateSchema,
  newAnnotationSchema,
  placementSchema,
  removedAnnotationSchema,
  type AnchoringQueue,
  type Annotation,
  type AnnotationImport,
  type AnnotationsImported,
  type RemovedAnnotation,
} from './annotations.ts';

/**
 * Every command that a window can send. `runs` says where: `shell` on Electron's main thread (windows, dialogs,
 * the isolated frame), `desk` on the archive's writing thread, `reader` on its thread for long reads.
 */
export type Runs = 'shell' | 'desk' | 'reader';
type Command<Output, Input extends z.ZodType = z.ZodType, Where extends Runs = Runs> = {
  runs: Where;
  input: Input;
  /** Only in the types: what the command answers. */
  output?: Output;
};

const command =
  <Output>() =>
  <Where extends Runs, Input extends z.ZodType>(runs: Where, input: Input): Command<Output, Input, Where> => ({
    runs,
    input,
  });

export { largestImport } from './limits.ts';

const id = z.uuid();
const nothing = z.strictObject({});
/** Window pixels (CSS pixels of the page), whole. */
const rectangle = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(0), height: z.int().min(0) });

/** The largest single update of a body, in UTF-16 units of its JSON. */
const largestPatch = 32 * 1024 * 1024;

export const commands = {
  'archive.state': command<ArchiveState>()('shell', nothing),
  'archive.recent': command<RecentArchive[]>()('shell', nothing),
  /** Asks for a place and creates an archive there; the window then shows it. */
  'archive.create': command<ArchiveState>()('shell', nothing),
  /** Asks for a file and opens it: in this window where it has no archive, else in another. */
  'archive.choose': command<ArchiveState>()('shell', nothing),
  /** Opens one of the recent archives, or the sample. */
  'archive.openRecent': command<ArchiveState>()('shell', z.strictObject({ path: z.string().max(4096) })),
  'archive.openSample': command<ArchiveState>()('shell', nothing),

  /** The answer to the event `window.closing`: the journal is folded, the window may go. */
  /** See {@link FirstAnswers}. Waits a moment for an archive that is being opened. */
  'window.first': command<FirstAnswers>()('shell', nothing),
  'window.folded': command<null>()('shell', nothing),

  /** Cancels a piece of work that this window asked for; what it was to make is not made. */
  'work.cancel': command<null>()('shell', z.strictObject({ workId: workIdSchema })),

  'settings.get': command<Settings>()('shell', nothing),
  'settings.set': command<Settings>()('shell', settingsSchema.partial()),

  'stories.list': command<StorySummary[]>()('desk', nothing),
  'stories.get': command<Story>()('desk', z.strictObject({ storyId: id })),
  'stories.create': command<Story>()('desk', storyFieldsSchema.partial()),
  'stories.setFields': command<Story>()(
    'desk',
    z.strictObject({ storyId: id, fields: storyFieldsSchema.partial() }),
  ),
  /** A story that is to become ready or published goes through the gate: with `gate.pass` where there may be a reason to give. */
  /** When whoever sits here last left a story, in UTC milliseconds; null where they never read it. */
  'stories.lastRead': command<number | null>()('desk', z.strictObject({ storyId: id })),
  'stories.leave': command<null>()('desk', z.strictObject({ storyId: id })),
  'stories.setStatus': command<Story>()('desk', z.strictObject({ storyId: id, status: storyStatusSchema })),

  /** Whether a story may go out as the archive has it, and if not, why. */
  'gate.check': command<GateResult>()('reader', z.strictObject({ storyId: id })),
  /**
   * Lets a story through the gate: to this status, or for an export (null). Where the gate is shut, `despite` says why it passes
   * all the same; that is logged, and goes out with the story.
   */
  'gate.pass': command<GateResult>()('reader', passGateSchema),
  'gate.policy': command<GatePolicy>()('desk', nothing),
  'gate.setPolicy': command<GatePolicy>()('desk', gatePolicySchema),

  /** Asks where to, then writes the verification report of a story. */
  'report.export': command<ExportOutcome>()('shell', z.strictObject({ storyId: id, format: reportFormatSchema })),
  /** Asks where to, then writes a story with all that it rests on as one file that opens in a browser. */
  'capsule.export': command<ExportOutcome>()('shell', z.strictObject({ storyId: id })),
  /** Asks for a capsule, and takes from it what was said of claims elsewhere. */
  'capsule.choose': command<{ kind: 'imported'; imported: CapsuleImport } | { kind: 'cancelled' }>()('shell', nothing),

  'body.open': command<OpenBody>()('desk', z.strictObject({ storyId: id })),
  /** One update: `seq` is one more than the last acknowledged; the same `seq` with the same patch again is harmless. */
  'body.append': command<{ seq: number }>()(
    'desk',
    z.strictObject({
      storyId: id,
      seq: z.int().min(1),
      patch: z.string().max(largestPatch),
      /** Where it leaves the claims that it moved. */
      ranges: movedRangesSchema.optional(),
    }),
  ),
  /**
   * Folds the journal into an automatic version. `documentHash` is the window's own hash of the whole copy at `seq`
   * (SHA-256 of `documentText`); where it differs from the archive's, the answer asks for the whole copy.
   */
  'body.checkpoint': command<{ kind: 'kept'; versionId: string } | { kind: 'differs' }>()(
    'desk',
    z.strictObject({
      storyId: id,
      seq: z.int().min(0),
      documentHash: z.string().length(64),
      reason: z.enum(['idle', 'size', 'blur', 'close', 'export']),
    }),
  ),
  'body.versions': command<BodyVersion[]>()('desk', z.strictObject({ storyId: id })),
  /** The blocks of a version as one JSON array. */
  'body.version': command<{ blocks: string }>()('reader', versionQuestionSchema),
  /** How the second version of a copy differs from the first. */
  'body.difference': command<VersionDifference>()('reader', versionDifferenceSchema),
  'body.nameVersion': command<BodyVersion>()('desk', versionNameSchema),

  /** Asks for pictures for the copy; they are kept with `pictures.keep`. */
  'pictures.choose': command<ChosenPicture[]>()('shell', nothing),
  /** Keeps a picture in the archive, once whatever refers to it. */
  'pictures.keep': command<Pick<PictureFacts, 'sha256' | 'mediaType' | 'width' | 'height'>>()('desk', keepPictureSchema),

  'sources.list': command<SourceSummary[]>()('desk', z.strictObject({ storyId: id.optional() })),
  /** A window of the list of sources that a query finds; all of them where it is empty. */
  'sources.page': command<SourcePage>()('reader', sourcePageSchema),
  /** The ids of a stretch of that list, in order, with a space between them: what is chosen in it may be all of it. */
  'sources.ids': command<string>()('reader', sourceIdsSchema),
  'sources.facets': command<SourceFacets>()('reader', z.strictObject({ query: queryTextSchema })),
  'sources.get': command<Source>()('desk', z.strictObject({ sourceId: id })),
  'sources.captureText': command<CaptureText>()('desk', z.strictObject({ captureId: id })),
  /** Asks for files, to be imported with `sources.importHanded`. */
  'sources.chooseFiles': command<HandedFile[]>()('shell', nothing),
  /** Imports a file that was chosen or dropped, from its place on the disk. */
  'sources.importHanded': command<ImportOutcome>()('shell', importHandedSchema),
  /** Imports a file that has no place on the disk, such as one dragged out of another program. */
  'sources.importFile': command<ImportOutcome>()('reader', importFileSchema),
  /** Gives a recording its words: a new capture of it that has them. */
  'sources.addTranscript': command<{ captureId: string }>()('desk', addTranscriptSchema),

  /** Says whether a source may be rested on, and why not where it may not. */
  'sources.setStanding': command<Source>()(
    'desk',
    z.strictObject({ sourceId: id, standing: standingSchema, reason: z.string().max(2000) }),
  ),

  'citations.create': command<Citation>()('desk', newCitationSchema),
  'citations.arrange': command<Citation>()('desk', arrangementSchema),
  'citations.list': command<Citation[]>()('desk', z.strictObject({ storyId: id })),

  'sources.addByHand': command<{ sourceId: string; captureId: string }>()('desk', byHandSchema),
  /** Who and what a source is, also where it is confidential: sent once the person has asked to see it. */
  'sources.reveal': command<SourceDetails>()('desk', z.strictObject({ sourceId: id })),
  'sources.setCsl': command<SourceDetails>()('desk', sourceDescriptionSchema),
  'sources.setTerms': command<SourceDetails>()('desk', z.strictObject({ sourceId: id, agreement: agreementSchema })),

  'citing.styles': command<StyleSummary[]>()('reader', nothing),
  /** The style of a story: its own, or the archive’s. */
  'citing.style': command<{ styleId: string; ofStory: boolean }>()('desk', z.strictObject({ storyId: id })),
  /** Sets the style of a story, or of every story that has none of its own; null gives a story the archive’s again. */
  'citing.setStyle': command<null>()('desk', z.strictObject({ storyId: id.nullable(), styleId: styleIdSchema.nullable() })),
  /** Reads a CSL style that a person chose and keeps it. */
  'citing.addStyle': command<StyleSummary>()('reader', z.strictObject({ xml: z.string().max(largestStyle) })),
  /** Languages that a person added for citations to be printed in. */
  'citing.locales': command<LocaleSummary[]>()('reader', nothing),
  /** Reads a CSL locale that a person chose and keeps it. */
  'citing.addLocale': command<LocaleSummary>()('reader', z.strictObject({ xml: z.string().max(largestStyle) })),
  /** Takes away a style or a language that a person added. */
  'citing.removeStyle': command<null>()('desk', z.strictObject({ styleId: styleIdSchema })),
  /** A story’s citations as its style prints them; `order` are the marks as they stand in the copy. */
  'citing.render': command<RenderedCitations>()('reader', z.strictObject({ storyId: id, order: z.array(id).max(20_000) })),

  /** Takes the sources of a library (CSL-JSON, BibTeX, RIS), or the annotations of a Zotero note. */
  'library.importFile': command<LibraryImported>()(
    'reader',
    z.strictObject({
      fileName: z.string().min(1).max(1024),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestImport, 'file too large'),
    }),
  ),
  /** Asks for a file and takes it as `library.importFile` does. */
  'library.choose': command<{ kind: 'imported'; imported: LibraryImported } | { kind: 'cancelled' }>()('shell', nothing),
  /** Asks where to, then writes the sources named, or all, but for the confidential ones; or what is marked in them. */
  'library.export': command<ExportOutcome>()('shell', sourceExportSchema),

  /** Looks for words in everything: stories, sources with their captures, annotations. */
  'search.find': command<Findings>()('reader', searchSchema),
  'search.saved': command<SavedSearch[]>()('desk', nothing),
  'search.save': command<SavedSearch>()('desk', newSavedSearchSchema),
  'search.change': command<SavedSearch>()('desk', savedSearchChangeSchema),
  'search.remove': command<SavedSearch>()('desk', z.strictObject({ searchId: id })),
  'search.restore': command<SavedSearch>()('desk', savedSearchSchema),
  'tags.list': command<FacetCount[]>()('desk', nothing),
  'tags.add': command<{ changed: string[] }>()('desk', taggingSchema),
  'tags.remove': command<{ changed: string[] }>()('desk', taggingSchema),

  'annotations.create': command<Annotation>()('desk', newAnnotationSchema),
  'annotations.list': command<Annotation[]>()('desk', annotationQuestionSchema),
  'annotations.update': command<Annotation>()('desk', annotationUpdateSchema),
  /** Answers what `annotations.restore` needs to undo it. */
  'annotations.remove': command<RemovedAnnotation>()('desk', z.strictObject({ annotationId: id })),
  'annotations.restore': command<Annotation>()('desk', removedAnnotationSchema),

  /** The claims of a story in the order of the copy, those without words last. */
  'claims.list': command<Claim[]>()('desk', z.strictObject({ storyId: id })),
  'claims.create': command<Claim>()('desk', newClaimSchema),
  'claims.update': command<Claim>()('desk', claimUpdateSchema),
  /** Puts a claim on these words as well as on its own: they are a copy of them. */
  'claims.extend': command<Claim>()('desk', claimPlacementSchema),
  /** Takes a claim that has no words left in its own story to these of another, with its evidence and history. */
  'claims.move': command<Claim>()('desk', claimMoveSchema),
  /** Makes a claim like one of another story, with the same evidence; nobody has checked it yet. */
  'claims.repeat': command<Claim>()('desk', claimRepeatSchema),
  'claims.remove': command<null>()('desk', z.strictObject({ claimId: id })),
  /** Takes a removal back. */
  'claims.restore': command<Claim>()('desk', z.strictObject({ claimId: id })),
  'claims.giveVerdict': command<Claim>()('desk', newVerdictSchema),
  'claims.keep': command<Claim>()('desk', keepSchema),
  /** All that was ever said of a claim, the latest first. */
  'claims.history': command<Verdict[]>()('desk', z.strictObject({ claimId: id })),
  'claims.addEvidence': command<Evidence>()('desk', newEvidenceSchema),
  'claims.removeEvidence': command<null>()('desk', z.strictObject({ evidenceId: id })),
  'claims.restoreEvidence': command<Evidence>()('desk', z.strictObject({ evidenceId: id })),
  /** The passages that come nearest to a claim’s words, the best first: of the story’s sources, and of all where those have too little. */
  'claims.candidates': command<EvidenceCandidate[]>()('reader', z.strictObject({ claimId: id })),
  /** The claims of every story that rest on a source or a passage, those of published stories first. */
  'claims.restingOn': command<RestingClaim[]>()('desk', restingQuestionSchema),
  /** The threads of a story in the order of the copy, those on fields first and those without words last. */
  'comments.list': command<CommentThread[]>()('desk', z.strictObject({ storyId: id })),
  /** The threads of all stories, the one spoken in last first. */
  'comments.everywhere': command<CommentThreadOfStory[]>()('desk', nothing),
  'comments.start': command<CommentThread>()('desk', newThreadSchema),
  'comments.reply': command<CommentThread>()('desk', replySchema),
  /** Changes the words of a comment; whoever said it alone may. */
  'comments.edit': command<CommentThread>()('desk', commentEditSchema),
  'comments.resolve': command<CommentThread>()('desk', resolutionSchema),
  'comments.assign': command<CommentThread>()('desk', assignmentSchema),
  'comments.remove': command<null>()('desk', z.strictObject({ threadId: id })),
  /** Takes a removal back. */
  'comments.restore': command<CommentThread>()('desk', z.strictObject({ threadId: id })),
  /** Whoever sits here has looked at the comments of a story. */
  'comments.look': command<null>()('desk', z.strictObject({ storyId: id })),
  /** Who may sign a story off, in the order of the archive's roles, and who did. */
  'signOffs.list': command<SignOff[]>()('desk', z.strictObject({ storyId: id })),
  /** Signs the version that the copy is at; refused where there are words that no version holds. */
  'signOffs.give': command<SignOff[]>()('desk', signOffSchema),
  'signOffs.withdraw': command<SignOff[]>()('desk', signOffSchema),
  'signOffs.roles': command<SignOffRole[]>()('desk', nothing),
  'signOffs.setRoles': command<SignOffRole[]>()('desk', z.strictObject({ roles: signOffRolesSchema })),
  'claims.rules': command<ClaimRules>()('desk', nothing),
  'claims.setRules': command<ClaimRules>()('desk', claimRulesSchema),

  /** What was found in the copy as it stood after update `seq`: a `StoryFindings` as JSON. */
  'findings.ofStory': command<{ seq: number; findings: string }>()('reader', z.strictObject({ storyId: id })),
  /** Compares a quotation with whatever source of the archive might have it. */
  'findings.everywhere': command<{ comparison: Comparison; places: QuotedPlace[]; captures: number }>()('reader', quotationSearchSchema),
  'findings.dismiss': command<null>()('desk', dismissalSchema),
  'findings.recall': command<null>()('desk', dismissalSchema),
  'attributions.list': command<StoryAttributions>()('reader', z.strictObject({ storyId: id })),
  'attributions.accept': command<{ attributionId: string }>()('desk', newAttributionSchema),
  'attributions.remove': command<null>()('desk', z.strictObject({ attributionId: id })),

  'people.list': command<People>()('desk', nothing),
  'people.add': command<Person>()('desk', newPersonSchema),
  'people.update': command<Person>()('desk', personChangeSchema),
  /** Takes somebody off the list whom no claim names as its checker; what they signed stays signed. */
  'people.remove': command<null>()('desk', z.strictObject({ personId: id })),
  /** Says who is sitting here: every act from now on is theirs. */
  'people.sit': command<People>()('desk', z.strictObject({ personId: id.nullable() })),

  /** How the second capture differs from the first, and what became of what stood in the first. */
  'captures.difference': command<CaptureDifference>()('reader', differenceQuestionSchema),

  /** Asks for a file of W3C Web Annotations (JSON-LD), and marks what it marks in sources that are here. */
  'annotations.choose': command<{ kind: 'imported'; imported: AnnotationsImported } | { kind: 'cancelled' }>()('shell', nothing),
  'annotations.importWeb': command<AnnotationImport[]>()('desk', z.strictObject({ text: z.string().max(largestImport) })),

  /** What waits for a person to say where it stands in the newest capture of its source. */
  'anchoring.queue': command<AnchoringQueue>()('reader', nothing),
  'anchoring.waiting': command<{ waiting: number }>()('desk', nothing),
  /** A person says where a passage stands in a later capture: at one of the places offered, or at any other. */
  'anchoring.place': command<null>()('desk', placementSchema),
  /** A person says that a passage is not in a later capture any more. */
  'anchoring.drop': command<null>()('desk', anchoringKeySchema),
  /** Takes back what a person said: the passage waits again. */
  'anchoring.reopen': command<null>()('desk', anchoringKeySchema),

  /** Shows a capture in the isolated frame over this place of the window, scrolled to the passage where one is given. */
  'frame.show': command<{ found: boolean }>()(
    'shell',
    z.strictObject({ captureId: id, place: rectangle, passage: passageSchema.nullable() }),
  ),
  /** Moves the frame along with its place in the page, and shows it again after `frame.hide`. */
  'frame.place': command<null>()('shell', z.strictObject({ place: rectangle })),
  'frame.hide': command<null>()('shell', nothing),
  'frame.focus': command<null>()('shell', nothing),
  'frame.selection': command<FrameSelection | null>()('shell', nothing),
  /** A picture of the frame as it stands (a `data:` address), to lie in its place while it is hidden; null where there is none. */
  'frame.picture': command<string | null>()('shell', nothing),
  /** Looks for words in the page; goes from one place to the next, and from the last to the first. */
  'frame.find': command<Found>()('shell', z.strictObject({ words: z.string().min(1).max(longestFind), step: findStepSchema })),
  'frame.endFind': command<null>()('shell', nothing),
  /** Paints these passages in the page that is shown, and no others; those that don't stand there in one piece are left out. */
  'frame.paint': command<null>()('shell', z.strictObject({ captureId: id, painted: paintedSchema })),
  /** How much larger than its own size the page is shown. */
  'frame.zoom': command<null>()('shell', z.strictObject({ zoom: sourceZoomSchema })),

  /** Captures a page, or a file, of the web as a source; a page that is here already is not asked for again. */
  'captures.fetch': command<WebOutcome>()('shell', fetchAddressSchema),
  /** Captures a source of the web once more: the captures before it stay. */
  'captures.again': command<WebOutcome>()('shell', captureAgainSchema),
  'captures.facts': command<CaptureFacts>()('desk', z.strictObject({ captureId: id })),
  /** Where this window finds the files of its archive's captures: an address to which `captureFileAddress` adds. */
  'captures.fileBase': command<string>()('shell', nothing),
  /** Puts a quotation on the clipboard. */
  'app.copy': command<null>()('shell', clippingSchema),

  /** Asks where to, then writes the story as one HTML page. */
  'export.html': command<ExportOutcome>()('shell', z.strictObject({ storyId: id })),

  /** Every format there is, and what each keeps, degrades and drops. */
  'exports.formats': command<FormatSummary[]>()('reader', nothing),
  /** The files that a format would make of a story. */
  'exports.preview': command<ExportPreview>()('reader', previewRequestSchema),
  /** What each of these formats would lose of a story. */
  'exports.losses': command<FormatLosses[]>()('reader', lossesRequestSchema),

  /** Asks for a folder, then writes stories in several formats into it: all files or none. */
  'exports.write': command<FolderExportOutcome>()('shell', exportRequestSchema),
  /** Asks where to, then prints the page of a story. */
  'exports.pdf': command<ExportOutcome>()('shell', z.strictObject({ storyId: id, options: exportOptionsSchema })),
  /** Puts a story on the clipboard, with its marks and without. */
  'exports.copy': command<null>()('shell', z.strictObject({ storyId: id })),
  /** Hands a story in a format to the drag that has begun in the window. */
  'exports.drag': command<null>()('shell', previewRequestSchema),
  'exports.choices': command<ExportChoices>()('desk', z.strictObject({ section: z.string().max(200) })),
  'exports.remember': command<null>()('desk', choiceOfSectionSchema),
  /** Keeps a choice under a name, in the place of one that has it. */
  'exports.savePreset': command<ExportPreset[]>()('desk', presetSchema),
  'exports.removePreset': command<ExportPreset[]>()('desk', presetSchema.pick({ name: true })),

  'app.openLink': command<null>()('shell', z.strictObject({ url: z.string().max(8192) })),
  /** Shows in the file manager what this window exported last. */
  'app.revealExport': command<null>()('shell', nothing),
} as const;

export type CommandName = keyof typeof commands;
export type CommandInput<Name extends CommandName> = z.infer<(typeof commands)[Name]['input']>;
export type CommandOutput<Name extends CommandName> = Exclude<(typeof commands)[Name]['output'], undefined>;
export type CommandsRunning<Where extends Runs> = {
  [Name in CommandName]: (typeof commands)[Name]['runs'] extends Where ? Name : never;
}[CommandName];

export function isCommandName(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(commands, name);
}
