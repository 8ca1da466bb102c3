import { Command, Option } from 'commander';
import { errorText, Refusal } from '../../contract/errors.ts';
import { withArchive } from '../desk.ts';
import { onLine, printJson, printMessage, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';
import { allowPrivateOption, importAddress, type WebOptions } from './web.ts';

type CaptureOptions = ArchiveOption & WebOptions & { from?: string };

export function captureCommand(io: Io, refused: () => void): Command {
  return new Command('capture')
    .description('capture a source of the web once more; its earlier captures stay')
    .argument('<source>', 'the id of the source')
    .addOption(new Option('--from <address>', 'where it is now; else where it was captured from last'))
    .addOption(allowPrivateOption())
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (sourceId: string, { archive, from, json, ...options }: CaptureOptions) => {
      const outcome = await withArchive(archive, 'write', (ask) => {
        const address = from ?? ask('captures.addressOf', { sourceId }).address;
        if (address === null) throw noAddress();
        return importAddress(ask, address, { ...options, sourceId });
      });
      if (json) printJson(io, outcome);
      if (outcome.kind === 'refused') {
        refused();
        printMessage(io, `${outcome.address}: ${errorText(outcome.error)}`);
      } else if (!json) {
        io.out(`${outcome.captureId}  captured  ${onLine(outcome.title)}  (${onLine(outcome.address)}, as the server sent it)\n`);
      }
    });
}

function noAddress(): Refusal {
  return new Refusal('not-found', {
    happened: 'This source has no address on the web.',
    next: 'Name one with --from.',
  });
}
