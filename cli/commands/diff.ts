import { Argument, Command } from 'commander';
import { z } from 'zod';
import type { CaptureDifference } from '../../contract/difference.ts';
import { Refusal } from '../../contract/errors.ts';
import { assertNever } from '../../domain/assert-never.ts';
import type { DifferenceRow, WordPart } from '../../domain/sources/difference/difference.ts';
import { withArchive } from '../desk.ts';
import { onLine, onLines, printJson, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

export function diffCommand(io: Io): Command {
  return new Command('diff')
    .description('tell what changed from one capture to another, word by word, and what became of what rests on the first')
    .addArgument(new Argument('<earlier>', 'the id of a capture; “show SOURCE --json” lists them'))
    .addArgument(new Argument('<later>', 'the id of another'))
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (earlier: string, later: string, { archive, json }: ArchiveOption) => {
      const [earlierId, laterId] = [captureId(earlier), captureId(later)];
      const difference = await withArchive(archive, 'read', async (ask) => ask('captures.difference', { earlierId, laterId }));
      const rows = JSON.parse(difference.rows) as DifferenceRow[];
      if (json) printJson(io, { ...difference, rows });
      else io.out(`${onLines(inWords(difference, rows))}\n`);
    });
}

function captureId(given: string): string {
  const id = given.toLowerCase();
  if (z.uuid().safeParse(id).success) return id;
  throw new Refusal('invalid-input', {
    happened: `“${given}” is not the id of a capture.`,
    next: '“show SOURCE --json” lists the captures of a source.',
  });
}

/** Words between `[-` and `-]` were removed, those between `{+` and `+}` added: as other tools for the terminal mark them. */
function inWords({ earlier, later, changedFacts, words, passages }: CaptureDifference, rows: readonly DifferenceRow[]): string {
  const head = [
    `From  ${new Date(earlier.capturedAt).toISOString()}  ${earlier.captureId}`,
    `To    ${new Date(later.capturedAt).toISOString()}  ${later.captureId}`,
    `${words.removed} words removed, ${words.added} added`,
    ...changedFacts.map(({ fact, earlier: was, later: is }) => `${fact}: ${removed(onLine(was))} ${added(onLine(is))}`),
  ].join('\n');
  const fates = passages.map(({ state, target, words: quoted, about }) => `${state.padEnd(8)} ${target.padEnd(10)} “${onLine(quoted)}”${about === '' ? '' : `  (${onLine(about)})`}`).join('\n');
  return [head, fates, ...rowsInWords(rows)].filter((part) => part !== '').join('\n\n');
}

function rowsInWords(rows: readonly DifferenceRow[]): string[] {
  const told: string[] = [];
  let unchanged = 0;
  const flush = (): void => {
    if (unchanged > 0) told.push(`… ${unchanged} unchanged …`);
    unchanged = 0;
  };
  for (const row of rows) {
    if (row.kind === 'same') {
      unchanged++;
      continue;
    }
    flush();
    told.push(rowInWords(row));
  }
  flush();
  return told;
}

function rowInWords(row: Exclude<DifferenceRow, { kind: 'same' }>): string {
  switch (row.kind) {
    case 'changed':
      return partsInWords(row.parts);
    case 'removed':
      return removed(row.text);
    case 'added':
      return added(row.text);
    case 'moved-away':
      return `(moved from here) ${removed(row.text)}`;
    case 'moved-here':
      return `(moved to here) ${partsInWords(row.parts)}`;
    default:
      return assertNever(row);
  }
}

function partsInWords(parts: readonly WordPart[]): string {
  return parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? removed(text) : added(text))).join('');
}

const removed = (text: string): string => `[-${text}-]`;
const added = (text: string): string => `{+${text}+}`;
