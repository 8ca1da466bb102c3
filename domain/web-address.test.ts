import { describe, expect, it } from 'vitest';
import { readableAddress, webAddress } from './web-address.ts';

describe('an address on a page', () => {
  it.each([
    ['https://paper.example', 'https://paper.example/'],
    ['HTTPS://Paper.Example/A b', 'https://paper.example/A%20b'],
    ['https://paper.example/a[1]|2?b={c}^d#e`f"g#h', 'https://paper.example/a%5B1%5D%7C2?b=%7Bc%7D%5Ed#e%60f%22g%23h'],
    ['https://paper.example/100%?%zz', 'https://paper.example/100%25?%25zz'],
    ['https://[2001:db8::1]/x', 'https://[2001:db8::1]/x'],
    ['https://name:secret@paper.example/', 'https://paper.example/'],
    ['https://münchen.example/本', 'https://xn--mnchen-3ya.example/%E6%9C%AC'],
    ['mailto:desk@paper.example?subject=a b', 'mailto:desk@paper.example?subject=a%20b'],
    ['tel:+351 210 000', 'tel:+351%20210%20000'],
  ])('%s is written %s', (given, written) => {
    expect(webAddress(given)).toBe(written);
  });

  it.each(['', 'paper.example', '/a', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://', 'https://[x'])(
    '%j is none',
    (text) => {
      expect(webAddress(text)).toBeUndefined();
    },
  );

  it('is read without its scheme and with its letters', () => {
    expect(readableAddress('https://paper.example/')).toBe('paper.example');
    expect(readableAddress('http://paper.example/a/')).toBe('paper.example/a/');
    expect(readableAddress('https://paper.example/%E6%9C%AC')).toBe('paper.example/本');
    expect(readableAddress('https://paper.example/%E2%80%AE%20x')).toBe('paper.example/%E2%80%AE%20x');
    expect(readableAddress('https://paper.example/%E6%9C')).toBe('paper.example/%E6%9C');
    expect(readableAddress('mailto:desk@paper.example')).toBe('mailto:desk@paper.example');
  });
});
