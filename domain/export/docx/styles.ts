import type { ILevelsOptions, IParagraphStyleOptions, IStylesOptions, NumberingDefinition } from 'docx';
import { listName, type Docx, type ListKind } from './document.ts';

/** Sizes in half points, distances in twentieths of a point, as Office counts. */
const point = 20;
const accent = '8C2F1B';
const muted = '625D55';

/** Styles by their purpose, so that whoever opens the document changes each look in one place. */
export function stylesOf(language: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size: size * 2, bold: true, color: '1F1D1A' },
    paragraph: { spacing: { before: before * point, after: 6 * point }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Times New Roman' }, size: 22, language: { value: language, eastAsia: language, bidirectional: language } },
        paragraph: { spacing: { after: 8 * point, line: 300 } },
      },
      heading1: heading(24, 0),
      heading2: heading(16, 18),
      heading3: heading(13, 14),
      heading4: heading(11, 12),
      footnoteText: { run: { size: 18 }, paragraph: { spacing: { after: 2 * point, line: 240 } } },
    },
    paragraphStyles: [
      paragraphStyle('Kicker', { bold: true, color: accent, size: 20 }, { spacing: { after: 3 * point }, keepNext: true }),
      paragraphStyle('Standfirst', { size: 26, color: muted }, {}),
      paragraphStyle('Signature', { size: 19, color: muted }, { spacing: { after: 2 * point } }),
      paragraphStyle('Quote', { italics: true }, { indent: { start: 28 * point, end: 28 * point } }),
      paragraphStyle('PullQuote', { italics: true, size: 30, color: accent }, { indent: { start: 28 * point, end: 28 * point }, spacing: { before: 10 * point, after: 14 * point } }),
      paragraphStyle('FactBox', {}, { shading: { fill: 'F1EDE3' }, indent: { start: 12 * point, end: 12 * point }, contextualSpacing: false }),
      paragraphStyle('TableHead', { bold: true, size: 20 }, { spacing: { after: 0 } }),
      paragraphStyle('TableText', { size: 20 }, { spacing: { after: 0 } }),
      paragraphStyle('Topics', { size: 18, color: muted }, { spacing: { before: 14 * point } }),
      paragraphStyle('Source', { size: 20 }, { indent: { start: 18 * point, hanging: 18 * point } }),
      paragraphStyle('Draft', { bold: true, color: accent }, {}),
    ],
    characterStyles: [
      { id: 'Code', name: 'Code', basedOn: 'DefaultParagraphFont', run: { font: 'Courier New', size: 20 } },
      { id: 'NoteMention', name: 'Note Mention', basedOn: 'DefaultParagraphFont', run: { superScript: true } },
    ],
  };
}

function paragraphStyle(id: string, run: NonNullable<IParagraphStyleOptions['run']>, paragraph: NonNullable<IParagraphStyleOptions['paragraph']>): IParagraphStyleOptions {
  return { id, name: id, basedOn: 'Normal', quickFormat: true, run, paragraph };
}

/** Deepest level that Office knows; lists further in stand on it. */
export const deepestLevel = 8;
const bullets = ['•', '–', '▪'];
export const stepIn = 24 * point;

/** A definition for each list, so that each counts from its own start. */
export function numberingOf({ LevelFormat }: Docx, lists: readonly ListKind[]): NumberingDefinition[] {
  return lists.map(({ ordered, start }, at) => ({
    reference: listName(at),
    levels: Array.from({ length: deepestLevel + 1 }, (_, level): ILevelsOptions => {
      const style = { paragraph: { indent: { start: stepIn * (level + 1), hanging: stepIn * 0.75 } } };
      return ordered
        ? { level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start, style }
        : { level, format: LevelFormat.BULLET, text: bullets[level % bullets.length] ?? '•', style };
    }),
  }));
}
