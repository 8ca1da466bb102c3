import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRecord } from './build.ts';
import { reportHtml } from './html.ts';
import { recordJsonSchema, recordSchema } from './record.ts';
import { claim, clerk, evidence, parts, record, source } from './testing.ts';
import { reportWebAnnotations } from './web-annotation.ts';

const secrets = ['Achterberg', 'two feet, says', 'Talk with'];

describe('the record of a story', () => {
  it('fits its schema, which is there for other programs too', () => {
    expect(recordSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(recordJsonSchema()).toMatchObject({ type: 'object', properties: { claims: { type: 'array' } } });
  });

  it('masks a confidential source, its words, its capture and notes that name it', () => {
    const told = record.claims[2]!;
    expect(told.evidence[0]).toMatchObject({ withheld: 'words', quote: '', prefix: '', capture: null, position: null, source: { title: '', authors: ['a clerk of the board'], url: null } });
    expect(told.note).toMatch(/withheld/);
    expect(record.claims[0]!.history[0]).toMatchObject({ withheldEvidence: 1, evidence: [{ sourceId: parts.claims[0]!.evidence[0]!.source.id }] });
    expect(record.withheld).toEqual({ sources: 1, evidence: 1 });
    for (const secret of secrets) expect(JSON.stringify(record)).not.toContain(secret);
  });

  it.each([
    ['off-the-record', 'words'],
    ['not-for-publication', 'words'],
    ['deep-background', 'name'],
    ['on-the-record', 'nothing'],
  ] as const)('holds back what was agreed for words %s', (terms, withheld) => {
    const held = source(20, {}, { terms });
    const { claims } = buildRecord({ ...parts, claims: [claim(1, 'Nine', { evidence: [evidence(52, held, 'nine of them')] })] });
    expect(claims[0]!.evidence[0]).toMatchObject({ withheld, quote: withheld === 'words' ? '' : 'nine of them' });
    expect(claims[0]!.evidence[0]!.capture === null).toBe(withheld !== 'nothing');
  });

  it('never lets the name of a confidential source out, wherever it was written', () => {
    const text = fc.constantFrom('ask Rosalind Achterberg', 'ACHTERBERG knows', 'the clerk', '');
    fc.assert(
      fc.property(text, text, fc.constantFrom('context' as const, 'supports' as const), (note, exact, relation) => {
        const held = { ...evidence(53, clerk, `${exact}.`), relation };
        const made = buildRecord({ ...parts, claims: [{ ...parts.claims[0]!, note, evidence: [held] }] });
        for (const page of [JSON.stringify(made), reportHtml(made), reportWebAnnotations(made)]) expect(page).not.toMatch(/achterberg/i);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the report as a page', () => {
  const page = reportHtml(record, (id) => `captures/${id}.html`);

  it('tells what is open before what is settled', () => {
    expect(page.indexOf('Open: 2')).toBeGreaterThan(0);
    expect(page.indexOf('Settled: 1')).toBeGreaterThan(page.indexOf('Open: 2'));
    for (const words of ['Nine captains', 'Koji Lund', '24 May 2023', '9f'.repeat(32), 'heard from nine captains', 'captains whispered', 'cd'.repeat(32)]) expect(page).toContain(words);
  });

  it('runs nothing and lets nobody’s words be markup', () => {
    const hostile = '</style><script>alert(1)</script><img src=x onerror=alert(1)>';
    const made = buildRecord({
      ...parts,
      story: { ...parts.story, fields: { ...parts.story.fields, headline: hostile, bylines: [hostile] } },
      claims: [claim(1, hostile, { note: hostile, evidence: [evidence(54, source(21, { title: hostile, URL: 'javascript:alert(1)' }), hostile)] })],
    });
    const shown = reportHtml(made);
    expect(shown).not.toMatch(/<script|<img|javascript:/i);
    expect(shown).toContain('http-equiv="Content-Security-Policy" content="default-src');
  });
});

it('Web Annotations say each claim with its verdict, its words in the copy and its evidence', () => {
  const { first } = JSON.parse(reportWebAnnotations(record)) as { first: { items: { body: object[]; target: { selector: object[] } }[] } };
  expect(first.items).toHaveLength(3);
  expect(first.items[0]).toMatchObject({
    motivation: 'assessing',
    creator: { name: 'Koji Lund' },
    body: [{ value: 'verified' }, { value: 'Counted in the minutes.' }, { 'standfirst:relation': 'supports', state: { cached: `ni:///sha-256;${btoa(String.fromCharCode(...new Uint8Array(32).fill(0x9f))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}` } }],
    target: { selector: [{ exact: 'Nine captains', prefix: '' }, { start: 0, end: 13 }] },
  });
});
