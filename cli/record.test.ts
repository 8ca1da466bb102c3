import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run.ts';

let folder: string;
let sample: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-record-'));
  sample = join(folder, 'sample.standfirst');
  expect((await cli('sample', sample)).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function cli(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await run(args, { out: (text) => void (out += text), err: (text) => void (err += text) });
  return { code, out, err };
}
const on = (...args: string[]) => cli(...args, '--archive', sample);
const json = async (...args: string[]): Promise<unknown> => JSON.parse((await cli(...args, '--json')).out);
const headIn = (out: string): string => /^Head.*: (\d+ [0-9a-f]{64})$/m.exec(out)![1]!;

describe('the record on the command line', () => {
  it('prints the claims of a story with coverage and quotations', async () => {
    const claims = await json('claims', 'vilnius-guests', '--archive', sample);
    expect(claims).toMatchObject({ claims: [{ number: 1 }, {}, {}, {}, {}], coverage: { covered: expect.any(Number) }, quotations: [{ mark: expect.any(String) }] });
    expect((await on('claims', 'office-in-trouble')).out).toMatch(/stale-text {2}would open in 2025/);
  });

  it('checks the gate: 0 where it is open, 1 with reasons where it is shut', async () => {
    expect(await on('check', 'vilnius-guests')).toMatchObject({ code: 0, out: 'The gate is open.\n' });
    const shut = await on('check', 'office-in-trouble');
    expect(shut.code).toBe(1);
    expect(shut.out).toContain('1 TK is left');
    expect((await on('check', 'office-in-trouble', '--json')).code).toBe(1);
    expect(await json('check', 'office-in-trouble', '--archive', sample)).toMatchObject({ open: false, reasons: [{ kind: 'placeholders' }, {}, {}, {}, {}, {}] });
    expect((await on('check', 'nothing-of-that-name')).code).toBe(1);
  });

  it('writes reports, and says that a PDF needs the app', async () => {
    expect((await on('report', 'vilnius-guests')).out).toContain('<h2>Settled: 5</h2>');
    expect(JSON.parse((await on('report', 'vilnius-guests', '--format', 'json')).out)).toMatchObject({ format: 'standfirst-verification-record' });
    const out = join(folder, 'report.jsonld');
    expect((await on('report', 'vilnius-guests', '--format', 'webannotation', '--out', out)).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('"AnnotationCollection"');
    expect(await on('report', 'vilnius-guests', '--format', 'pdf')).toMatchObject({ code: 1, err: expect.stringContaining('printed by the app') });
  });

  it('says what rests on a source', async () => {
    const sources = (await json('list', 'sources', '--archive', sample)) as { id: string; kind: string }[];
    const call = sources.find(({ kind }) => kind === 'phone-call')!;
    expect((await on('blast', call.id)).out).toMatch(/^in-check {2}office-in-trouble {2}claim \d+ {2}stale-source {2}Twelve people/);
    expect((await on('blast', 'nonsense')).code).toBe(1);
  });

  it('seals a capsule, checks it, takes it back, and knows its head in the log', async () => {
    const out = join(folder, 'capsule.zip');
    expect((await on('capsule', 'vilnius-guests', '--out', out)).code).toBe(0);
    const sound = await cli('verify', out);
    expect(sound).toMatchObject({ code: 0, out: expect.stringContaining('sealed by the log') });
    const head = headIn(sound.out);
    expect((await cli('verify', sample, '--head', head)).code).toBe(0);
    const wrong = head.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
    expect((await cli('verify', sample, '--head', wrong)).code).toBe(1);
    expect((await cli('verify', out, '--head', wrong)).code).toBe(1);
    expect((await cli('verify', sample, '--head', 'nonsense')).code).toBe(2);
    expect(await on('import', out)).toMatchObject({ code: 0, out: expect.stringContaining('verdicts for 0 claims, 0 conflicts') });
    const damaged = join(folder, 'damaged.zip');
    writeFileSync(damaged, readFileSync(out).subarray(100));
    expect((await cli('verify', damaged)).code).toBe(1);
    expect((await on('import', damaged)).code).toBe(1);
    expect((await cli('verify', join(folder, 'missing.zip'))).code).toBe(1);
  });

  it('prints the log with its head', async () => {
    const { code, out } = await cli('audit', sample);
    expect(code).toBe(0);
    expect(out).toMatch(/claim\.verdict/);
    expect((await cli('audit', sample, '--head', headIn(out))).code).toBe(0);
    expect(await json('audit', sample)).toMatchObject({ sound: true, problems: [], head: { seq: expect.any(Number) } });
  });
});
