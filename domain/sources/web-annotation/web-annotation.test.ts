import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationColours } from '../annotation/annotation.ts';
import { allTerms } from '../terms.ts';
import { hashOfName, nameOfHash, type WebAnnotation } from './annotated.ts';
import { looksLikeWebAnnotations, readWebAnnotations } from './read.ts';
import { writeWebAnnotations } from './write.ts';

const text = (maxLength: number) => fc.string({ unit: 'binary', maxLength }).filter((words) => words.isWellFormed());
const words = fc.oneof(text(40), fc.constantFrom('Nobody was turned away', '計画はない', 'إن الخطة قائمة', '<b>"quoted"</b>', '</script>'));
const tag = words.map((value) => value.replace(/[\r\n]/g, ' ').trim()).filter((value) => value !== '' && value === value.trim());
const moment = fc.option(fc.integer({ min: 0, max: 4_000_000_000_000 }));
const locator = fc.option(
  fc.oneof(
    fc.record({ label: fc.constant('page' as const), value: fc.oneof(fc.integer({ min: 1, max: 999 }).map(String), fc.constant('xii')) }),
    fc.record({ label: fc.constant('time' as const), value: fc.constantFrom('0:07', '12:03', '1:02:03', 'the end') }),
    fc.record({ label: fc.constant('paragraph' as const), value: fc.integer({ min: 1, max: 99 }).map(String) }),
  ),
);
const annotations: fc.Arbitrary<WebAnnotation> = fc.record({
  id: fc.option(fc.uuid()),
  source: fc.oneof(fc.webUrl(), fc.uuid().map((id) => `urn:uuid:${id}`)),
  sha256: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
  capturedAt: moment,
  passage: fc.record({
    exact: words.filter((exact) => exact !== ''),
    prefix: words,
    suffix: words,
    position: fc.option(fc.record({ start: fc.nat(100_000), end: fc.nat(100_000) })),
  }),
  locator,
  note: words,
  tags: fc.uniqueArray(tag, { maxLength: 4 }),
  colour: fc.constantFrom(...annotationColours),
  terms: fc.option(fc.constantFrom(...allTerms)),
  attribution: words,
  createdAt: moment,
  updatedAt: moment,
  actor: words,
});

describe('annotations written as JSON-LD', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(annotations, { maxLength: 4 }), (given) => {
        const document = writeWebAnnotations(given, 'Annotations');
        expect(readWebAnnotations(document)).toEqual({ annotations: given, refused: [] });
        if (given.length > 0) expect(looksLikeWebAnnotations(document)).toBe(true);
      }),
      { numRuns: 1000, seed: 20261124 },
    );
  });

  it('name a file by its hash', () => {
    const hash = '9f'.repeat(32);
    expect(nameOfHash(hash)).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/);
    expect(hashOfName(nameOfHash(hash))).toBe(hash);
    for (const name of ['', 'ni:///sha-256;', 'ni:///sha-256;%%%', 'urn:sha256:9f']) expect(hashOfName(name)).toBeNull();
  });
});

describe('annotations of other programs', () => {
  const quote = { type: 'TextQuoteSelector', exact: 'no plan to join' };

  it('are read whether they stand alone, in a list, on a page or in a collection', () => {
    const one = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', body: 'So he said', target: { source: 'https://example.org/a', selector: quote } };
    const page = { type: 'AnnotationPage', items: [one], next: { type: 'AnnotationPage', items: [one] } };
    for (const [document, count] of [[one, 1], [[one, one], 2], [page, 1], [{ type: 'AnnotationCollection', first: page }, 2]] as const) {
      const read = readWebAnnotations(JSON.stringify(document));
      expect(read?.annotations).toHaveLength(count);
      expect(read?.annotations[0]).toMatchObject({ id: null, note: 'So he said', colour: 'yellow', passage: { exact: 'no plan to join', prefix: '', position: null } });
    }
  });

  it('may put their quote within a page or a time', () => {
    const target = {
      source: { id: 'https://example.org/paper.pdf' },
      selector: { type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: 'page=12', refinedBy: quote },
    };
    expect(readWebAnnotations(JSON.stringify({ type: 'Annotation', target: [target] }))?.annotations).toMatchObject([
      { source: 'https://example.org/paper.pdf', locator: { label: 'page', value: '12' } },
    ]);
  });

  it('that can’t be used are told, and stop no others', () => {
    const whole = { type: 'Annotation', target: 'https://example.org/a' };
    const read = readWebAnnotations(JSON.stringify([whole, { type: 'Annotation', target: { source: 'https://example.org/a', selector: [quote] } }, 7]));
    expect(read?.annotations).toHaveLength(1);
    expect(read?.refused.map(({ at }) => at)).toEqual([1, 3]);
  });

  it.each(['', '{', '"text"', '{"type":"FeatureCollection"}', 'null'])('are not in %j', (document) => {
    expect(readWebAnnotations(document)).toBeUndefined();
    expect(looksLikeWebAnnotations(document)).toBe(false);
  });
});
