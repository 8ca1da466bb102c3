import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followed, type WorkProgress } from '../../../contract/work.ts';
import { defaultOptions } from '../../../domain/export/formats.ts';
import { executeWork } from '../execute-step.ts';
import { readerHandlers } from '../reader-handlers.ts';
import { paragraph, splice, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
let storyIds: string[];
beforeEach(() => {
  desk = temporaryDesk();
  storyIds = ['port', 'Port', 'quay'].map((slug) => {
    const { id } = desk.must('stories.create', { slug, headline: `About the ${slug}` });
    desk.must('body.append', { storyId: id, seq: 1, patch: splice(0, 0, paragraph(1, `The ${slug} is shut.`)) });
    return id;
  });
});
afterEach(() => desk.remove());

const request = () => ({ storyIds, formats: ['html', 'markdown'], options: defaultOptions, folder: join(desk.folder, 'out') });
const names = () => readdirSync(join(desk.folder, 'out')).toSorted();

describe('exporting several stories in several formats', () => {
  it('gives each file a name of its own on every system', async () => {
    const { files, bytes } = await desk.must('export.toFolder', request());
    expect(names()).toEqual(['Port-2.html', 'Port-2.md', 'port.html', 'port.md', 'quay.html', 'quay.md']);
    expect(files.map(({ format }) => format)).toEqual(['html', 'markdown', 'html', 'markdown', 'html', 'markdown']);
    expect(files.reduce((sum, file) => sum + file.bytes, 0)).toBe(bytes);
  });

  it('writes the same bytes again over what it wrote', async () => {
    const first = await desk.must('export.toFolder', request());
    expect(await desk.must('export.toFolder', request())).toEqual(first);
    expect(names()).toHaveLength(6);
  });

  it('tells how far it is, and leaves nothing when it is cancelled anywhere on the way', async () => {
    for (const cancelAt of [1, 2, 4, 6, 8]) {
      const told: WorkProgress[] = [];
      let asked = 0;
      const work = followed('w', { report: (progress) => told.push(progress), cancelled: () => ++asked > cancelAt });
      const result = await executeWork(readerHandlers, desk.desk(), 'export.toFolder', request(), work);
      expect(result).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
      expect(existsSync(join(desk.folder, 'out'))).toBe(false);
      expect(told[0] ?? { total: 3 }).toMatchObject({ total: 3 });
    }
  });

  it('writes nothing at all where one story is not there', async () => {
    const missing = { ...request(), storyIds: [...storyIds, '01981f1c-0000-7000-8000-00000000dead'] };
    expect(await desk.refusal('export.toFolder', missing)).toBe('not-found');
    expect(existsSync(join(desk.folder, 'out'))).toBe(false);
  });

  it('refuses a format that is not there', async () => {
    expect(await desk.refusal('export.toFolder', { ...request(), formats: ['html', 'papyrus'] })).toBe('not-found');
  });
});

describe('a format that only the app can make', () => {
  it('is refused where nothing was printed, with what to do instead', async () => {
    expect(await desk.refusal('export.toFolder', { ...request(), formats: ['html', 'pdf'] })).toBe('not-allowed');
    expect(existsSync(join(desk.folder, 'out'))).toBe(false);
  });

  it('goes into the folder with the others once it was printed', async () => {
    const path = join(desk.folder, '0.pdf');
    writeFileSync(path, '%PDF-');
    const [storyId = ''] = storyIds;
    const printed = [{ storyId, name: 'port.pdf', path }];
    await desk.must('export.toFolder', { ...request(), storyIds: [storyId], formats: ['html', 'pdf'], printed });
    expect(names()).toEqual(['port.html', 'port.pdf']);
  });
});

describe('before an export', () => {
  it('every format says what it would make of a story, and what it would lose', async () => {
    const [storyId = ''] = storyIds;
    for (const { id } of await desk.must('exports.formats', {})) {
      const { files } = await desk.must('exports.preview', { storyId, format: id, options: defaultOptions });
      expect(files.length, id).toBeGreaterThan(0);
      const [{ losses, missing } = { losses: [], missing: [] }] = await desk.must('exports.losses', { storyId, formats: [id], options: defaultOptions });
      expect(missing ?? [], id).toEqual([]);
      for (const { words } of losses) expect(words).toMatch(/\S/);
    }
  });
});
