import { z } from 'zod';
import { standsAt } from '../../../domain/sources/anchor.ts';
import { passageSchema } from '../../../domain/sources/passage.ts';
import { readableBlockSchema, readableText } from '../../../domain/sources/readable.ts';
import type { Archive } from '../../archive/archive.ts';
import { sha256 } from '../../archive/hash.ts';
import type { Problem, VerifyReport } from './report.ts';

type Checked = Pick<VerifyReport['checked'], 'captures' | 'citations'>;

/**
 * Every capture's text against its hash, and the words of every citation, of every annotation and of every passage that was
 * found or placed in a later capture against the text that they stand in.
 */
export function checkCaptures(archive: Archive): { checked: Checked; problems: Problem[] } {
  const problems: Problem[] = [];
  let citations = 0;
  let captures = 0;
  const cited = archive.statement('SELECT id, passage FROM citation WHERE capture_id = ? ORDER BY id');
  const marked = [
    ['annotation', archive.statement('SELECT id, passage FROM annotation WHERE capture_id = ? ORDER BY id')],
    [
      'anchoring',
      archive.statement(
        'SELECT target_id AS id, passage FROM anchoring WHERE capture_id = ? AND passage IS NOT NULL ORDER BY target, target_id',
      ),
    ],
  ] as const;
  for (const row of archive.database.prepare('SELECT id, readable, readable_sha256 AS hash FROM capture ORDER BY id').iterate()) {
    const { id, readable, hash } = row as { id: string; readable: string; hash: string };
    const text = textOfCapture(readable);
    captures++;
    if (sha256(readable) !== hash || text === undefined)
      problems.push({ kind: 'capture', id, what: 'its text is not the one that was stored' });
    for (const [kind, statement] of marked) {
      for (const passage of statement.all(id) as { id: string; passage: string }[]) {
        if (text !== undefined && !holds(passage.passage, text))
          problems.push({ kind, id: passage.id, what: 'its words do not stand in the capture where it says' });
      }
    }
    for (const citation of cited.all(id) as { id: string; passage: string }[]) {
      citations++;
      if (text !== undefined && !holds(citation.passage, text))
        problems.push({ kind: 'citation', id: citation.id, what: 'its words do not stand in the capture where it says' });
    }
  }
  return { checked: { captures, citations }, problems };
}

function textOfCapture(readable: string): string | undefined {
  const blocks = z.array(readableBlockSchema).safeParse(JSON.parse(readable));
  return blocks.success ? readableText(blocks.data) : undefined;
}

function holds(passage: string, text: string): boolean {
  const parsed = passageSchema.safeParse(JSON.parse(passage));
  return parsed.success && (parsed.data.position === null || standsAt(text, parsed.data));
}
