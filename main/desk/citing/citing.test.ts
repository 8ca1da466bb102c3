import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceAgreement } from '../../../domain/sources/terms.ts';
import { passageAt } from '../../../domain/sources/anchor.ts';
import { readableText } from '../../../domain/sources/readable.ts';
import { encodeBlock } from '../../../domain/story/body.ts';
import type { Csl } from '../../../domain/sources/source.ts';
import { libraryFormats } from '../../../domain/citing/library/formats.ts';
import { ownLinks } from '../../../domain/citing/style.ts';
import { splice, temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
let storyId: string;
beforeEach(() => {
  desk = temporaryDesk();
  storyId = desk.must('stories.create', { slug: 'quay', headline: 'Ships waited' }).id;
});
afterEach(() => desk.remove());

const onTheRecord: SourceAgreement = { terms: 'on-the-record', attribution: '', confidential: false };
const talk: Csl = {
  type: 'interview',
  title: 'Talk with Ada Okafor',
  author: [{ family: 'Okafor', given: 'Ada' }],
  issued: { 'date-parts': [[2023, 5, 24]] },
  URL: 'https://okafor.example/talk',
  note: 'Okafor’s own number',
};
const notes = 'No ship was turned away, Okafor said.\n\nThe pilots waited.';

function addTalk(agreement: Partial<SourceAgreement> = {}, csl = talk, words = notes) {
  return desk.must('sources.addByHand', { kind: 'interview', csl, notes: words, agreement: { ...onTheRecord, ...agreement } });
}

function cite(captureId: string, words: string, rest: { joinTo?: string; prefix?: string } = {}) {
  const text = readableText(desk.must('sources.captureText', { captureId }).readable);
  const start = text.indexOf(words);
  return desk.must('citations.create', { storyId, captureId, passage: passageAt(text, start, start + words.length), locator: null, ...rest });
}

function passage(captureId: string, words: string) {
  const text = readableText(desk.must('sources.captureText', { captureId }).readable);
  return passageAt(text, text.indexOf(words), text.indexOf(words) + words.length);
}

/** The copy of the story: one paragraph that holds these citations. */
function write(...citationIds: string[]) {
  const block = encodeBlock({
    type: 'paragraph',
    $: { id: '01981f1c-0000-7000-8000-000000000001' },
    children: citationIds.map((citationId) => ({ type: 'citation', citationId, version: 1 })),
    direction: null,
    format: '',
    indent: 0,
    version: 1,
  });
  desk.must('body.append', { storyId, seq: 1, patch: splice(0, 0, block) });
}

async function exported(): Promise<{ html: string; notices: string[] }> {
  const { path, notices } = await desk.must('export.htmlFile', { storyId, to: { kind: 'folder', path: desk.folder } });
  return { html: readFileSync(path, 'utf8'), notices };
}

describe('several sources in one citation', () => {
  it('are one mark with its passages in order, which can be arranged, parted and had back', () => {
    const first = cite(addTalk().captureId, 'The pilots waited');
    const joined = cite(addTalk({}, { ...talk, title: 'Another' }).captureId, 'No ship was turned away', { joinTo: first.id, prefix: 'see' });
    expect(joined.id).toBe(first.id);
    expect(joined.items.map(({ prefix, source }) => [prefix, source.title])).toEqual([['', talk.title], ['see', 'Another']]);

    const before = joined.items.map(({ id, prefix, suffix, locator }) => ({ id, prefix, suffix, locator }));
    const turned = desk.must('citations.arrange', { citationId: first.id, items: before.toReversed() });
    expect(turned.items.map(({ id }) => id)).toEqual(before.map(({ id }) => id).toReversed());
    const parted = desk.must('citations.arrange', { citationId: first.id, items: before.slice(0, 1) });
    expect(parted.items).toHaveLength(1);
    expect(desk.must('citations.list', { storyId })).toHaveLength(2);
    desk.must('citations.arrange', { citationId: first.id, items: before });
    expect(desk.must('citations.list', { storyId })).toMatchObject([{ id: first.id, items: [{}, {}] }]);
  });

  it('keep the passage that gave the citation its id, and take in none that holds others', () => {
    const first = cite(addTalk().captureId, 'The pilots waited');
    const other = cite(addTalk({}, { ...talk, title: 'Another' }).captureId, 'No ship');
    cite(addTalk({}, { ...talk, title: 'A third' }).captureId, 'No ship', { joinTo: other.id });
    const item = (id: string) => ({ id, prefix: '', suffix: '', locator: null });
    expect(desk.refusal('citations.arrange', { citationId: first.id, items: [item(other.id)] })).toBe('conflict');
    expect(desk.refusal('citations.arrange', { citationId: first.id, items: [item(first.id), item(other.id)] })).toBe('conflict');
  });
});

describe('words under terms', () => {
  it.each(['off-the-record', 'not-for-publication'] as const)('%s can not be cited', (terms) => {
    const { captureId } = addTalk({ terms });
    expect(desk.refusal('citations.create', { storyId, captureId, passage: passage(captureId, 'The pilots'), locator: null })).toBe('not-allowed');
  });

  it('that a mark puts off the record can not be cited, what stands beside them can', () => {
    const { captureId } = addTalk();
    desk.must('annotations.create', { captureId, passage: passage(captureId, 'turned away'), locator: null, terms: 'off-the-record' });
    expect(desk.refusal('citations.create', { storyId, captureId, passage: passage(captureId, 'ship was turned'), locator: null })).toBe('not-allowed');
    expect(cite(captureId, 'The pilots waited').agreement.terms).toBe('on-the-record');
  });

  it('that were cited before leave every export once they are off the record', async () => {
    const { sourceId, captureId } = addTalk();
    write(cite(captureId, 'The pilots waited').id);
    desk.must('sources.setTerms', { sourceId, agreement: { ...onTheRecord, terms: 'off-the-record' } });
    const { html, notices } = await exported();
    expect(html).not.toMatch(/pilots|Okafor/);
    expect(notices).toEqual(['1 citation rests on words that are not to be published, so it was left out.']);
  });

  it('print the agreed attribution instead of the name, and no words that hold it', async () => {
    const { captureId } = addTalk({ terms: 'background', attribution: 'a harbour official' });
    write(cite(captureId, 'turned away, Okafor said').id, cite(captureId, 'The pilots waited').id);
    const { html } = await exported();
    expect(html).toContain('a harbour official');
    expect(html).toContain('The pilots waited');
    expect(html).not.toMatch(/okafor/i);
  });
});

describe('the name of a confidential source', () => {
  const isNowhereIn = (value: unknown) => expect(JSON.stringify(value)).not.toMatch(/okafor/i);

  it('is in no style of an export, in no library, in nothing that the window is told unasked', async () => {
    const { sourceId, captureId } = addTalk({ confidential: true, attribution: 'a harbour official' }, talk, 'The pilots waited.');
    const { id: citationId } = cite(captureId, 'The pilots waited');
    write(citationId);
    for (const { id: styleId } of await desk.must('citing.styles', {})) {
      desk.must('citing.setStyle', { storyId: null, styleId });
      isNowhereIn((await exported()).html);
      isNowhereIn(await desk.must('citing.render', { storyId, order: [citationId] }));
    }
    for (const format of libraryFormats) {
      const path = join(desk.folder, `library.${format}`);
      const { notices } = await desk.must('library.exportFile', { format, path });
      isNowhereIn(readFileSync(path, 'utf8'));
      expect(notices).toEqual(['1 confidential source was left out.']);
      await desk.must('library.exportFile', { format, path, sourceIds: [sourceId] });
      isNowhereIn(readFileSync(path, 'utf8'));
    }
    isNowhereIn(desk.must('sources.list', {}));
    isNowhereIn(desk.must('sources.get', { sourceId }));
    isNowhereIn(desk.must('citations.list', { storyId }));
    isNowhereIn(await desk.must('anchoring.queue', {}));
    isNowhereIn(desk.events);
    expect(desk.must('sources.reveal', { sourceId }).csl).toEqual(talk);
  });
});

describe('a style', () => {
  it('is the archive’s until a story has its own', async () => {
    const other = desk.must('stories.create', {}).id;
    desk.must('citing.setStyle', { storyId: null, styleId: ownLinks.id });
    desk.must('citing.setStyle', { storyId, styleId: 'urn:standfirst:style:notes' });
    expect(desk.must('citing.style', { storyId })).toEqual({ styleId: 'urn:standfirst:style:notes', ofStory: true });
    expect(desk.must('citing.style', { storyId: other })).toEqual({ styleId: ownLinks.id, ofStory: false });
    desk.must('citing.setStyle', { storyId, styleId: null });
    expect(desk.must('citing.style', { storyId })).toMatchObject({ styleId: ownLinks.id });
  });

  it('prints in a language that a person adds, where the story is in it', async () => {
    const terms = '<terms><term name="and">und</term><term name="et-al">und anderi</term><term name="et-al" form="short">u. a.</term></terms>';
    const xml = `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="gsw-CH">${terms}</locale>`;
    const house = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>House</title><id>urn:and</id><updated>2026-01-01T00:00:00Z</updated></info><citation><layout><text term="and"/></layout></citation></style>`;
    await desk.must('citing.addStyle', { xml: house });
    desk.must('citing.setStyle', { storyId: null, styleId: 'urn:and' });
    const { id: citationId } = cite(addTalk().captureId, 'The pilots waited');
    const printed = async () => (await desk.must('citing.render', { storyId, order: [citationId] })).citations[0]?.words.map(({ text }) => text).join('');
    desk.must('stories.setFields', { storyId, fields: { language: 'gsw-CH' } });
    expect(await printed()).toBe('and');

    const added = await desk.must('citing.addLocale', { xml });
    expect(await desk.must('citing.locales', {})).toEqual([added]);
    expect(await printed()).toBe('und');
    expect((await desk.must('citing.styles', {})).map(({ id }) => id)).not.toContain(added.id);
    expect(await desk.refusal('citing.addLocale', { xml: house })).toBe('unreadable-file');
    desk.must('citing.removeStyle', { styleId: added.id });
    expect(await printed()).toBe('and');
  });

  it('that a person adds is used, and refused where it is none', async () => {
    const xml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>House</title><id>urn:house</id><updated>2026-01-01T00:00:00Z</updated></info><citation><layout prefix="[" suffix="]"><names variable="author"><name form="short"/></names></layout></citation></style>`;
    expect(await desk.must('citing.addStyle', { xml })).toEqual({ id: 'urn:house', title: 'House', form: 'in-text', origin: 'added' });
    const { id: citationId } = cite(addTalk().captureId, 'The pilots waited');
    desk.must('citing.setStyle', { storyId: null, styleId: 'urn:house' });
    expect(await desk.must('citing.render', { storyId, order: [citationId] })).toMatchObject({
      form: 'in-text',
      citations: [{ id: citationId, words: [{ text: '[Okafor]' }] }],
    });
    expect(await desk.refusal('citing.addStyle', { xml: '<html/>' })).toBe('unreadable-file');
    desk.must('citing.removeStyle', { styleId: 'urn:house' });
    expect(await desk.must('citing.render', { storyId, order: [citationId] })).toMatchObject({ styleId: 'standfirst:notes' });
    expect(desk.refusal('citing.removeStyle', { styleId: 'urn:house' })).toBe('not-found');
  });
});
