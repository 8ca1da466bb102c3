import { Command } from 'commander';
import { printJson, type Io } from '../io.ts';
import { jsonOption, type JsonOption } from '../options.ts';

export function formatsCommand(io: Io): Command {
  return new Command('formats')
    .description('say which formats a story can be exported to, and what each keeps, degrades and drops')
    .addOption(jsonOption())
    .action(async ({ json }: JsonOption) => {
      const { formats } = await import('../../domain/export/registry.ts');
      const { summaryOf } = await import('../../main/desk/export/format-summary.ts');
      const summaries = formats.map(summaryOf);
      if (json) return printJson(io, summaries);
      for (const { id, label, takes, degrades, drops } of summaries) {
        io.out(`${id.padEnd(14)}  ${label}${takes === 'stories' ? ', one for all stories' : ''}\n`);
        for (const { what, words } of [...degrades, ...drops]) io.out(`${' '.repeat(16)}${what}: ${words}\n`);
      }
    });
}
