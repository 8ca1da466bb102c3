import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncToDisk } from './files.ts';
import { applicationId } from './header.ts';
import type { Migration } from './migrations.ts';
import { openDatabase, type Database } from './open.ts';
import { refuse } from './refusals.ts';

/** The names of the migrations that an archive has had, in order. */
export function appliedMigrations(database: Database): string[] {
  return database.prepare('SELECT name FROM migration ORDER BY number').pluck().all() as string[];
}

/**
 * Lays the foundation that migrations stand on, in an empty file that nobody else sees yet.
 */
export function foundArchive(database: Database): void {
  database.pragma(`application_id = ${applicationId}`);
  database.exec(`CREATE TABLE migration (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    applied_at INTEGER NOT NULL
  ) STRICT`);
}

/**
 * Applies the steps that an archive has not had, each in one transaction, after a verified backup beside it.
 * @throws Refusal; the archive then has every step before the one that failed, whole, and none after it.
 */
export function migrate(database: Database, path: string, steps: readonly Migration[]): void {
  const missing = missingSteps(appliedMigrations(database), steps);
  const [next] = missing;
  if (next === undefined) return;
  backUp(database, `${path}.before-${stepName(next)}.backup`);
  applySteps(database, missing);
}

/** Applies steps without a backup, to an archive that holds nothing yet. */
export function applySteps(database: Database, steps: readonly Migration[]): void {
  for (const step of steps) database.transaction(() => apply(database, step)).immediate();
}

/** @throws Error where the steps are not numbered 1, 2, 3… or the archive has had others than the first of them. */
export function missingSteps(applied: readonly string[], steps: readonly Migration[]): readonly Migration[] {
  steps.forEach((step, at) => {
    if (step.number !== at + 1) throw new Error(`migration ${stepName(step)} stands where number ${at + 1} belongs`);
  });
  applied.forEach((name, at) => {
    if (steps[at]?.name !== name) throw new Error(`the archive has had migration ${at + 1} “${name}”, which is not ours`);
  });
  return steps.slice(applied.length);
}

function apply(database: Database, step: Migration): void {
  // A step may rebuild a table; what refers to it must be whole again when the step ends.
  database.pragma('defer_foreign_keys = ON');
  database.exec(step.sql);
  database
    .prepare('INSERT INTO migration (number, name, applied_at) VALUES (?, ?, ?)')
    .run(step.number, step.name, Date.now());
  database.pragma(`user_version = ${step.number}`);
}

function stepName(step: Migration): string {
  return `${String(step.number).padStart(4, '0')}-${step.name}`;
}

/** Copies the archive as it stands, checks the copy, and only then gives it its name. */
function backUp(database: Database, target: string): void {
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    database.prepare('VACUUM INTO ?').run(unfinished);
    checkCopy(unfinished);
    syncToDisk(unfinished);
    renameSync(unfinished, target);
    syncToDisk(dirname(target));
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function checkCopy(path: string): void {
  const copy = openDatabase(path, 'query-only');
  try {
    if (copy.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw refuse('corrupt');
  } finally {
    copy.close();
  }
}
