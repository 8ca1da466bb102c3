import { getCaptureBytes } from './captures/bytes.ts';
import { prepareWeb } from './captures/web/prepare.ts';
import { exportLibraryFile, importLibraryFile, importLibraryPath } from './citing/library.ts';
import { addLocale, addStyle, listLocales, listStyles, renderStory } from './citing/reader-commands.ts';
import { compareVersions, getVersion } from './body/versions.ts';
import { compareCaptures } from './difference/commands.ts';
import { exportWebAnnotations } from './annotations/export-web.ts';
import { importAnnotationsPath } from './annotations/import-file.ts';
import { readQueue } from './anchoring/queue.ts';
import { clipStory } from './export/clipping.ts';
import { exportHtmlFile, suggestFileName } from './export/commands.ts';
import { findLosses, listFormats, previewExport } from './export/preview.ts';
import { exportToFolder } from './export/to-folder.ts';
import { readAudit } from './audit/read.ts';
import { findCandidates } from './claims/candidates.ts';
import { checkGate } from './gate/check.ts';
import { preparePass } from './gate/pass.ts';
import { storyAttributions } from './findings/attributions.ts';
import { findQuotationEverywhere } from './findings/everywhere.ts';
import { findInStory } from './findings/story.ts';
import type { HandlersOf } from './handlers.ts';
import { suggestCapsuleName, writeCapsuleFile } from './record/capsule.ts';
import { readCapsuleFile } from './record/read-capsule.ts';
import { makeReport, writeReport } from './record/report.ts';
import { prepareRecord } from './record/seal.ts';
import { getCaptureFile, getCapturePage } from './sources/capture-files.ts';
import { importFile, importPath } from './sources/import.ts';
import { countFacets } from './search/facets.ts';
import { findEverything } from './search/find.ts';
import { pageSources, sourceIds } from './search/source-list.ts';
import { verifyArchive } from './verify/commands.ts';

/** What the reading thread answers. Apart from the desk's, because these bring the page reader and the exporters along. */
export const readerHandlers: HandlersOf<'reader'> = {
  'sources.importFile': importFile,
  'sources.importPath': importPath,
  'captures.page': getCapturePage,
  'captures.file': getCaptureFile,
  'captures.bytes': getCaptureBytes,
  'captures.prepareWeb': prepareWeb,
  'annotations.exportWeb': exportWebAnnotations,
  'annotations.importPath': importAnnotationsPath,
  'anchoring.queue': readQueue,
  'captures.difference': compareCaptures,
  'body.version': getVersion,
  'body.difference': compareVersions,
  'citing.styles': listStyles,
  'citing.addStyle': addStyle,
  'citing.addLocale': addLocale,
  'citing.locales': listLocales,
  'citing.render': renderStory,
  'library.importFile': importLibraryFile,
  'library.importPath': importLibraryPath,
  'library.exportFile': exportLibraryFile,
  'export.htmlFile': exportHtmlFile,
  'export.suggestName': suggestFileName,
  'export.toFolder': exportToFolder,
  'export.clipping': clipStory,
  'exports.formats': listFormats,
  'exports.preview': previewExport,
  'exports.losses': findLosses,
  'search.find': findEverything,
  'sources.page': pageSources,
  'sources.ids': sourceIds,
  'sources.facets': countFacets,
  'claims.candidates': findCandidates,
  'findings.ofStory': findInStory,
  'findings.everywhere': findQuotationEverywhere,
  'attributions.list': storyAttributions,
  'archive.verify': verifyArchive,
  'audit.read': readAudit,
  'gate.check': checkGate,
  'gate.pass': preparePass,
  'record.make': prepareRecord,
  'report.make': makeReport,
  'report.write': writeReport,
  'capsule.write': writeCapsuleFile,
  'capsule.suggestName': suggestCapsuleName,
  'capsule.read': readCapsuleFile,
};
