import type { ActionId } from '../../contract/actions.ts';
import type { ReportFormat } from '../../contract/record.ts';
import type { Story } from '../../contract/views.ts';
import type { StoryStatus } from '../../domain/story/fields.ts';
import { archiveActions } from '../archives/archive-actions.ts';
import type { CheckAct } from '../claims/checker/acts.ts';
import type { CommentAct } from '../comments/use-comments.ts';
import type { Looked } from '../claims/findings/use-walk.ts';
import type { CitingActs } from '../citing/use-citing.ts';
import type { EditorActionId, EditorHandle } from '../editor/index.ts';
import type { FindAct } from '../finding/find-act.ts';
import type { SourceAct } from '../sources/opened.ts';

/** What actions can do with an open desk. */
export type Desk = {
  canWrite: boolean;
  story: Pick<Story, 'id' | 'status' | 'fields'> | null;
  editor: EditorHandle | null;
  sourceIsOpen: boolean;
  createStory: () => void;
  setStatus: (status: StoryStatus) => void;
  exportStory: () => void;
  showExport: () => void;
  /** Puts the story on the clipboard. */
  copyStory: () => void;
  importSources: () => void;
  captureAddress: () => void;
  captureAgain: () => void;
  cite: () => void;
  citing: CitingActs;
  /** Shows the passages that wait for a person in the middle of the window. */
  showQueue: () => void;
  /** Shows what changed between the captures of the opened source. */
  compareCaptures: () => void;
  inSource: (act: SourceAct) => void;
  widenSources: () => void;
  show: (panel: 'palette' | 'search' | 'shortcuts' | 'about' | 'people' | 'outline') => void;
  /** Makes a claim of the words selected in the copy. */
  claim: () => void;
  showClaims: () => void;
  showChecker: () => void;
  /** Does something with comments: those looked at, where it is about one. */
  comment: (act: CommentAct) => void;
  isChecking: boolean;
  /** Does what is done at the checker's desk. */
  check: (act: CheckAct) => void;
  /** Says whether the story may go out, and what keeps it. */
  checkGate: () => void;
  exportReport: (format: ReportFormat) => void;
  exportCapsule: () => void;
  takeCapsule: () => void;
  showLibrary: () => void;
  /** Goes on to the next thing found in the copy. */
  findNext: (kind: Looked['kind']) => void;
  /** Goes on to the next thing that is still to come, in the copy or a field. */
  nextPlaceholder: () => void;
  /** Makes straight signs of the copy typographic. */
  smarten: () => void;
  /** Looks for words in the copy; or in the source, where that is what is read. */
  find: (act: FindAct) => void;
  /** Shows the versions of the copy and what changed between them. */
  showHistory: () => void;
  showAttributions: () => void;
  togglePane: (pane: 'stories' | 'sources') => void;
  goToPane: (step: 1 | -1) => void;
  goToCopy: () => void;
  /** Out of what is open, as Escape does. */
  goBack: () => void;
  filterStories: () => void;
  zoom: (step: 1 | -1 | 'reset') => void;
};

type Performer = { when: (desk: Desk) => boolean; perform: (desk: Desk) => void };

const always = () => true;
const withStory = (desk: Desk) => desk.story !== null;
const writing = (desk: Desk) => desk.canWrite;

const inEditor = (id: EditorActionId): Performer => ({
  when: (desk) => desk.editor?.can(id) ?? false,
  perform: (desk) => desk.editor?.perform(id),
});

const inSource = (act: SourceAct): Performer => ({
  when: (desk) => desk.sourceIsOpen,
  perform: (desk) => desk.inSource(act),
});

const toStatus = (status: StoryStatus): Performer => ({
  when: (desk) => desk.canWrite && desk.story !== null && desk.story.status !== status,
  perform: (desk) => desk.setStatus(status),
});

const toReport = (format: ReportFormat): Performer => ({ when: withStory, perform: (desk) => desk.exportReport(format) });

const inChecker = (act: CheckAct): Performer => ({ when: (desk) => desk.isChecking, perform: (desk) => desk.check(act) });
const writingInChecker = (act: CheckAct): Performer => ({
  when: (desk) => desk.canWrite && desk.isChecking,
  perform: (desk) => desk.check(act),
});

/** When each action of the list is there to be chosen, and what it does. */
const performers: Record<ActionId, Performer> = {
  'archive.create': { when: always, perform: archiveActions.create },
  'archive.choose': { when: always, perform: archiveActions.choose },
  'archive.openSample': { when: always, perform: archiveActions.openSample },
  'story.create': { when: writing, perform: (desk) => desk.createStory() },
  'export.panel': { when: withStory, perform: (desk) => desk.showExport() },
  'export.html': { when: withStory, perform: (desk) => desk.exportStory() },
  'export.copy': { when: withStory, perform: (desk) => desk.copyStory() },

  'edit.undo': inEditor('edit.undo'),
  'edit.redo': inEditor('edit.redo'),
  'edit.moveBlockUp': inEditor('edit.moveBlockUp'),
  'edit.moveBlockDown': inEditor('edit.moveBlockDown'),
  'edit.duplicateBlock': inEditor('edit.duplicateBlock'),
  'edit.deleteBlock': inEditor('edit.deleteBlock'),

  'typography.smarten': { when: (desk) => desk.canWrite && desk.editor !== null, perform: (desk) => desk.smarten() },
  'find.open': { when: (desk) => desk.editor !== null || desk.sourceIsOpen, perform: (desk) => desk.find('find') },
  'find.replace': { when: (desk) => desk.canWrite && desk.editor !== null, perform: (desk) => desk.find('replace') },
  'find.next': { when: (desk) => desk.editor !== null, perform: (desk) => desk.find('next') },
  'find.previous': { when: (desk) => desk.editor !== null, perform: (desk) => desk.find('previous') },

  'view.palette': { when: always, perform: (desk) => desk.show('palette') },
  'view.shortcuts': { when: always, perform: (desk) => desk.show('shortcuts') },
  'view.toggleStories': { when: always, perform: (desk) => desk.togglePane('stories') },
  'view.toggleSources': { when: always, perform: (desk) => desk.togglePane('sources') },
  'view.nextPane': { when: always, perform: (desk) => desk.goToPane(1) },
  'view.previousPane': { when: always, perform: (desk) => desk.goToPane(-1) },
  'view.toCopy': { when: withStory, perform: (desk) => desk.goToCopy() },
  'view.back': { when: always, perform: (desk) => desk.goBack() },
  'view.checker': { when: withStory, perform: (desk) => desk.showChecker() },
  'view.claims': { when: withStory, perform: (desk) => desk.showClaims() },
  'view.library': { when: always, perform: (desk) => desk.showLibrary() },
  'view.search': { when: always, perform: (desk) => desk.show('search') },
  'view.outline': { when: (desk) => desk.editor !== null, perform: (desk) => desk.show('outline') },
  'view.filterStories': { when: always, perform: (desk) => desk.filterStories() },
  'view.zoomIn': { when: always, perform: (desk) => desk.zoom(1) },
  'view.zoomOut': { when: always, perform: (desk) => desk.zoom(-1) },
  'view.zoomReset': { when: always, perform: (desk) => desk.zoom('reset') },

  'insert.menu': inEditor('insert.menu'),
  'insert.picture': inEditor('insert.picture'),
  'insert.footnote': inEditor('insert.footnote'),
  'insert.table': inEditor('insert.table'),
  'insert.quotation': inEditor('insert.quotation'),
  'insert.pullQuote': inEditor('insert.pullQuote'),
  'insert.factBox': inEditor('insert.factBox'),
  'insert.timeline': inEditor('insert.timeline'),
  'insert.interview': inEditor('insert.interview'),
  'insert.link': inEditor('insert.link'),
  'insert.divider': inEditor('insert.divider'),

  'format.bold': inEditor('format.bold'),
  'format.underline': inEditor('format.underline'),
  'format.superscript': inEditor('format.superscript'),
  'format.subscript': inEditor('format.subscript'),
  'format.code': inEditor('format.code'),
  'format.highlight': inEditor('format.highlight'),
  'format.smallCaps': inEditor('format.smallCaps'),
  'format.checkList': inEditor('format.checkList'),
  'format.italic': inEditor('format.italic'),
  'format.strikethrough': inEditor('format.strikethrough'),
  'format.paragraph': inEditor('format.paragraph'),
  'format.heading2': inEditor('format.heading2'),
  'format.heading3': inEditor('format.heading3'),
  'format.heading4': inEditor('format.heading4'),
  'format.quote': inEditor('format.quote'),
  'format.bulletList': inEditor('format.bulletList'),
  'format.numberList': inEditor('format.numberList'),

  'table.rowAbove': inEditor('table.rowAbove'),
  'table.rowBelow': inEditor('table.rowBelow'),
  'table.columnBefore': inEditor('table.columnBefore'),
  'table.columnAfter': inEditor('table.columnAfter'),
  'table.deleteRow': inEditor('table.deleteRow'),
  'table.deleteColumn': inEditor('table.deleteColumn'),
  'table.headerRow': inEditor('table.headerRow'),
  'table.headerColumn': inEditor('table.headerColumn'),
  'table.merge': inEditor('table.merge'),
  'table.split': inEditor('table.split'),
  'table.wider': inEditor('table.wider'),
  'table.narrower': inEditor('table.narrower'),
  'table.remove': inEditor('table.remove'),

  'history.show': { when: withStory, perform: (desk) => desk.showHistory() },

  'story.statusDraft': toStatus('draft'),
  'story.statusInCheck': toStatus('in-check'),
  'story.statusInEdit': toStatus('in-edit'),
  'story.statusReady': toStatus('ready'),
  'story.statusPublished': toStatus('published'),
  'story.statusHold': toStatus('hold'),
  'story.statusSpiked': toStatus('spiked'),

  'sources.import': { when: writing, perform: (desk) => desk.importSources() },
  'anchoring.queue': { when: always, perform: (desk) => desk.showQueue() },
  'sources.captureAddress': { when: writing, perform: (desk) => desk.captureAddress() },
  'sources.captureAgain': { when: (desk) => desk.canWrite && desk.sourceIsOpen, perform: (desk) => desk.captureAgain() },
  'captures.compare': { when: (desk) => desk.sourceIsOpen, perform: (desk) => desk.compareCaptures() },
  'sources.cite': {
    when: (desk) => desk.canWrite && desk.story !== null && desk.sourceIsOpen,
    perform: (desk) => desk.cite(),
  },
  'sources.annotate': {
    when: (desk) => desk.canWrite && desk.sourceIsOpen,
    perform: (desk) => desk.inSource('annotate'),
  },
  'sources.addTranscript': {
    when: (desk) => desk.canWrite && desk.sourceIsOpen,
    perform: (desk) => desk.inSource('add-transcript'),
  },
  'sources.copy': inSource('copy'),
  'sources.find': inSource('find'),
  'sources.findNext': inSource('find-next'),
  'sources.findPrevious': inSource('find-previous'),
  'sources.larger': inSource('larger'),
  'sources.smaller': inSource('smaller'),
  'sources.actualSize': inSource('actual-size'),
  'sources.wide': { when: always, perform: (desk) => desk.widenSources() },

  'sources.addByHand': { when: writing, perform: (desk) => desk.citing.addByHand() },
  'sources.describe': { when: (desk) => desk.canWrite && desk.sourceIsOpen, perform: (desk) => desk.citing.describe() },
  'citing.also': {
    when: (desk) => desk.canWrite && desk.sourceIsOpen && desk.citing.hasCitation,
    perform: (desk) => desk.citing.citeAlso(),
  },
  'citing.edit': { when: (desk) => desk.canWrite && desk.citing.hasCitation, perform: (desk) => desk.citing.editCitation() },
  'citing.style': { when: withStory, perform: (desk) => desk.citing.chooseStyle() },
  'library.import': { when: writing, perform: (desk) => desk.citing.importLibrary() },
  'library.exportCsl': { when: always, perform: (desk) => desk.citing.exportLibrary('csl') },
  'library.exportBibtex': { when: always, perform: (desk) => desk.citing.exportLibrary('bibtex') },
  'library.exportRis': { when: always, perform: (desk) => desk.citing.exportLibrary('ris') },
  'annotations.import': { when: writing, perform: (desk) => desk.citing.importAnnotations() },
  'annotations.export': { when: always, perform: (desk) => desk.citing.exportLibrary('webannotation') },

  'claims.create': { when: (desk) => desk.canWrite && desk.editor !== null, perform: (desk) => desk.claim() },
  'gate.check': { when: withStory, perform: (desk) => desk.checkGate() },
  'report.html': toReport('html'),
  'report.pdf': toReport('pdf'),
  'report.json': toReport('json'),
  'report.webannotation': toReport('webannotation'),
  'capsule.export': { when: withStory, perform: (desk) => desk.exportCapsule() },
  'capsule.import': { when: writing, perform: (desk) => desk.takeCapsule() },
  'people.change': { when: always, perform: (desk) => desk.show('people') },

  'findings.quotation': { when: withStory, perform: (desk) => desk.findNext('quotation') },
  'findings.item': { when: withStory, perform: (desk) => desk.findNext('item') },
  'findings.slip': { when: withStory, perform: (desk) => desk.findNext('slip') },
  'placeholders.next': { when: withStory, perform: (desk) => desk.nextPlaceholder() },
  'attributions.show': { when: withStory, perform: (desk) => desk.showAttributions() },

  'check.next': inChecker('check.next'),
  'check.previous': inChecker('check.previous'),
  'check.claims': inChecker('check.claims'),
  'check.filter': inChecker('check.filter'),
  'check.verified': writingInChecker('check.verified'),
  'check.needsWork': writingInChecker('check.needsWork'),
  'check.disputed': writingInChecker('check.disputed'),
  'check.false': writingInChecker('check.false'),
  'check.cannotBeVerified': writingInChecker('check.cannotBeVerified'),
  'check.opinion': writingInChecker('check.opinion'),
  'check.unchecked': writingInChecker('check.unchecked'),
  'check.recheck': writingInChecker('check.recheck'),
  'check.nextCandidate': inChecker('check.nextCandidate'),
  'check.previousCandidate': inChecker('check.previousCandidate'),
  'check.supports': writingInChecker('check.supports'),
  'check.contradicts': writingInChecker('check.contradicts'),
  'check.context': writingInChecker('check.context'),
  'check.open': inChecker('check.open'),
  'check.note': writingInChecker('check.note'),
  'check.write': writingInChecker('check.write'),

  'comments.add': { when: (desk) => desk.canWrite && desk.story !== null, perform: (desk) => desk.comment('begin') },
  'comments.show': { when: withStory, perform: (desk) => desk.comment('show') },
  'comments.next': { when: withStory, perform: (desk) => desk.comment('next') },
  'comments.previous': { when: withStory, perform: (desk) => desk.comment('previous') },
  'comments.reply': { when: (desk) => desk.canWrite && desk.story !== null, perform: (desk) => desk.comment('reply') },
  'comments.resolve': { when: (desk) => desk.canWrite && desk.story !== null, perform: (desk) => desk.comment('resolve') },

  'help.about': { when: always, perform: (desk) => desk.show('about') },
};

export function canPerform(id: ActionId, desk: Desk): boolean {
  return performers[id].when(desk);
}

/** Does what the action says where it is available, else nothing. */
export function perform(id: ActionId, desk: Desk): void {
  if (canPerform(id, desk)) performers[id].perform(desk);
}
