import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { indexable } from '../../../domain/search/words.ts';
import { createArchive } from '../../archive/create.ts';
import { migrations } from '../../archive/migrations.ts';
import { openArchive } from '../../archive/archive.ts';
import { closeDesk, openDesk } from '../desk.ts';
import { writeDownTalk } from '../testing/captures.ts';
import { documentHash, paragraph, splice, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

/** What the index finds for a word, by kind. */
function found(word: string): string[] {
  return desk
    .desk()
    .archive.statement(
      `SELECT kind FROM search_text JOIN search_document ON search_document.id = search_text.rowid
       WHERE search_text MATCH ? ORDER BY kind`,
    )
    .pluck()
    .all(`"${indexable(word).trim().replaceAll(/\s+/g, ' ')}"`) as string[];
}

const addInterview = (title: string, notes: string) => writeDownTalk(desk, { title, author: [{ literal: 'Åse Łukasz' }] }, notes);

describe('the index', () => {
  it('holds the fields of a story at once, and its copy from a checkpoint on', () => {
    const { id: storyId } = desk.must('stories.create', { headline: 'Harbour reopens', bylines: ['Mara Quill'] });
    expect(found('HARBOUR')).toEqual(['story']);
    const block = paragraph(1, 'The crane stands still.');
    desk.must('body.append', { storyId, seq: 1, patch: splice(0, 0, block) });
    expect(found('crane')).toEqual([]);
    desk.must('body.checkpoint', { storyId, seq: 1, documentHash: documentHash([block]), reason: 'idle' });
    expect(found('crane')).toEqual(['story']);
    desk.must('stories.setFields', { storyId, fields: { headline: 'Port reopens' } });
    expect(found('harbour')).toEqual([]);
    expect(found('crane')).toEqual(['story']);
  });

  it('holds a source with the text of its capture, whatever accents it is written with', () => {
    addInterview('A talk on the quay', 'Naïve café owners');
    for (const word of ['quay', 'cafe', 'NAIVE', 'ase', 'lukasz', 'Łukasz']) expect(found(word), word).toEqual(['source']);
  });

  it('finds any part of a text without spaces', () => {
    addInterview('東京会談', '岸田首相は東京で会談した。ประเทศไทยวันนี้');
    for (const word of ['東京', '首相', '会', '田首', 'ไทย']) expect(found(word), word).toEqual(['source']);
    expect(found('京東')).toEqual([]);
  });

  it('follows tags, and is on the disk with them or not at all', () => {
    const { sourceId } = addInterview('A talk', 'Words');
    const { archive } = desk.desk();
    archive.transaction(() => archive.database.exec(`INSERT INTO source_tag VALUES ('${sourceId}', 'port strike')`));
    expect(found('strike')).toEqual(['source']);
    expect(() =>
      archive.transaction(() => {
        archive.database.exec('DELETE FROM source_tag');
        throw new Error('broken off');
      }),
    ).toThrow('broken off');
    expect(found('strike')).toEqual(['source']);
    expect(desk.afterDying().must('stories.list', {})).toEqual([]);
  });

  it('indexes what did not change no second time', () => {
    const { id: storyId } = desk.must('stories.create', { headline: 'Harbour' });
    const ids = () => desk.desk().archive.statement('SELECT id FROM search_document').pluck().all();
    const before = ids();
    desk.must('stories.setFields', { storyId, fields: { headline: 'Harbour' } });
    expect(ids()).toEqual(before);
  });
});

it('an archive of a version without it is indexed when it is opened', () => {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-'));
  const path = join(folder, 'old.standfirst');
  const before = migrations.filter(({ name }) => migrations.findIndex((one) => one.name === name) < migrations.findIndex((one) => one.name === 'search'));
  createArchive(path, { migrations: before });
  const old = openArchive(path, { migrations: before });
  old.database.exec(
    `INSERT INTO story VALUES ('01981f1c-0000-7000-8000-000000000001', 'draft', 'port', '', 'Harbour', '', '[]', '', '', '', '[]', 'en', 1, 1, 'KO')`,
  );
  old.close();
  const opened = openDesk(path);
  expect(opened.archive.statement('SELECT count(*) FROM search_text WHERE search_text MATCH ?').pluck().get('harbour')).toBe(1);
  expect(opened.archive.statement('SELECT count(*) FROM search_stale').pluck().get()).toBe(0);
  closeDesk(opened);
  rmSync(folder, { recursive: true });
});
