import { expect, it } from 'vitest';
import type { Annotation, Fate } from '../../contract/annotations.ts';
import { defaultAnnotationFields } from '../../domain/sources/annotation/annotation.ts';
import type { Passage } from '../../domain/sources/passage.ts';
import { inCapture, passes, tagsOf } from './in-capture.ts';

const passage = (start: number | null): Passage => ({
  exact: 'words',
  prefix: '',
  suffix: '',
  position: start === null ? null : { start, end: start + 5 },
});

let made = 0;
function annotation(captureId: string, at: number | null, fate: Fate, more: Partial<Annotation> = {}): Annotation {
  made += 1;
  return {
    ...defaultAnnotationFields,
    id: `annotation-${made}`,
    sourceId: 'source',
    captureId,
    passage: passage(at),
    locator: null,
    createdAt: made,
    updatedAt: made,
    actor: '',
    fate,
    ...more,
  };
}

it('annotations stand in the order of the text, those of another capture where they are now', () => {
  const late = annotation('new', 300, { kind: 'stands', captureId: 'new', passage: passage(300) });
  const caption = annotation('new', null, { kind: 'stands', captureId: 'new', passage: passage(null) });
  const earlier = annotation('old', 10, { kind: 'placed', captureId: 'new', passage: passage(120) });
  const lost = annotation('old', 20, { kind: 'lost', captureId: 'new' });
  const all = [lost, late, caption, earlier];
  expect(inCapture(all, 'new').map((one) => [one.annotation.id, one.passage?.position?.start ?? null])).toEqual([
    [earlier.id, 120],
    [late.id, 300],
    [caption.id, null],
    [lost.id, null],
  ]);
  expect(inCapture(all, 'new').at(-1)?.passage).toBeNull();
  expect(inCapture(all, 'old').filter((one) => one.passage !== null)).toHaveLength(2);
});

it('they are filtered by colour and by tag', () => {
  const fate: Fate = { kind: 'lost', captureId: 'x' };
  const green = annotation('a', 1, fate, { colour: 'green', tags: ['money', 'ask'] });
  const yellow = annotation('a', 2, fate, { tags: ['ask'] });
  expect(tagsOf([green, yellow])).toEqual(['ask', 'money']);
  expect([green, yellow].filter((one) => passes(one, { kind: 'tag', tag: 'money' }))).toEqual([green]);
  expect([green, yellow].filter((one) => passes(one, { kind: 'colour', colour: 'yellow' }))).toEqual([yellow]);
  expect([green, yellow].filter((one) => passes(one, { kind: 'all' }))).toHaveLength(2);
});
