import type { ReadableBlock } from '../../sources/readable.ts';
import { foldSpace } from '../html/tree.ts';
import { decodeEntities } from '../html/metadata/entities.ts';

/** How a transcript with times begins: `WEBVTT`, or a number and a time as SubRip writes them. */
export function looksLikeTranscript(begin: string): boolean {
  return /^\s*WEBVTT(?:[ \t\n]|$)/.test(begin) || /^\s*\d{1,9}[ \t]*\n[ \t]*(?:\d{1,4}:)?\d{1,2}:\d{2}[,.]\d{1,3}[ \t]*-->/.test(begin);
}

const timing = /^[ \t]*((?:\d{1,4}:)?\d{1,2}:\d{2}[,.]\d{1,3})[ \t]*-->[ \t]*((?:\d{1,4}:)?\d{1,2}:\d{2}[,.]\d{1,3})/;

/**
 * What is said when, from WebVTT (W3C) or SubRip. Cues are read one by one, as players do: one that is broken is passed
 * over. A speaker (`<v Ada>`) stands before the words; other marks go. Cues that repeat the one before, as captions that
 * roll do, are left out.
 */
export function transcriptBlocks(text: string): ReadableBlock[] {
  const blocks: ReadableBlock[] = [];
  for (const cue of text.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    const lines = cue.split('\n');
    const at = lines.findIndex((line) => timing.test(line));
    const [, start, end] = timing.exec(lines[at] ?? '') ?? [];
    if (start === undefined || end === undefined) continue;
    const words = wordsOf(lines.slice(at + 1));
    if (words === '' || words === blocks.at(-1)?.text) continue;
    const time = { start: milliseconds(start), end: milliseconds(end) };
    blocks.push({ kind: 'paragraph', text: words, time: { start: time.start, end: Math.max(time.start, time.end) } });
  }
  return blocks;
}

function wordsOf(lines: readonly string[]): string {
  const said = lines
    .join('\n')
    .replace(/<v(?:\.[^\s<>]{1,100})?[ \t]([^<>]{1,200})>/g, '$1: ')
    .replace(/<\/?[a-z\d][^<>]{0,500}>|\{\\[^{}]{0,100}\}/gi, '');
  return foldSpace(decodeEntities(said));
}

function milliseconds(time: string): number {
  const [fraction = '', seconds = '', minutes = '', hours = ''] = time.split(/[:,.]/).toReversed();
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Words typed by a person, with a time in front of a line where they noted one: `[00:12:05] Ada: …`. */
export function typedTranscript(text: string): ReadableBlock[] {
  const blocks: ReadableBlock[] = [];
  for (const line of text.split('\n').map(foldSpace).filter((words) => words !== '')) {
    const [, time, words = ''] = /^[[(]?((?:\d{1,3}:)?\d{1,2}:\d{2})[\])]?[ \t:–-]*(.+)$/.exec(line) ?? [];
    if (time === undefined) {
      blocks.push({ kind: 'paragraph', text: line });
      continue;
    }
    const start = milliseconds(`${time}.000`);
    blocks.push({ kind: 'paragraph', text: words, time: { start, end: start } });
  }
  return withEnds(blocks);
}

/** What is said lasts until the next words with a time. */
function withEnds(blocks: readonly ReadableBlock[]): ReadableBlock[] {
  return blocks.map((block, at) => {
    const next = blocks.slice(at + 1).find(({ time }) => time !== undefined)?.time?.start;
    if (block.time === undefined || next === undefined || next < block.time.start) return block;
    return { ...block, time: { start: block.time.start, end: next } };
  });
}

/** The blocks of a transcript in any of the three ways. */
export function readTranscript(text: string): ReadableBlock[] {
  return looksLikeTranscript(text.replace(/\r\n?/g, '\n').slice(0, 1000)) ? transcriptBlocks(text) : typedTranscript(text);
}
