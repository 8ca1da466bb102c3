import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sealed, type AuditEntry } from '../../audit/chain.ts';
import { extractOf } from '../../audit/extract.ts';
import { record, uuid } from '../report/testing.ts';
import { checkBag, makeBag, utf8, type HashBytes } from './bag.ts';
import { captureFilePath, harmlessPage, type CapsuleCapture } from './capture-page.ts';
import { isSafePath } from './paths.ts';
import { capsuleIn, readCapsule } from './read.ts';
import { capsuleAct } from './act.ts';
import { writeCapsule } from './write.ts';
import { NoCapsule, unzipped } from './zip.ts';

const hash: HashBytes = (data) => createHash('sha256').update(data).digest('hex');

const file = utf8('<p>the board heard from nine captains</p>');
const captureId = record.claims[0]!.evidence[0]!.capture!.id;
const withFile = JSON.parse(JSON.stringify(record).replaceAll('9f'.repeat(32), hash(file))) as typeof record;
const recordText = JSON.stringify(withFile);

const log: AuditEntry[] = [];
const act = (what: string, data: AuditEntry['data']): void =>
  void log.push(sealed(log.at(-1) ?? null, { at: 1_700_000_000_000 + log.length, who: 'Ada Okafor', what, data }, hash));
act('people.added', { name: 'Somebody' });
act('claim.created', { storyId: uuid(0), claimId: uuid(31) });
act('claim.created', { storyId: uuid(9), claimId: uuid(99) });
act('claim.verdict', { storyId: uuid(0), claimId: uuid(31), verdict: 'verified' });
act(capsuleAct, { storyId: uuid(0), record: hash(recordText) });
const { seq, hash: headHash } = log.at(-1)!;
const head = { seq, hash: headHash };
const audit = extractOf(log, ({ data }) => JSON.stringify(data).includes(uuid(0)));

const capture: CapsuleCapture = {
  id: captureId,
  title: 'The board’s minutes',
  at: '2023-05-24T09:00:00.000Z',
  url: 'https://example.org/minutes',
  language: 'en',
  text: 'before heard from nine captains after',
  passages: [{ start: 7, end: 31 }],
  page: '<!doctype html><title>Minutes</title><p>the board <script>alert(1)</script><a href="https://example.org">heard</a> from nine captains',
  file,
  sha256: hash(file),
  mediaType: 'text/html',
};

const capsule = writeCapsule({ record: recordText, article: '<!doctype html><title>x</title>', captures: [capture], audit, head, version: '0.1.0' }, hash);
const whole = unzipped(capsule);

describe('a capsule', () => {
  it('comes back as it was, sealed by the log', () => {
    expect(readCapsule(capsule, hash, { heads: [head] })).toMatchObject({ record: withFile, audit, head, isSealed: true, problems: [] });
    expect([...whole.keys()].filter((path) => !path.startsWith('data/')).toSorted()).toEqual(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt']);
  });

  it('tells of other stories nothing but seals', () => {
    expect(audit.map((line) => Object.keys(line).length)).toEqual([7, 3, 7, 7]);
    expect(Buffer.concat([...whole.values()]).includes(uuid(99))).toBe(false);
  });

  it('holds pages that run nothing, load nothing and lead nowhere', () => {
    const page = harmlessPage(capture.page!);
    expect(page).not.toMatch(/<script|href=/);
    expect(page).toMatch(/<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src /);
    for (const [path, bytes] of whole) if (path.endsWith('.html') && !path.endsWith('article.html')) expect(new TextDecoder().decode(bytes), path).toContain('http-equiv="Content-Security-Policy"');
  });

  it('leads from each claim to its words and to the marked passage of its capture', () => {
    const text = (path: string): string => new TextDecoder().decode(whole.get(`data/${path}`));
    expect(text('index.html')).toContain('href="#claim-1"');
    expect(text('index.html')).toContain(`href="captures/${captureId}.html"`);
    expect(text(`captures/${captureId}.html`)).toContain('<mark>heard from nine captains</mark>');
  });
});

describe('a bag', () => {
  it('has a manifest of every file, and counts them', () => {
    const bag = makeBag(new Map([['a.txt', utf8('a')], ['b/c.txt', utf8('bc')]]), [['External-Identifier', 'two\nlines']], hash);
    expect(checkBag(bag, hash)).toEqual([]);
    expect(new TextDecoder().decode(bag.get('bag-info.txt'))).toBe('External-Identifier: two lines\nPayload-Oxum: 3.2\n');
    expect(new TextDecoder().decode(bag.get('bagit.txt'))).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });
});

describe('a hostile capsule', () => {
  const refused = (files: Zippable): void => expect(() => unzipped(zipSync(files))).toThrow(NoCapsule);

  it.each(['../out', 'a/../../out', '/root', 'a//b', 'a/./b', 'C:/x', 'a\\..\\b', 'a/con', 'a/NUL.txt', 'a/b.', 'a/b ', 'a/\u202eb', 'a/x\ny', 'a/b?'])('with the path %j is refused', (path) => {
    expect(isSafePath(path)).toBe(false);
    refused({ [path]: utf8('x') });
  });

  it('with two names for one file is refused', () => {
    refused({ 'a/File.txt': utf8('x'), 'a/file.txt': utf8('y') });
    refused({ 'a/caf\u00e9': utf8('x'), 'a/cafe\u0301': utf8('y') });
  });

  it('without one folder for all is refused', () => {
    refused({ 'bagit.txt': utf8('x') });
    refused({ 'a/x': utf8('x'), 'b/x': utf8('x') });
  });

  it('that says it is small and is not is refused before it is unpacked', () => {
    const bomb = zipSync({ 'a/zeros': new Uint8Array(30_000_000) });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at + 4 <= bomb.byteLength; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
    expect(() => unzipped(bomb)).toThrow(NoCapsule);
  });

  it('that is cut short, or no archive, is refused', () => {
    for (const bytes of [new Uint8Array(), utf8('hello'), capsule.subarray(0, capsule.byteLength - 30)]) expect(() => readCapsule(bytes, hash)).toThrow(NoCapsule);
  });
});

const tamperings = 5000;

it(`finds each of ${tamperings} changes to the files of a capsule`, { timeout: 60_000 }, () => {
  const path = fc.constantFrom(...whole.keys());
  const tampering = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), path, at: fc.nat(1_000_000), bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('remove' as const), path }),
    fc.record({ kind: fc.constant('add' as const), path: fc.constantFrom('data/more.html', 'more.txt', 'data/captures/x.html') }),
    fc.record({ kind: fc.constant('rename' as const), path, to: fc.constantFrom('data/other', 'other.txt') }),
    fc.record({ kind: fc.constant('swap' as const), path, with: path }),
  );
  fc.assert(
    fc.property(tampering, (one) => {
      const files = new Map(whole);
      const bytes = files.get(one.path);
      if (one.kind === 'add') files.set(one.path, utf8('more'));
      else if (one.kind === 'remove') files.delete(one.path);
      else if (one.kind === 'rename') files.set(one.to, bytes!).delete(one.path);
      else if (one.kind === 'swap') {
        fc.pre(hash(bytes!) !== hash(files.get(one.with)!));
        files.set(one.path, files.get(one.with)!).set(one.with, bytes!);
      } else {
        const changed = bytes!.slice();
        changed[one.at % changed.byteLength]! ^= 1 << one.bit;
        files.set(one.path, changed);
      }
      expect(isSound(files)).toBe(false);
    }),
    { numRuns: tamperings },
  );
});

it('reads an archive whose bytes were damaged as it was, or refuses it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(fc.record({ at: fc.nat(capsule.byteLength - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 4 }), (changes) => {
      const damaged = capsule.slice();
      for (const { at, byte } of changes) damaged[at] = byte;
      const read = unlessRefused(() => readCapsule(damaged, hash));
      if (read?.problems.length === 0) expect(read.record).toEqual(withFile);
    }),
    { numRuns: 500 },
  );
});

it('finds what was forged with manifests made anew', () => {
  const remade = (change: (data: Map<string, Uint8Array>) => void): Map<string, Uint8Array> => {
    const data = new Map([...whole].filter(([path]) => path.startsWith('data/')).map(([path, bytes]) => [path.slice(5), bytes]));
    change(data);
    return makeBag(data, [['Standfirst-Audit-Head', `${head.seq} ${head.hash}`]], hash);
  };
  expect(isSound(remade(() => {}))).toBe(true);
  expect(isSound(remade((data) => data.set('record.json', utf8(recordText.replace('Koji Lund', 'Somebody')))))).toBe(false);
  expect(isSound(remade((data) => data.set(captureFilePath(hash(file)), utf8('other'))))).toBe(false);
  expect(isSound(remade((data) => data.set('audit.jsonl', utf8(''))))).toBe(false);
});

function isSound(files: ReadonlyMap<string, Uint8Array>): boolean {
  return unlessRefused(() => capsuleIn(files, hash))?.problems.length === 0;
}

function unlessRefused<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NoCapsule) return undefined;
    throw error;
  }
}
