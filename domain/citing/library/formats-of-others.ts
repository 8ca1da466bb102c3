// oxlint-disable import/no-unassigned-import -- these two add their formats to citation-js when they are loaded
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';

/** BibTeX and RIS, as citation-js reads and writes them. */
export { plugins } from '@citation-js/core';
