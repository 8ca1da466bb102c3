import { Command, CommanderError } from 'commander';
import { errorText, type AppError } from '../contract/errors.ts';
import { version } from '../contract/version.ts';
import { refusalFrom } from '../main/archive/refusals.ts';
import { auditCommand } from './commands/audit.ts';
import { blastCommand } from './commands/blast.ts';
import { capsuleCommand } from './commands/capsule.ts';
import { captureCommand } from './commands/capture.ts';
import { checkCommand } from './commands/check.ts';
import { claimsCommand } from './commands/claims.ts';
import { diffCommand } from './commands/diff.ts';
import { exportSourcesCommand } from './commands/export-sources.ts';
import { exportCommand } from './commands/export.ts';
import { extractCommand } from './commands/extract.ts';
import { formatsCommand } from './commands/formats.ts';
import { importAnnotationsCommand } from './commands/import-annotations.ts';
import { importLibraryCommand } from './commands/import-library.ts';
import { importCommand } from './commands/import.ts';
import { initCommand, sampleCommand } from './commands/create.ts';
import { listCommand } from './commands/list.ts';
import { reportCommand } from './commands/report.ts';
import { searchCommand } from './commands/search.ts';
import { showCommand } from './commands/show.ts';
import { verifyCommand } from './commands/verify.ts';
import { exitCodes, printMessage, type ExitCode, type Io } from './io.ts';

/**
 * Runs one command.
 * @param args what stands behind the program's name
 * @returns 0 done, 1 refused with a reason on `err`, 2 wrong usage
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  const refused = (): void => void (code = exitCodes.refused);
  const program = new Command('standfirst')
    .description('The Standfirst desk without its window: archives, sources, stories, export.')
    .version(version, '--version', 'say which version this is')
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .exitOverride()
    .helpCommand(true)
    .showHelpAfterError('(standfirst --help says what there is)');
  const commands = [
    initCommand(io),
    sampleCommand(io),
    importCommand(io, refused),
    captureCommand(io, refused),
    listCommand(io),
    showCommand(io),
    searchCommand(io),
    diffCommand(io),
    importAnnotationsCommand(io, refused),
    importLibraryCommand(io),
    exportSourcesCommand(io),
    exportCommand(io),
    formatsCommand(io),
    extractCommand(io, refused),
    claimsCommand(io),
    checkCommand(io, refused),
    blastCommand(io),
    reportCommand(io),
    capsuleCommand(io),
    auditCommand(io, refused),
    verifyCommand(io, refused),
  ];
  for (const command of commands) program.addCommand(command.copyInheritedSettings(program));

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
    printMessage(io, errorText(refusalFrom(error)?.error ?? programFault));
    return exitCodes.refused;
  }
}

const programFault: AppError = {
  kind: 'internal',
  happened: 'Something went wrong inside the program.',
  kept: 'Everything that was saved before is kept.',
  next: 'Please report it.',
};
