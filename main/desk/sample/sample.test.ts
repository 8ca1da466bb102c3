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
  it('has an article, a related story, a checked one, one in trouble, and four sources', () => {
    expect(must(desk, 'stories.list', {}).map(({ slug }) => slug)).toEqual(['japan-nato-office', 'china-nato-office-reaction', 'vilnius-guests', 'office-in-trouble']);
    expect(must(desk, 'sources.list', {}).map(({ kind }) => kind)).toEqual(['web-page', 'web-page', 'interview', 'phone-call']);
  });

  it('has nine grafs, each with a citation', () => {
    const grafs = copyOf(story().id).filter((block) => block.type === 'paragraph');
    expect(grafs).toHaveLength(9);
    for (const graf of grafs) expect(citationIds([graf]), textOf(graf)).not.toEqual([]);
  });

  it('cites three of its sources', () => {
    const sources = must(desk, 'sources.list', { storyId: story().id });
    expect(sources.filter((source) => source.citedHere > 0)).toHaveLength(3);
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

  it('has a story that is checked whole and through the gate', async () => {
    const { id: storyId, status } = must(desk, 'stories.list', {}).find(({ slug }) => slug === 'vilnius-guests')!;
    expect(status).toBe('ready');
    expect(must(desk, 'claims.list', { storyId }).map(({ mark }) => mark)).toEqual(Array.from({ length: 5 }, () => 'verified'));
    expect(await execute(desk, 'gate.check', { storyId })).toMatchObject({ ok: true, value: { open: true } });
  });

  it('has a story with every kind of trouble', async () => {
    const { id: storyId } = must(desk, 'stories.list', {}).find(({ slug }) => slug === 'office-in-trouble')!;
    const marks = new Set(must(desk, 'claims.list', { storyId }).map(({ mark }) => mark));
    expect([...marks].toSorted()).toEqual(['cannot-be-verified', 'disputed', 'false', 'needs-work', 'opinion', 'stale-source', 'stale-text', 'unanchored', 'unchecked', 'verified']);
    const gate = await execute(desk, 'gate.check', { storyId });
    expect(gate.ok && gate.value.reasons.map(({ kind }) => kind)).toEqual(['placeholders', 'disputed', 'unchecked-high-risk', 'stale', 'two-persons', 'altered-quotations']);
    expect(gate.ok && gate.value.reasons.at(-1)!.places).toHaveLength(2);
  });

  it('leaves nobody sitting at the desk', () => {
    expect(must(desk, 'people.list', {})).toMatchObject({ here: null, people: [{ name: 'Leonie Varga' }, { name: 'Tomas Whitlock' }] });
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
