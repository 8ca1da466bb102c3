import { readStyle } from '../../../domain/citing/read-style.ts';
import { ownLinks, ownNotes, type CitationStyle } from '../../../domain/citing/style.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Locales } from '../../../domain/citing/locales.ts';
import { readLocale } from '../../../domain/citing/read-locale.ts';
import { localeIdStart } from './locale-id.ts';
import { cslStyles } from './shipped.ts';

/** Every style that there is for an archive: the desk’s own, those shipped, those that a person added. */
export function readStyles(archive: Archive): { style: CitationStyle; origin: 'own' | 'shipped' | 'added' }[] {
  const added = archive.statement(`SELECT xml FROM csl_style WHERE id NOT LIKE '${localeIdStart}%' ORDER BY title, id`).pluck().all() as string[];
  return [
    ...[ownNotes, ownLinks].map((style) => ({ style, origin: 'own' as const })),
    ...cslStyles.map((style) => ({ style, origin: 'shipped' as const })),
    ...added.flatMap((xml) => {
      const reading = readStyle(xml);
      return reading.kind === 'style' ? [{ style: reading.style, origin: 'added' as const }] : [];
    }),
  ];
}

/** The style by its id; the desk’s own notes where there is none such any more. */
export function readStyleById(archive: Archive, styleId: string): CitationStyle {
  return readStyles(archive).find(({ style }) => style.id === styleId)?.style ?? ownNotes;
}

/** The CSL locales that a person added, by language. They stand among the styles that were added: both are CSL's own XML. */
export function readAddedLocales(archive: Archive): Locales {
  const added = archive.statement(`SELECT xml FROM csl_style WHERE id LIKE '${localeIdStart}%' ORDER BY id`).pluck().all() as string[];
  return Object.fromEntries(
    added.flatMap((xml) => {
      const reading = readLocale(xml);
      return reading.kind === 'locale' ? [[reading.name, xml] as const] : [];
    }),
  );
}
