import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { defaultOptions, renderFormat } from '../../domain/export/formats.ts';
import { missingFrom } from '../../domain/export/loss.ts';
import { plainTextFormat } from '../../domain/export/plain-text/format.ts';
import { renderPlainText } from '../../domain/export/plain-text/render.ts';
import { wrap } from '../../domain/export/plain-text/wrap.ts';
import type { Article } from '../../domain/export/article.ts';
import { empty, everyKind, hostile, hostileValues, rightToLeft, styledAs } from './articles.ts';
import { randomArticles } from './random-articles.ts';

describe('wrapping', () => {
  it('counts cells, keeps words whole and puts marks before lines', () => {
    expect(wrap('one two three four', 9, '- ', '  ')).toBe('- one two\n  three\n  four');
    expect(wrap('a supercalifragilistic b', 8)).toBe('a\nsupercalifragilistic\nb');
  });

  it('parts scripts without spaces between words, two cells a character', () => {
    const lines = wrap('港口今晚关闭，卡车不得进入北码头。', 12).split('\n');
    expect(lines.join('')).toBe('港口今晚关闭，卡车不得进入北码头。');
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(12);
    expect(lines.some((line) => /^[，。]/.test(line))).toBe(false);
  });
});

const render = (article: Article): string => renderPlainText(article, 72);

it('keeps every word of the copy in lines of the width', async () => {
  for (const article of [everyKind, rightToLeft, empty, styledAs('link'), ...Object.values(hostileValues).map(hostile), ...randomArticles(2000)]) {
    const files = await renderFormat(plainTextFormat, [article], { ...defaultOptions, at: 0 });
    expect(await missingFrom(article, plainTextFormat, files)).toEqual([]);
    const words = (line: string): string[] => line.replace(/^\s*(?:- |\d+\. |\[\d+\] )?/, '').trim().split(/[ \t]+/);
    expect(render(article).split('\n').filter((line) => stringWidth(line) > 72 && words(line).length > 1)).toEqual([]);
  }
}, 120_000);

it('reads as a wire would send it', () => {
  const text = render(everyKind);
  expect(text).toContain('1. No lorries from 22:00 to 06:00\n   - ambulances and fire engines are exempt\n');
  expect(text).toContain('Vila Clara, 6 March 2024');
  expect(text).toContain('[2] ليلى حداد');
  expect(text).toContain('    We load at night because the ships come at night.[3]');
});
