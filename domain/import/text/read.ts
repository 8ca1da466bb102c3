import type { ReadableBlock } from '../../sources/readable.ts';
import { cslFrom, titleOfFile } from '../csl.ts';
import { foldSpace } from '../html/tree.ts';
import { noFacts, type FileToRead, type Imported, type Progress } from '../imported.ts';
import { decodeText } from './decode.ts';

/** Plain text in any encoding. */
export function readText({ fileName, bytes }: FileToRead, progress: Progress): Imported {
  progress.tell('Reading the text', 0, null);
  const text = decodeText(bytes);
  progress.stopIfCancelled();
  return {
    sourceKind: 'document',
    mediaType: 'text/plain',
    readable: paragraphsOf(text),
    csl: cslFrom({ type: 'document', title: '', fileName: titleOfFile(fileName) }),
    language: '',
    facts: noFacts,
    page: null,
    parts: [],
  };
}

/**
 * The paragraphs of a plain text. Where empty lines set them apart, the lines between are one paragraph that was broken
 * to fit a width; where there are none, every line is a paragraph. Columns kept apart by spaces stay as they are.
 */
export function paragraphsOf(text: string): ReadableBlock[] {
  const groups = text.trim().split(/\n[ \t\f\v]*\n\s*/);
  const lines = text.split('\n').length;
  if (groups.length === 1 && lines > 1 && averageLine(text, lines) > 100) return text.split('\n').flatMap(block);
  return groups.flatMap((group) => (isColumns(group) ? preformatted(group) : block(group)));
}

function averageLine(text: string, lines: number): number {
  return text.length / lines;
}

function block(group: string): ReadableBlock[] {
  const text = foldSpace(group);
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

/** A table, a poem, a program: at least two lines, most of them set with runs of spaces. */
function isColumns(group: string): boolean {
  const lines = group.split('\n');
  return lines.length > 1 && lines.filter((line) => /\S(?: {3,}|\t)\S|^\s{4,}\S/.test(line)).length > lines.length / 2;
}

function preformatted(group: string): ReadableBlock[] {
  const text = group.replace(/[\0\u00ad\u200b\ufeff]/g, '').replace(/^\n+|\s+$/g, '');
  return text === '' ? [] : [{ kind: 'preformatted', text }];
}
