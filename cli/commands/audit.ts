import { Command } from 'commander';
import { checkAudit } from '../../domain/audit/chain.ts';
import { headText } from '../../domain/audit/extract.ts';
import { auditProblemWords } from '../../domain/audit/in-words.ts';
import { sha256 } from '../../main/archive/hash.ts';
import { withArchive } from '../desk.ts';
import { onLine, printJson, type Io } from '../io.ts';
import { jsonOption, type JsonOption } from '../options.ts';
import { headOption, type HeadOption } from '../heads.ts';

export function auditCommand(io: Io, refused: () => void): Command {
  return new Command('audit')
    .description('print who did what in an archive, and check that nobody changed the log; keep its last line to check against later')
    .argument('<archive>', 'the archive')
    .addOption(headOption())
    .addOption(jsonOption())
    .action(async (archive: string, { json, head: heads }: JsonOption & HeadOption) => {
      const { entries, head } = await withArchive(archive, 'read', (ask) => ask('audit.read', {}));
      const problems = checkAudit(entries, heads, sha256).map(auditProblemWords);
      if (problems.length > 0) refused();
      if (json) return printJson(io, { sound: problems.length === 0, head, problems, entries });
      for (const { seq, at, who, what, data } of entries)
        io.out(`${seq}  ${new Date(at).toISOString()}  ${onLine(who)}  ${onLine(what)}  ${onLine(JSON.stringify(data))}\n`);
      for (const problem of problems) io.err(`standfirst: ${problem}\n`);
      io.out(head === null ? 'The log is empty.\n' : `Head: ${headText(head)}\n`);
    });
}
