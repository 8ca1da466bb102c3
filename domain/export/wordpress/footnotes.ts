import type { RichText } from '../../citing/rich-text.ts';
import type { Article } from '../article.ts';
import { noteParts, notesUnder } from '../note-words.ts';
import { footnoteId } from './footnote-id.ts';
import { innerHtml } from './inner-html.ts';
import { runsToHast } from './phrases.ts';

/** A footnote as WordPress keeps it, beside the post: what its meta field `footnotes` lists. */
export type Footnote = { id: string; content: string };

export function footnotesOf(article: Article): Footnote[] {
  return notesUnder(article).map((note) => {
    const parts = noteParts(note, article).map(({ kind, runs }) => (kind === 'passage' ? quoted(runs) : runs));
    const html = parts.map((runs) => innerHtml(...runsToHast(runs.map((run) => ({ ...run, text: run.text.replace(/\s*\n\s*/g, ' ') })))));
    return { id: footnoteId(note.number, article), content: html.join('<br>') };
  });
}

/** A footnote holds no blocks, so a quotation stands in marks of quotation. */
function quoted(runs: RichText[]): RichText[] {
  return [{ text: '“', marks: [], url: null }, ...runs, { text: '”', marks: [], url: null }];
}
