import { afterEach, beforeEach, expect, it } from 'vitest';
import { defaultOptions } from '../../../domain/export/formats.ts';
import { temporaryDesk, type TemporaryDesk } from '../testing/temporary-desk.ts';

let desk: TemporaryDesk;
beforeEach(() => void (desk = temporaryDesk()));
afterEach(() => desk.remove());

const choice = (...formats: string[]) => ({ formats, options: defaultOptions });

it('each section keeps what was chosen for it', () => {
  desk.must('exports.remember', { section: 'Economy', choice: choice('html', 'docx') });
  desk.must('exports.remember', { section: '', choice: choice('plain-text') });
  desk.must('exports.remember', { section: 'Economy', choice: choice('html') });
  desk.reopen();
  expect(desk.must('exports.choices', { section: 'Economy' })).toEqual({ choice: choice('html'), presets: [] });
  expect(desk.must('exports.choices', { section: '' }).choice).toEqual(choice('plain-text'));
  expect(desk.must('exports.choices', { section: 'Foreign' }).choice).toBeNull();
});

it('a choice can have a name, and lose it', () => {
  desk.must('exports.savePreset', { name: 'Wire', choice: choice('nitf') });
  desk.must('exports.savePreset', { name: 'Site', choice: choice('html') });
  expect(desk.must('exports.savePreset', { name: 'Wire', choice: choice('ninjs-2.1') })).toEqual([
    { name: 'Site', choice: choice('html') },
    { name: 'Wire', choice: choice('ninjs-2.1') },
  ]);
  expect(desk.must('exports.removePreset', { name: 'Site' }).map(({ name }) => name)).toEqual(['Wire']);
});

it('an address that readers’ words would go to in clear is refused', () => {
  const options = { ...defaultOptions, replyTo: 'http://paper.example/replies' };
  expect(desk.refusal('exports.remember', { section: '', choice: { formats: [], options } })).toBe('invalid-input');
});
