/** Formats in which a library of sources goes in and out: CSL-JSON, BibTeX and RIS. */
export const libraryFormats = ['csl', 'bibtex', 'ris'] as const;
export type LibraryFormat = (typeof libraryFormats)[number];

/** Formats in which sources go out: as a library, or as what is marked in them. */
export const sourceExportFormats = [...libraryFormats, 'webannotation'] as const;
export type SourceExportFormat = (typeof sourceExportFormats)[number];

export const sourceExportExtensions: Readonly<Record<SourceExportFormat, string>> = {
  csl: 'json',
  bibtex: 'bib',
  ris: 'ris',
  webannotation: 'jsonld',
};

/** What a file that may hold a library is; `zotero-note`: a note that Zotero made of annotations. */
export type LibraryFile = LibraryFormat | 'zotero-note';

/** Tells by its name and its beginning what a file of a library is; undefined where it is none. */
export function recogniseLibrary(fileName: string, text: string): LibraryFile | undefined {
  const extension = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  const begin = text.slice(0, 4096).replace(/^\ufeff/, '').trimStart();
  if (extension === 'bib' || extension === 'bibtex') return 'bibtex';
  if (extension === 'ris' || /^TY {2}- /m.test(begin)) return 'ris';
  if (/^@(?:\w+)\s*[{(]/m.test(begin) && !begin.startsWith('<')) return 'bibtex';
  if (/^[[{]/.test(begin) && (extension === 'json' || extension === 'csljson') && /"type"\s*:/.test(text)) return 'csl';
  if (/data-(?:annotation|citation)(?:-items)?=/.test(text) && begin.startsWith('<')) return 'zotero-note';
  return undefined;
}
