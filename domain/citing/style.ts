/**
 * How a citation shows in the copy: the outlet or author as a link, the raised number of a note, or words within the
 * text such as `(Okafor 2023)`.
 */
export type CitationForm = 'link' | 'note' | 'in-text';

/** A way to print citations: one of the desk’s own, or a CSL style as its XML. */
export type CitationStyle =
  | { kind: 'own-notes'; id: string; title: string; form: 'note' }
  | { kind: 'own-links'; id: string; title: string; form: 'link' }
  | { kind: 'csl'; id: string; title: string; form: 'note' | 'in-text'; xml: string };

/** Numbered notes that quote what they rest on: what an archive begins with. */
export const ownNotes: CitationStyle = {
  kind: 'own-notes',
  id: 'standfirst:notes',
  title: 'Notes that quote their source',
  form: 'note',
};

export const ownLinks: CitationStyle = {
  kind: 'own-links',
  id: 'standfirst:links',
  title: 'Links in the copy',
  form: 'link',
};
