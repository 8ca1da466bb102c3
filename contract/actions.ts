/**
 * Every action, once: the native menu, the palette, the keys and the shortcut sheet read this list.
 * What an action does is said in `renderer/actions/`; this part is plain data so that the menu can be made from it.
 */

/** Menus in the order in which they stand in the menu bar. */
export const menus = ['File', 'Edit', 'View', 'Insert', 'Format', 'Table', 'Story', 'Sources', 'Claims', 'Check', 'Review', 'Help'] as const;
export type Menu = (typeof menus)[number];

type ActionEntry = {
  label: string;
  menu: Menu;
  /** As Electron and the key matcher write it; `Mod` is Ctrl, or ⌘ on macOS. */
  shortcut?: string;
  /**
   * Where the key is one, if not everywhere. The editor handles its keys itself, so that the menu shows them without claiming them;
   * the checker's are plain letters, which mean the action only there and only outside of fields.
   */
  keyIn?: 'editor' | 'checker';
};

export const actions = {
  'archive.create': { label: 'New archive…', menu: 'File', shortcut: 'Mod+Shift+N' },
  'archive.choose': { label: 'Open archive…', menu: 'File', shortcut: 'Mod+O' },
  'archive.openSample': { label: 'Open the sample archive', menu: 'File' },
  'story.create': { label: 'New story', menu: 'File', shortcut: 'Mod+N' },
  'export.panel': { label: 'Export…', menu: 'File', shortcut: 'Mod+E' },
  'export.html': { label: 'Export as HTML…', menu: 'File', shortcut: 'Mod+Alt+X' },
  'export.copy': { label: 'Copy the story for pasting elsewhere', menu: 'File' },

  'edit.undo': { label: 'Undo', menu: 'Edit', shortcut: 'Mod+Z', keyIn: 'editor' },
  'edit.redo': { label: 'Redo', menu: 'Edit', shortcut: 'Mod+Shift+Z', keyIn: 'editor' },
  'edit.moveBlockUp': { label: 'Move the block up', menu: 'Edit', shortcut: 'Alt+Up', keyIn: 'editor' },
  'edit.moveBlockDown': { label: 'Move the block down', menu: 'Edit', shortcut: 'Alt+Down', keyIn: 'editor' },
  'edit.duplicateBlock': { label: 'Duplicate the block', menu: 'Edit', shortcut: 'Mod+Alt+B' },
  'edit.deleteBlock': { label: 'Delete the block', menu: 'Edit', shortcut: 'Mod+Alt+Backspace' },

  'typography.smarten': { label: 'Make quotation marks and dashes typographic', menu: 'Edit' },
  'find.open': { label: 'Find…', menu: 'Edit', shortcut: 'Mod+F' },
  'find.replace': { label: 'Find and replace…', menu: 'Edit', shortcut: 'Mod+R' },
  'find.next': { label: 'Find the next place in the story', menu: 'Edit', shortcut: 'F3' },
  'find.previous': { label: 'Find the previous place in the story', menu: 'Edit', shortcut: 'Shift+F3' },

  'view.palette': { label: 'Find an action…', menu: 'View', shortcut: 'Mod+K' },
  'view.shortcuts': { label: 'Keyboard shortcuts', menu: 'View', shortcut: 'Mod+/' },
  'view.toggleStories': { label: 'Show or hide the stories', menu: 'View', shortcut: 'Mod+Shift+\\' },
  'view.toggleSources': { label: 'Show or hide the sources', menu: 'View', shortcut: 'Mod+\\' },
  'view.nextPane': { label: 'Go to the next pane', menu: 'View', shortcut: 'F6' },
  'view.previousPane': { label: 'Go to the previous pane', menu: 'View', shortcut: 'Shift+F6' },
  'view.toCopy': { label: 'Go to the copy', menu: 'View', shortcut: 'Mod+1' },
  'view.back': { label: 'Back', menu: 'View' },
  'view.checker': { label: 'Checker’s desk', menu: 'View', shortcut: 'Mod+2' },
  'view.claims': { label: 'Claims', menu: 'View', shortcut: 'Mod+Alt+M' },
  'view.library': { label: 'Library', menu: 'View', shortcut: 'Mod+3' },
  'view.search': { label: 'Search everything…', menu: 'View', shortcut: 'Mod+Shift+F' },
  'view.outline': { label: 'Outline and counts…', menu: 'View', shortcut: 'Mod+Shift+O' },
  'view.filterStories': { label: 'Filter the stories', menu: 'View', shortcut: 'Mod+Shift+L' },
  'view.zoomIn': { label: 'Larger', menu: 'View', shortcut: 'Mod+=' },
  'view.zoomOut': { label: 'Smaller', menu: 'View', shortcut: 'Mod+-' },
  'view.zoomReset': { label: 'Actual size', menu: 'View', shortcut: 'Mod+0' },

  'insert.menu': { label: 'Insert…', menu: 'Insert', shortcut: 'Mod+Alt+I' },
  'insert.picture': { label: 'Picture…', menu: 'Insert' },
  'insert.footnote': { label: 'Footnote', menu: 'Insert', shortcut: 'Mod+Alt+F' },
  'insert.table': { label: 'Table', menu: 'Insert', shortcut: 'Mod+Alt+A' },
  'insert.quotation': { label: 'Quotation with its source', menu: 'Insert' },
  'insert.pullQuote': { label: 'Pull quote', menu: 'Insert' },
  'insert.factBox': { label: 'Fact box', menu: 'Insert' },
  'insert.timeline': { label: 'Timeline', menu: 'Insert' },
  'insert.interview': { label: 'Questions and answers', menu: 'Insert' },
  'insert.link': { label: 'Link…', menu: 'Insert', shortcut: 'Mod+Shift+K' },
  'insert.divider': { label: 'Divider', menu: 'Insert', shortcut: 'Mod+Alt+H' },

  'format.bold': { label: 'Bold', menu: 'Format', shortcut: 'Mod+B', keyIn: 'editor' },
  'format.italic': { label: 'Italic', menu: 'Format', shortcut: 'Mod+I', keyIn: 'editor' },
  'format.underline': { label: 'Underline', menu: 'Format', shortcut: 'Mod+U', keyIn: 'editor' },
  'format.strikethrough': { label: 'Strikethrough', menu: 'Format', shortcut: 'Mod+Shift+X' },
  'format.superscript': { label: 'Superscript', menu: 'Format', shortcut: 'Mod+.' },
  'format.subscript': { label: 'Subscript', menu: 'Format', shortcut: 'Mod+,' },
  'format.code': { label: 'Code', menu: 'Format', shortcut: 'Mod+Alt+L' },
  'format.highlight': { label: 'Highlight', menu: 'Format', shortcut: 'Mod+Shift+H' },
  'format.smallCaps': { label: 'Small capitals', menu: 'Format', shortcut: 'Mod+Alt+S' },
  'format.paragraph': { label: 'Paragraph', menu: 'Format', shortcut: 'Mod+Alt+0' },
  'format.heading2': { label: 'Heading 2', menu: 'Format', shortcut: 'Mod+Alt+2' },
  'format.heading3': { label: 'Heading 3', menu: 'Format', shortcut: 'Mod+Alt+3' },
  'format.heading4': { label: 'Heading 4', menu: 'Format', shortcut: 'Mod+Alt+4' },
  'format.quote': { label: 'Quote', menu: 'Format', shortcut: 'Mod+Alt+Q' },
  'format.bulletList': { label: 'Bulleted list', menu: 'Format', shortcut: 'Mod+Shift+8' },
  'format.numberList': { label: 'Numbered list', menu: 'Format', shortcut: 'Mod+Shift+7' },
  'format.checkList': { label: 'Check list', menu: 'Format', shortcut: 'Mod+Shift+9' },

  'table.rowAbove': { label: 'Row above', menu: 'Table', shortcut: 'Alt+Shift+Up', keyIn: 'editor' },
  'table.rowBelow': { label: 'Row below', menu: 'Table', shortcut: 'Alt+Shift+Down', keyIn: 'editor' },
  'table.columnBefore': { label: 'Column before', menu: 'Table', shortcut: 'Alt+Shift+Left', keyIn: 'editor' },
  'table.columnAfter': { label: 'Column after', menu: 'Table', shortcut: 'Alt+Shift+Right', keyIn: 'editor' },
  'table.deleteRow': { label: 'Delete the row', menu: 'Table' },
  'table.deleteColumn': { label: 'Delete the column', menu: 'Table' },
  'table.headerRow': { label: 'Row of headers, or not', menu: 'Table' },
  'table.headerColumn': { label: 'Column of headers, or not', menu: 'Table' },
  'table.merge': { label: 'Merge the selected cells', menu: 'Table' },
  'table.split': { label: 'Split the cell', menu: 'Table' },
  'table.wider': { label: 'Wider column', menu: 'Table' },
  'table.narrower': { label: 'Narrower column', menu: 'Table' },
  'table.remove': { label: 'Delete the table', menu: 'Table' },

  'history.show': { label: 'Version history', menu: 'Story', shortcut: 'Mod+H' },
  'story.statusDraft': { label: 'Mark as draft', menu: 'Story' },
  'story.statusInCheck': { label: 'Mark as in check', menu: 'Story' },
  'story.statusInEdit': { label: 'Mark as in edit', menu: 'Story' },
  'story.statusReady': { label: 'Mark as ready', menu: 'Story' },
  'story.statusPublished': { label: 'Mark as published', menu: 'Story' },
  'story.statusHold': { label: 'Hold', menu: 'Story' },
  'story.statusSpiked': { label: 'Spike', menu: 'Story' },

  'sources.import': { label: 'Import sources…', menu: 'Sources', shortcut: 'Mod+Shift+I' },
  'anchoring.queue': { label: 'Passages that moved', menu: 'Sources', shortcut: 'Mod+Shift+P' },
  'sources.captureAddress': { label: 'Add a source by address…', menu: 'Sources', shortcut: 'Mod+Shift+U' },
  'sources.captureAgain': { label: 'Capture the source again', menu: 'Sources', shortcut: 'Mod+Shift+R' },
  'captures.compare': { label: 'Compare captures of the source', menu: 'Sources', shortcut: 'Mod+Shift+D' },
  'sources.cite': { label: 'Cite the selected passage', menu: 'Sources', shortcut: 'Mod+Shift+C' },
  'sources.annotate': { label: 'Annotate the selected passage', menu: 'Sources', shortcut: 'Mod+Shift+A' },
  'sources.copy': { label: 'Copy the selected passage with its attribution', menu: 'Sources', shortcut: 'Mod+Shift+Y' },
  'sources.addTranscript': { label: 'Add a transcript to the recording…', menu: 'Sources', shortcut: 'Mod+Alt+T' },
  'sources.find': { label: 'Find within the source', menu: 'Sources' },
  'sources.findNext': { label: 'Find the next place in the source', menu: 'Sources', shortcut: 'Mod+G' },
  'sources.findPrevious': { label: 'Find the previous place in the source', menu: 'Sources', shortcut: 'Mod+Shift+G' },
  'sources.larger': { label: 'Show the source larger', menu: 'Sources', shortcut: 'Mod+Alt+=' },
  'sources.smaller': { label: 'Show the source smaller', menu: 'Sources', shortcut: 'Mod+Alt+-' },
  'sources.actualSize': { label: 'Show the source at its own size', menu: 'Sources' },
  'sources.wide': { label: 'Give the sources half of the window', menu: 'Sources', shortcut: 'Mod+Alt+\\' },

  'sources.addByHand': { label: 'Write down a source…', menu: 'Sources', shortcut: 'Mod+Alt+N' },
  'sources.describe': { label: 'Describe the source and its terms…', menu: 'Sources', shortcut: 'Mod+Alt+D' },
  'citing.also': { label: 'Cite the selected passage in the same citation', menu: 'Sources', shortcut: 'Mod+Alt+C' },
  'citing.edit': { label: 'Edit the citation…', menu: 'Sources', shortcut: 'Mod+Alt+E' },
  'citing.style': { label: 'Citation style…', menu: 'Sources', shortcut: 'Mod+Alt+Y' },
  'library.import': { label: 'Import a library…', menu: 'Sources' },
  'library.exportCsl': { label: 'Export the library as CSL-JSON…', menu: 'Sources' },
  'library.exportBibtex': { label: 'Export the library as BibTeX…', menu: 'Sources' },
  'library.exportRis': { label: 'Export the library as RIS…', menu: 'Sources' },
  'annotations.import': { label: 'Import Web Annotations…', menu: 'Sources' },
  'annotations.export': { label: 'Export annotations as Web Annotations…', menu: 'Sources' },

  'claims.create': { label: 'Claim the selection', menu: 'Claims', shortcut: 'Mod+Shift+M' },
  'gate.check': { label: 'Check the gate…', menu: 'Claims', shortcut: 'Mod+Alt+G' },
  'report.html': { label: 'Verification report as a page…', menu: 'Claims' },
  'report.pdf': { label: 'Verification report as PDF…', menu: 'Claims' },
  'report.json': { label: 'Verification report as JSON…', menu: 'Claims' },
  'report.webannotation': { label: 'Verification report as Web Annotations…', menu: 'Claims' },
  'capsule.export': { label: 'Export an evidence capsule…', menu: 'Claims', shortcut: 'Mod+Shift+E' },
  'capsule.import': { label: 'Take back an evidence capsule…', menu: 'Claims' },
  'people.change': { label: 'Change who is sitting here…', menu: 'Claims', shortcut: 'F2' },

  'findings.quotation': { label: 'Next quotation to look at', menu: 'Claims', shortcut: 'F7' },
  'findings.item': { label: 'Next statement that no claim covers', menu: 'Claims', shortcut: 'F8' },
  'findings.slip': { label: 'Next slip of arithmetic or calendar', menu: 'Claims', shortcut: 'Shift+F8' },
  'placeholders.next': { label: 'Next TK', menu: 'Claims', shortcut: 'Shift+F7' },
  'attributions.show': { label: 'Who says so', menu: 'Claims', shortcut: 'Mod+Alt+W' },

  'check.next': { label: 'Next claim', menu: 'Check', shortcut: 'J', keyIn: 'checker' },
  'check.previous': { label: 'Previous claim', menu: 'Check', shortcut: 'K', keyIn: 'checker' },
  'check.claims': { label: 'Go to the claims', menu: 'Check', shortcut: 'L', keyIn: 'checker' },
  'check.filter': { label: 'Filter the claims', menu: 'Check', shortcut: '/', keyIn: 'checker' },
  'check.verified': { label: 'Verified', menu: 'Check', shortcut: '1', keyIn: 'checker' },
  'check.needsWork': { label: 'Needs work', menu: 'Check', shortcut: '2', keyIn: 'checker' },
  'check.disputed': { label: 'Disputed', menu: 'Check', shortcut: '3', keyIn: 'checker' },
  'check.false': { label: 'False', menu: 'Check', shortcut: '4', keyIn: 'checker' },
  'check.cannotBeVerified': { label: 'Can’t be verified', menu: 'Check', shortcut: '5', keyIn: 'checker' },
  'check.opinion': { label: 'Opinion', menu: 'Check', shortcut: '6', keyIn: 'checker' },
  'check.unchecked': { label: 'Back to unchecked', menu: 'Check', shortcut: '0', keyIn: 'checker' },
  'check.recheck': { label: 'Recheck what changed', menu: 'Check', shortcut: 'R', keyIn: 'checker' },
  'check.nextCandidate': { label: 'Next candidate', menu: 'Check', shortcut: 'C', keyIn: 'checker' },
  'check.previousCandidate': { label: 'Previous candidate', menu: 'Check', shortcut: 'Shift+C', keyIn: 'checker' },
  'check.supports': { label: 'Attach as supporting', menu: 'Check', shortcut: 'E', keyIn: 'checker' },
  'check.contradicts': { label: 'Attach as contradicting', menu: 'Check', shortcut: 'Shift+E', keyIn: 'checker' },
  'check.context': { label: 'Attach as context', menu: 'Check', shortcut: 'Alt+E', keyIn: 'checker' },
  'check.open': { label: 'Open the evidence', menu: 'Check', shortcut: 'O', keyIn: 'checker' },
  'check.note': { label: 'Note', menu: 'Check', shortcut: 'N', keyIn: 'checker' },
  'check.write': { label: 'Write in the copy, or lock it', menu: 'Check', shortcut: 'W', keyIn: 'checker' },

  'comments.add': { label: 'Comment on the selection', menu: 'Review', shortcut: 'Mod+Alt+K' },
  'comments.show': { label: 'Comments', menu: 'Review', shortcut: 'Mod+Alt+J' },
  'comments.next': { label: 'Next comment', menu: 'Review', shortcut: 'F9' },
  'comments.previous': { label: 'Previous comment', menu: 'Review', shortcut: 'Shift+F9' },
  'comments.reply': { label: 'Reply to the comment', menu: 'Review', shortcut: 'Mod+Alt+P' },
  'comments.resolve': { label: 'Resolve the comment, or open it again', menu: 'Review', shortcut: 'Mod+Alt+O' },

  'help.about': { label: 'About Standfirst', menu: 'Help' },
} as const satisfies Record<string, ActionEntry>;

export type ActionId = keyof typeof actions;
export const actionIds = Object.keys(actions) as ActionId[];

export function actionEntry(id: ActionId): ActionEntry {
  return actions[id];
}
