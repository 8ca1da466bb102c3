import { basename } from 'node:path';
import { Command, Option } from 'commander';
import { errorText } from '../../contract/errors.ts';
import { annotationsWords, libraryWords } from '../../contract/imported-words.ts';
import type { CapsuleImport } from '../../contract/record.ts';
import type { ImportOutcome } from '../../contract/views.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { paired } from '../../domain/import/pairs.ts';
import { withArchive, type Ask } from '../desk.ts';
import { onLine, printJson, printMessage, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';
import { isCapsule, tellCapsule } from './capsule-import.ts';
import { allowPrivateOption, importAddress, isAddress, type WebOptions } from './web.ts';

type ImportOptions = ArchiveOption & WebOptions & { newCapture?: true };

export function importCommand(io: Io, refused: () => void): Command {
  return new Command('import')
    .description('keep files and pages of the web as sources; one that is refused does not stop the others')
    .argument(
      '<file...>',
      'saved pages (HTML, MHTML), PDF, DOCX, Markdown, plain text, pictures, e-mails (.eml), recordings, each with its transcript (.vtt, .srt) of the same name; libraries (.bib, .ris, CSL-JSON) and Web Annotations (JSON-LD); evidence capsules (.zip) with verdicts to take back; or the addresses of pages and files (https://…)',
    )
    .addOption(new Option('--new-capture', 'keep what is already here once more, as a new capture of its source'))
    .addOption(allowPrivateOption())
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (given: string[], { archive, json, newCapture, ...web }: ImportOptions) => {
      const capsules: CapsuleImport[] = [];
      const outcomes = await withArchive(archive, 'write', async (ask) => {
        const came: ImportOutcome[] = [];
        for (const address of given.filter(isAddress)) came.push(await importOneAddress(ask, address, web, newCapture === true));
        for (const capsule of given.filter(isCapsule)) capsules.push(await ask('capsule.read', { path: capsule }));
        const files = given.filter((argument) => !isAddress(argument) && !isCapsule(argument));
        for (const { file, transcript } of paired(files, (path) => basename(path))) {
          came.push(await importOne(ask, { path: file, transcript, newCapture: newCapture === true }));
        }
        return came;
      });
      for (const outcome of outcomes) {
        if (outcome.kind === 'refused') {
          refused();
          printMessage(io, `${outcome.fileName}: ${errorText(outcome.error)}`);
          continue;
        }
        if (outcome.kind === 'annotations' && outcome.imported.refused > 0) refused();
        if (outcome.kind === 'library' || outcome.kind === 'annotations')
          for (const notice of outcome.imported.notices) printMessage(io, `${outcome.fileName}: ${notice}`);
        if (!json) io.out(`${lineOf(outcome)}\n`);
      }
      for (const capsule of capsules) {
        if (capsule.conflicts.length > 0) refused();
        tellCapsule(io, capsule, json === true);
      }
      if (json) printJson(io, capsules.length === 0 ? outcomes : [...outcomes, ...capsules.map((imported) => ({ kind: 'capsule' as const, imported }))]);
    });
}

async function importOne(
  ask: Ask,
  { path, transcript, newCapture }: { path: string; transcript: string | null; newCapture: boolean },
): Promise<ImportOutcome> {
  const given = { path, ...(transcript !== null && { transcriptPath: transcript }) };
  const outcome = await ask('sources.importPath', given);
  if (outcome.kind !== 'already-here' || !newCapture) return outcome;
  return ask('sources.importPath', { ...given, sourceId: outcome.sourceId });
}

async function importOneAddress(ask: Ask, address: string, web: WebOptions, newCapture: boolean): Promise<ImportOutcome> {
  const outcome = await importAddress(ask, address, { ...web, sourceId: null });
  if (outcome.kind !== 'already-here' || !newCapture) return outcome;
  return importAddress(ask, address, { ...web, sourceId: outcome.sourceId });
}

function lineOf(outcome: Exclude<ImportOutcome, { kind: 'refused' }>): string {
  const line = (id: string, became: string, what: string) => `${id.padEnd(36)}  ${became.padEnd(12)}  ${what}  (${onLine(outcome.fileName)})`;
  switch (outcome.kind) {
    case 'done':
      return line(outcome.sourceId, 'imported', onLine(outcome.title));
    case 'already-here':
      return line(outcome.sourceId, 'already here', onLine(outcome.title));
    case 'library':
      return line('-', 'library', libraryWords(outcome.imported));
    case 'annotations':
      return line('-', 'annotations', annotationsWords(outcome.imported));
    default:
      return assertNever(outcome);
  }
}
