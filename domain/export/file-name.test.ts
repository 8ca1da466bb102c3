import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportFileName } from './file-name.ts';

const named = (slug: string, headline = '') => exportFileName({ slug, headline }, 'html');

describe('the name of an exported file', () => {
  it.each([
    ['nato-tokyo', 'nato-tokyo.html'],
    ['Quay nights, part 2', 'Quay-nights,-part-2.html'],
    ['../../etc/passwd', 'etc-passwd.html'],
    ['C:\\Windows\\x', 'C-Windows-x.html'],
    ['.hidden', 'hidden.html'],
    ['--force', 'force.html'],
    ['ends in dots...', 'ends-in-dots.html'],
    ['CON', 'CON-story.html'],
    ['com1.notes', 'com1-story.notes.html'],
    ['console', 'console.html'],
    ['right\u202eto\u2066left\0', 'righttoleft.html'],
    ['الرصيف ليلاً', 'الرصيف-ليلاً.html'],
    ['e\u0301te\u0301', 'été.html'],
  ])('of %j is %s', (slug, name) => {
    expect(named(slug)).toBe(name);
  });

  it('is the headline where there is no slug, and a word where there is neither', () => {
    expect(named(' ', 'Quay shut')).toBe('Quay-shut.html');
    expect(named('...', '\u202e')).toBe('story.html');
  });

  it('is cut between characters', () => {
    expect(named('\u{1f469}\u200d\u{1f4bb}'.repeat(100))).toMatch(/^(?:\u{1f469}\u{1f4bb})+\.html$/u);
    expect(new TextEncoder().encode(named('本'.repeat(200))).byteLength).toBeLessThanOrEqual(125);
  });

  it('is safe whatever the story is called', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('.', '-', '~', '/', '\\', ':', ' ', 'a', '\0', '\u202e', 'N', 'U', 'L') }));
    fc.assert(
      fc.property(anything, anything, (slug, headline) => {
        const name = named(slug, headline);
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^[.~-]|^\s|[. ]$/);
        expect(name.replace(/\.html$/, '')).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[.-]$/i);
        expect(new TextEncoder().encode(name).byteLength).toBeLessThanOrEqual(140);
      }),
      { numRuns: 500 },
    );
  });
});
