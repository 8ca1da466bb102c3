import type { IRunOptions, ParagraphChild } from 'docx';
import { assertNever } from '../../assert-never.ts';
import type { RichMark, RichText } from '../../citing/rich-text.ts';
import type { TextFormat } from '../../story/body.ts';
import type { Note } from '../article.ts';
import type { Phrase, Reference } from '../content.ts';
import { ownDirection } from '../direction.ts';
import { noteParts, wordsInText } from '../note-words.ts';
import { tickSign } from '../tick-sign.ts';
import { listName, type Writing } from './document.ts';
import { paragraphOf } from './paragraph.ts';

type Look = Omit<IRunOptions, 'children' | 'text' | 'break'>;

/** What each mark is in a run's properties. */
const looks: { readonly [Format in TextFormat]: Look } = {
  bold: { bold: true },
  italic: { italics: true },
  strikethrough: { strike: true },
  underline: { underline: {} },
  code: { style: 'Code' },
  subscript: { subScript: true },
  superscript: { superScript: true },
  highlight: { highlight: 'yellow' },
  smallCaps: { smallCaps: true },
};

const richLooks: { readonly [Mark in RichMark]: Look } = {
  italic: { italics: true },
  bold: { bold: true },
  'small-caps': { smallCaps: true },
  superscript: { superScript: true },
  subscript: { subScript: true },
  underline: { underline: {} },
};

export function phrasesToRuns(phrases: readonly Phrase[], writing: Writing, look: Look = {}): ParagraphChild[] {
  return phrases.flatMap((phrase): ParagraphChild[] => {
    switch (phrase.type) {
      case 'text':
        return [textRun(phrase.text, writing, look)];
      case 'break':
        return [new writing.docx.TextRun({ ...look, break: 1 })];
      case 'tick':
        return [textRun(`${tickSign(phrase.done)} `, writing, look)];
      case 'reference':
        return referenceToRuns(phrase, writing, look);
      case 'link':
        return [linkOf(phrase.url, phrasesToRuns(phrase.children, writing, { ...look, ...linkLook }), writing)];
      case 'bold':
      case 'italic':
      case 'strikethrough':
      case 'underline':
      case 'code':
      case 'subscript':
      case 'superscript':
      case 'highlight':
      case 'smallCaps':
        return phrasesToRuns(phrase.children, writing, { ...look, ...looks[phrase.type] });
      default:
        return assertNever(phrase);
    }
  });
}

const linkLook: Look = { color: '1D4F91', underline: {} };

function linkOf(url: string, children: ParagraphChild[], { docx }: Writing): ParagraphChild {
  return new docx.ExternalHyperlink({ link: url, children });
}

/** Words as a citation style made them, and those of notes. */
export function runsToRuns(runs: readonly RichText[], writing: Writing): ParagraphChild[] {
  return runs.map(({ text, marks, url }) => {
    const look = marks.reduce<Look>((sum, mark) => ({ ...sum, ...richLooks[mark] }), url === null ? {} : linkLook);
    const run = textRun(text, writing, look);
    return url === null ? run : linkOf(url, [run], writing);
  });
}

/** A run says which way round its words go, so that full stops and brackets beside them stand where they belong. */
export function textRun(text: string, { docx, article }: Writing, look: Look = {}): ParagraphChild {
  const { direction } = article;
  const rightToLeft = (ownDirection(text, direction) ?? direction) === 'rtl';
  const [first = '', ...more] = text.replaceAll('\n', ' ').split('\t');
  const children = [first, ...more.flatMap((part) => [new docx.Tab(), part])];
  return new docx.TextRun({ ...look, ...(rightToLeft ? { rightToLeft } : {}), children });
}

const bookmarkName = (note: number): string => `note-${note}`;

/** The first mention of a note is its footnote; Office has one place for each, so later ones are links to it. */
function referenceToRuns({ note, appearance }: Reference, writing: Writing, look: Look): ParagraphChild[] {
  const { docx, article, footnotes } = writing;
  const cited = article.notes[note - 1];
  const words = wordsInText({ type: 'reference', note, appearance }, article);
  if (words !== undefined) return runsToRuns(words, writing);
  if (cited === undefined) return [];
  if (appearance > 1) {
    const number = new docx.TextRun({ ...look, style: 'NoteMention', text: String(note) });
    return [new docx.InternalHyperlink({ anchor: bookmarkName(note), children: [number] })];
  }
  footnotes[note] = { children: footnote(cited, writing) };
  return [new docx.Bookmark({ id: bookmarkName(note), children: [new docx.FootnoteReferenceRun(note)] })];
}

function footnote(note: Note, writing: Writing) {
  return noteParts(note, writing.article).flatMap(({ kind, runs }, at) => {
    const paragraphs = kind === 'passage' ? paragraphsOf(runs) : [runs];
    return paragraphs.map((each) => {
      const space = at === 0 ? [new writing.docx.TextRun(' ')] : [];
      return paragraphOf(writing, { style: 'FootnoteText', ...(kind === 'passage' ? { indent: { start: 360 } } : {}) }, [...space, ...runsToRuns(each, writing)]);
    });
  });
}

function paragraphsOf(runs: readonly RichText[]): RichText[][] {
  return runs.flatMap((run) => run.text.split(/\n\s*\n/).map((text) => [{ ...run, text }]));
}

/** The reference of a list in the numbering of the document. */
export function newList({ lists }: Writing, ordered: boolean, start: number): string {
  lists.push({ ordered, start });
  return listName(lists.length - 1);
}
