import { describe, expect, it } from 'vitest';
import { decodeHtml } from './decode.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part)));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decoding a page', () => {
  it('believes a byte order mark before anything else', () => {
    const page = bytes([0xef, 0xbb, 0xbf], '<meta charset=windows-1252>', [0xc3, 0xa9]);
    expect(decodeHtml(page, { contentType: 'text/html; charset=koi8-r' })).toBe('<meta charset=windows-1252>é');
    expect(decodeHtml(Uint8Array.from([0xff, 0xfe, 0x16, 0x04]))).toBe('Ж');
  });

  it('believes the Content-Type before the page', () => {
    expect(decodeHtml(bytes('<meta charset=utf-8>', [0xc6]), { contentType: 'text/html; charset="KOI8-R"' })).toContain('ф');
  });

  it.each([
    ['<meta charset="shift_jis">', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['<meta http-equiv=Content-Type content="text/html; charset=windows-1251">', [0xc4, 0xe0], 'Да'],
    ['<meta charset=latin1>', [0x93, 0xe9, 0x94], '“é”'],
  ])('believes %s', (meta, rest, text) => {
    expect(decodeHtml(bytes(meta, rest))).toBe(meta + text);
  });

  it('takes what declares nothing for UTF-8 where it is', () => {
    expect(decodeHtml(utf8('<p>Tromsø, 東京, القدس</p>'))).toBe('<p>Tromsø, 東京, القدس</p>');
  });

  it('else detects what it looks like', () => {
    const words = 'Порт закрыт уже третий день, и никто не знает, когда он откроется снова. ';
    const cyrillic = Array.from(words.repeat(4), (letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? code : code - 0x410 + 0xc0;
    });
    expect(decodeHtml(Uint8Array.from(cyrillic))).toContain('никто не знает');
  });

  it.each(['replacement', 'x-user-defined', 'no-such-label', '', '"', 'utf-7'])('is not stopped by the label %j', (label) => {
    expect(decodeHtml(bytes(`<meta charset="${label}">caf`, [0xe9]), { contentType: `text/html; charset=${label}` })).toContain('caf');
  });

  it('never gives a lone surrogate, whatever the bytes', () => {
    for (const encoding of ['utf-16le', 'utf-8', 'gb18030']) {
      const text = decodeHtml(Uint8Array.from([0x00, 0xd8, 0x41, 0xed, 0xa0, 0x80, 0xff]), { contentType: `text/html;charset=${encoding}` });
      expect(text.isWellFormed()).toBe(true);
    }
    expect(decodeHtml(new Uint8Array())).toBe('');
  });
});
