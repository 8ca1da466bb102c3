import shippedLocales from '@citation-js/plugin-csl/lib/locales.json';
import shippedStyles from '@citation-js/plugin-csl/lib/styles.json';
import notes from '../../../resources/styles/standfirst-notes.csl?raw';
import { readStyle } from '../../../domain/citing/read-style.ts';
import type { CitationStyle } from '../../../domain/citing/style.ts';

/** CSL locales by name (`en-US`), as XML. */
export const locales: Readonly<Record<string, string>> = shippedLocales;

/** The CSL styles that come with the program: one of its own, and those of the CSL project (CC BY-SA 3.0) unchanged. */
export const cslStyles: readonly (CitationStyle & { kind: 'csl' })[] = [notes, ...Object.values<string>(shippedStyles)].flatMap((xml) => {
  const reading = readStyle(xml);
  return reading.kind === 'style' ? [reading.style] : [];
});
