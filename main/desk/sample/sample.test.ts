import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPassage } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { bodySchema, citationIds, textOf } from '../../../domain/story/body.ts';
import { closeDesk, openDesk, type Desk } from '../desk.ts';
import { createSample } from './create.ts';
import { execute } from '../execute.ts';
import { must } from './must.ts';

let folder: string;
let desk: Desk;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-sample-'));
  createSample(join(folder, 'sample.standfirst'));
  desk = openDesk(join(folder, 'sample.standfirst'));
});
afterAll(() => {
  closeDesk(desk);
  rmSync(folder, { recursive: true, force: true });
});

const story = () => {
  const [main] = must(desk, 'stories.list', {});
  if (main === undefined) throw new Error('the sample has no story');
  return main;
};
const copyOf = (storyId: string) => bodySchema.parse(JSON.parse(must(desk, 'body.open', { storyId }).blocks));

describe('the sample archive', () => {
  it('has an article, a related story and three sources', () => {
    expect(must(desk, 'stories.list', {}).map(({ slug }) => slug)).toEqual(['japan-nato-office', 'china-nato-office-reaction']);
    expect(must(desk, 'sources.list', {}).map(({ kind }) => kind)).toEqual(['web-page', 'web-page', 'interview']);
  });

  it('has nine grafs, each with a citation', () => {
    const grafs = copyOf(story().id).filter((block) => block.type === 'paragraph');
    expect(grafs).toHaveLength(9);
    for (const graf of grafs) expect(citationIds([graf]), textOf(graf)).not.toEqual([]);
  });

  it('cites each of its three sources', () => {
    const sources = must(desk, 'sources.list', { storyId: story().id });
    expect(sources.every((source) => source.citedHere > 0)).toBe(true);
  });

  it('has no citation that does not stand, for certain, in its capture', () => {
    for (const { id: storyId } of must(desk, 'stories.list', {})) {
      const citations = must(desk, 'citations.list', { storyId });
      expect(citationIds(copyOf(storyId)).toSorted()).toEqual(citations.map((citation) => citation.id).toSorted());
      for (const { captureId, passage, locator } of citations) {
        const text = readableText(must(desk, 'sources.captureText', { captureId }).readable);
        expect(findPassage(text, passage), passage.exact).toEqual({ kind: 'certain', ...passage.position });
        expect(locator).toMatchObject({ label: 'paragraph' });
      }
    }
  });

  it('reads its pages without their furniture', () => {
    for (const { latestCaptureId } of must(desk, 'sources.list', {})) {
      const text = readableText(must(desk, 'sources.captureText', { captureId: latestCaptureId ?? '' }).readable);
      expect(text).not.toMatch(/leave a reply|subscribe|share|copy link|read more|front page/i);
    }
  });

  it('exports, with a note for every citation', async () => {
    expect(await execute(desk, 'export.htmlFile', { storyId: story().id, to: { kind: 'folder', path: folder } })).toMatchObject({
      ok: true,
      value: { path: join(folder, 'japan-nato-office.html'), notices: [] },
    });
  });

  it('never replaces a file, and leaves none behind where it fails', () => {
    const path = join(folder, 'mine.standfirst');
    writeFileSync(path, 'mine');
    const before = readdirSync(folder);
    expect(() => createSample(path)).toThrow('already a file');
    expect(readdirSync(folder)).toEqual(before);
    expect(existsSync(path)).toBe(true);
  });
});
