import { resolve } from 'node:path';
import { Command } from 'commander';
import { createArchive } from '../../main/archive/create.ts';
import { createSample } from '../../main/desk/sample/create.ts';
import { printJson, type Io } from '../io.ts';
import { jsonOption, type JsonOption } from '../options.ts';

export const initCommand = (io: Io): Command =>
  creating(io, 'init', 'create an empty archive', 'Created an empty archive', createArchive);

export const sampleCommand = (io: Io): Command =>
  creating(io, 'sample', 'create the sample archive: an article with its sources', 'Created the sample archive', createSample);

function creating(io: Io, name: string, what: string, done: string, create: (path: string) => void): Command {
  return new Command(name)
    .description(what)
    .argument('<archive>', 'where; nothing may be there yet')
    .addOption(jsonOption())
    .action((archive: string, { json }: JsonOption) => {
      const path = resolve(archive);
      create(path);
      if (json) printJson(io, { path });
      else io.out(`${done}: ${path}\n`);
    });
}
