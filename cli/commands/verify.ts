import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { Refusal } from '../../contract/errors.ts';
import { headText } from '../../domain/audit/extract.ts';
import { readCapsule } from '../../domain/export/capsule/read.ts';
import { NoCapsule } from '../../domain/export/capsule/zip.ts';
import { sha256 } from '../../main/archive/hash.ts';
import { withArchive } from '../desk.ts';
import { headOption, type HeadOption } from '../heads.ts';
import { printJson, type Io } from '../io.ts';
import { jsonOption, type JsonOption } from '../options.ts';

export function verifyCommand(io: Io, refused: () => void): Command {
  return new Command('verify')
    .description('check an archive or an evidence capsule, every stored page, version and entry of the log; changes nothing')
    .argument('<file>', 'the archive or capsule to check')
    .addOption(headOption())
    .addOption(jsonOption())
    .action((file: string, options: JsonOption & HeadOption) =>
      /\.zip$/i.test(file) ? verifyCapsule(io, refused, file, options) : verifyArchive(io, refused, file, options),
    );
}

async function verifyArchive(io: Io, refused: () => void, archive: string, { json, head: heads }: JsonOption & HeadOption): Promise<void> {
  const { checked, problems, head } = await withArchive(archive, 'read', (ask) => ask('archive.verify', { heads }));
  const sound = problems.length === 0;
  if (!sound) refused();
  if (json) return printJson(io, { sound, checked, problems, head });
  for (const { kind, id, what } of problems) io.err(`standfirst: ${[kind, id].filter(Boolean).join(' ')}: ${what}\n`);
  const counts = `${checked.stories} stories with ${checked.versions} versions of ${checked.blocks} blocks and ${checked.journalRows} updates since, ${checked.captures} captures in ${checked.blobs} files, ${checked.citations} citations, ${checked.acts} acts in the log`;
  io.out(`${sound ? 'Sound' : `Not sound, ${problems.length} found`}: ${counts}\n`);
  if (head !== null) io.out(`Head of the log: ${headText(head)}\n`);
}

async function verifyCapsule(io: Io, refused: () => void, file: string, { json, head: heads }: JsonOption & HeadOption): Promise<void> {
  const { problems, isSealed, head, files, record } = await readOrRefuse(file, heads);
  const sound = problems.length === 0;
  if (!sound) refused();
  if (json) return printJson(io, { sound, isSealed, head, files, storyId: record.story.id, madeAt: record.madeAt, problems });
  for (const { path, what } of problems) io.err(`standfirst: ${path}: ${what}\n`);
  const seal = isSealed ? 'sealed by the log of its archive' : 'not sealed by a log';
  io.out(`${sound ? 'Sound' : `Not sound, ${problems.length} found`}: ${files} files, ${record.claims.length} claims, ${seal}\n`);
  if (head !== null) io.out(`Head of the log: ${headText(head)}\n`);
}

async function readOrRefuse(file: string, heads: HeadOption['head']): Promise<ReturnType<typeof readCapsule>> {
  try {
    return readCapsule(await readFile(file), sha256, { heads });
  } catch (error) {
    if (error instanceof NoCapsule) throw new Refusal('unreadable-file', { happened: `This is no sound capsule. ${error.message}` }, { cause: error });
    if (error instanceof Error && 'code' in error) throw new Refusal('not-found', { happened: `There is no file at ${file} that can be read.` }, { cause: error });
    throw error;
  }
}
