import { Command } from 'commander';
import type { AnnotationImport } from '../../contract/annotations.ts';
import { errorText } from '../../contract/errors.ts';
import { assertNever } from '../../domain/assert-never.ts';
import { readSourceFile } from '../../main/desk/sources/read-file.ts';
import { withArchive } from '../desk.ts';
import { onLine, printJson, printMessage, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';

export function importAnnotationsCommand(io: Io, refused: () => void): Command {
  return new Command('import-annotations')
    .description('mark in sources that are here what a file of W3C Web Annotations (JSON-LD) marks in them')
    .argument('<file>', 'what “export-sources --format webannotation” or another program wrote')
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (file: string, { archive, json }: ArchiveOption) => {
      const text = new TextDecoder().decode(readSourceFile(file));
      const imported = await withArchive(archive, 'write', (ask) => ask('annotations.importWeb', { text }));
      for (const outcome of imported) {
        if (outcome.kind === 'refused') {
          refused();
          printMessage(io, `“${outcome.words}”: ${errorText(outcome.error)}`);
        } else if (!json) io.out(`${lineOf(outcome)}\n`);
      }
      if (json) printJson(io, imported);
    });
}

function lineOf(outcome: Exclude<AnnotationImport, { kind: 'refused' }>): string {
  switch (outcome.kind) {
    case 'done':
      return `${outcome.annotationId}  imported      ${onLine(outcome.words)}`;
    case 'already-here':
      return `${outcome.annotationId}  already here  ${onLine(outcome.words)}`;
    default:
      return assertNever(outcome.kind);
  }
}
