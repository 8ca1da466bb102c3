import { z } from 'zod';
import type { Person } from '../../../contract/claims.ts';
import type { Archive } from '../../archive/archive.ts';
import { readSetting, writeSetting } from '../settings.ts';

const person = 'SELECT id, name, initials, colour, created_at AS createdAt FROM person';

export function readPeople(archive: Archive): Person[] {
  return archive.statement(`${person} ORDER BY name COLLATE NOCASE, id`).all() as Person[];
}

export function readPerson(archive: Archive, id: string): Person | undefined {
  return archive.statement(`${person} WHERE id = ?`).get(id) as Person | undefined;
}

export function readPersonNamed(archive: Archive, name: string): Person | undefined {
  return archive.statement(`${person} WHERE name = ? COLLATE NOCASE`).get(name) as Person | undefined;
}

export function insertPerson(archive: Archive, added: Person): void {
  archive
    .statement('INSERT INTO person (id, name, initials, colour, created_at) VALUES (@id, @name, @initials, @colour, @createdAt)')
    .run(added);
}

export function updatePerson(archive: Archive, { id, initials, colour }: Person): void {
  archive.statement('UPDATE person SET initials = ?, colour = ? WHERE id = ?').run(initials, colour, id);
}

export function deletePerson(archive: Archive, id: string): void {
  archive.statement('DELETE FROM person WHERE id = ?').run(id);
}

export function isExpected(archive: Archive, id: string): boolean {
  return (
    archive
      .statement('SELECT 1 FROM claim WHERE checker_id = @id UNION ALL SELECT 1 FROM comment_thread WHERE assignee_id = @id LIMIT 1')
      .get({ id }) !== undefined
  );
}

const seat = z.uuid().nullable();

/** Who is sitting at this desk; undefined where nobody said so. */
export function readPersonHere(archive: Archive): Person | undefined {
  const id = readSetting(archive, 'sitting', seat);
  return id === undefined || id === null ? undefined : readPerson(archive, id);
}

export function writePersonHere(archive: Archive, id: string | null): void {
  writeSetting(archive, 'sitting', id);
}
