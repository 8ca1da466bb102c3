import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSample } from '../sample/create.ts';
import { execute } from '../execute.ts';
import { closeDesk, openDesk, type Desk } from '../desk.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paragraph, splice } from '../testing/temporary-desk.ts';

let folder: string;
let desk: Desk;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-verify-'));
  createSample(join(folder, 'sample.standfirst'));
  desk = openDesk(join(folder, 'sample.standfirst'));
});
afterEach(() => {
  closeDesk(desk);
  rmSync(folder, { recursive: true, force: true });
});

/** The kinds of problem found, each once. */
async function problems(): Promise<string[]> {
  const report = await execute(desk, 'archive.verify', {});
  if (!report.ok) throw new Error(report.error.happened);
  return [...new Set(report.value.problems.map((problem) => problem.kind))];
}

const rowsOf = (table: string): number => desk.archive.statement(`SELECT count(*) FROM ${table}`).pluck().get() as number;

describe('verification', () => {
  it('finds nothing in a sound archive, and says what it looked at', async () => {
    const report = await execute(desk, 'archive.verify', {});
    expect(report).toMatchObject({
      ok: true,
      value: {
        problems: [],
        checked: {
          blobs: rowsOf('blob'),
          stories: rowsOf('story'),
          versions: rowsOf('body_version'),
          captures: rowsOf('capture'),
          citations: rowsOf('citation'),
        },
      },
    });
    expect(rowsOf('citation')).toBeGreaterThan(0);
  });

  it.each([
    ['a stored file that changed', `UPDATE blob SET bytes = zeroblob(size) WHERE rowid = 1`, ['blob']],
    ['a block that changed', `UPDATE body_block SET json = json || ' ' WHERE rowid = 2`, ['block', 'version']],
    ['a block whose words changed', `UPDATE body_block SET text = 'other words' WHERE rowid = 2`, ['block']],
    ['a block that is missing', `DELETE FROM body_block WHERE rowid = 2`, ['version', 'journal']],
    ['a version that lists other blocks', `UPDATE body_version SET manifest = '[]' WHERE rowid = (SELECT rowid FROM body_version WHERE seq = 1 LIMIT 1)`, ['version', 'journal']],
    ['a citation of other words', `UPDATE citation SET passage = json_set(passage, '$.exact', 'never said') WHERE rowid = 1`, ['citation']],
    ['a capture whose text changed', `UPDATE capture SET readable = replace(readable, 'On the record', 'Off the record') WHERE readable LIKE '%On the record%'`, ['capture', 'citation']],
    ['a capture whose text is no text', `UPDATE capture SET readable = '[{"kind":"nonsense"}]' WHERE rowid = 2`, ['capture']],
  ])('finds %s', async (_what, sql, kinds) => {
    desk.archive.database.exec(sql);
    expect(await problems()).toEqual(kinds);
  });

  it('finds a reference to what is not there', async () => {
    desk.archive.database.pragma('foreign_keys = OFF');
    desk.archive.database.exec(`DELETE FROM source WHERE rowid = 1`);
    expect(await problems()).toContain('foreign-key');
  });

  it.each([
    ['a word too many', `UPDATE search_document SET digest = printf('%064d', 0) WHERE id = (SELECT id FROM search_document WHERE kind = 'source')`, ['index']],
    ['a story that is not indexed', `DELETE FROM search_text WHERE rowid = (SELECT id FROM search_document WHERE kind = 'story' LIMIT 1)`, ['index']],
    ['an index that is broken', `UPDATE search_text_data SET block = zeroblob(40) WHERE id > 10`, ['database']],
  ])('finds that search has %s', async (_what, sql, kinds) => {
    // SQLite lets nobody write to what FTS5 keeps, unless told to.
    desk.archive.database.unsafeMode(true);
    desk.archive.database.exec(sql);
    desk.archive.database.unsafeMode(false);
    expect(await problems()).toEqual(kinds);
  });

  it('finds a gap in a journal', async () => {
    const list = execute(desk, 'stories.list', {});
    const storyId = list.ok ? (list.value[0]?.id ?? '') : '';
    for (const seq of [2, 3, 4]) execute(desk, 'body.append', { storyId, seq, patch: splice(0, 0, paragraph(seq, 'more')) });
    desk.archive.database.exec('DELETE FROM body_journal WHERE seq = 3');
    expect(await problems()).toEqual(['journal']);
  });
});
