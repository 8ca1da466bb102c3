import { describe, expect, it } from 'vitest';
import { typedLink } from './typed-link.ts';

describe('a typed link', () => {
  it.each([
    ['https://paper.example/a?b#c', 'https://paper.example/a?b#c'],
    [' paper.example/a ', 'https://paper.example/a'],
    ['desk@paper.example', 'mailto:desk@paper.example'],
    ['mailto:desk@paper.example', 'mailto:desk@paper.example'],
    ['tel:+810312345678', 'tel:+810312345678'],
    ['http://localhost:8000/x', 'http://localhost:8000/x'],
  ])('%j is %j', (typed, url) => {
    expect(typedLink(typed)).toBe(url);
  });

  it.each(['', 'word', 'two words.example', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '/relative'])(
    '%j is none',
    (typed) => {
      expect(typedLink(typed)).toBeUndefined();
    },
  );
});
