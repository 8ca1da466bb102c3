import type { FormatSummary } from '../../../contract/exports.ts';
import type { ContentKind } from '../../../domain/export/content.ts';
import type { ArticlePart, Format, Treatment } from '../../../domain/export/formats.ts';
import { kindNames, partNames } from '../../../domain/export/loss.ts';

/** A format as it is told to whoever chooses one. */
export function summaryOf({ id, label, takes, fileExtension, mediaType, nodes, parts }: Format): FormatSummary {
  const things: [string, Treatment][] = [
    ...(Object.keys(partNames) as ArticlePart[]).map((part): [string, Treatment] => [partNames[part], parts[part]]),
    ...(Object.keys(kindNames) as ContentKind[]).map((kind): [string, Treatment] => [kindNames[kind], nodes[kind]]),
  ];
  return {
    id,
    label,
    takes,
    fileExtension,
    mediaType,
    keeps: things.flatMap(([what, treatment]) => (treatment === 'renders' ? [what] : [])),
    degrades: things.flatMap(([what, treatment]) => (treatment !== 'renders' && 'degrades' in treatment ? [{ what, words: treatment.degrades }] : [])),
    drops: things.flatMap(([what, treatment]) => (treatment !== 'renders' && 'drops' in treatment ? [{ what, words: treatment.drops }] : [])),
  };
}
