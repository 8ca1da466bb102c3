import type { Paragraph } from 'docx';
import type { Article } from '../article.ts';
import { languageTag } from '../html/language.ts';
import { isDraft } from '../release.ts';
import { signatureLines, topicsLine } from '../signature.ts';
import { titleOf } from '../title.ts';
import { wordsFor } from '../words.ts';
import { blockToDocx } from './blocks.ts';
import { coreProperties } from './core.ts';
import type { Writing } from './document.ts';
import { paragraphOf } from './paragraph.ts';
import { runsToRuns, textRun } from './phrases.ts';
import { withSameBytes } from './same-bytes.ts';
import { numberingOf, stylesOf } from './styles.ts';

/** A story as a Word document with headings, lists, links and footnotes that Word knows as such. */
export async function renderDocx(article: Article): Promise<Uint8Array<ArrayBuffer>> {
  const docx = await import('docx');
  const writing: Writing = { docx, article, footnotes: {}, lists: [] };
  const children = [
    ...opening(writing),
    ...article.content.flatMap((block) => blockToDocx(block, writing)),
    ...bibliography(writing),
    ...line('Topics', topicsLine(article), writing),
  ];
  const footer = new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })] });
  const document = new docx.Document({
    styles: stylesOf(languageTag(article.fields.language) ?? 'und'),
    numbering: { config: numberingOf(docx, writing.lists) },
    footnotes: writing.footnotes,
    sections: [{ footers: { default: new docx.Footer({ children: [footer] }) }, children }],
  });
  const packed = await docx.Packer.pack(document, 'uint8array', undefined, [{ path: 'docProps/core.xml', data: coreProperties(article) }]);
  return withSameBytes(packed);
}

function opening(writing: Writing): Paragraph[] {
  const { article, docx } = writing;
  const { fields, release } = article;
  const draft = release !== null && isDraft(release) ? `Draft, not for publication. ${release.shut.join('; ')}.` : '';
  return [
    ...(draft === '' ? [] : [new docx.Paragraph({ style: 'Draft', children: [new docx.TextRun({ text: draft, language: { value: 'en' } })] })]),
    ...line('Kicker', fields.kicker, writing),
    paragraphOf(writing, { heading: docx.HeadingLevel.HEADING_1 }, [textRun(titleOf(article), writing)]),
    ...line('Standfirst', fields.standfirst, writing),
    ...signatureLines(article).flatMap((each) => line('Signature', each, writing)),
  ];
}

function line(style: string, text: string, writing: Writing): Paragraph[] {
  return text === '' ? [] : [paragraphOf(writing, { style }, [textRun(text, writing)])];
}

function bibliography(writing: Writing): Paragraph[] {
  const { article, docx } = writing;
  const entries = article.bibliography.filter((entry) => entry.length > 0);
  if (entries.length === 0) return [];
  const heading = textRun(wordsFor(article.fields.language).words.sources, writing);
  return [
    paragraphOf(writing, { heading: docx.HeadingLevel.HEADING_2 }, [heading]),
    ...entries.map((entry) => paragraphOf(writing, { style: 'Source' }, runsToRuns(entry, writing))),
  ];
}
