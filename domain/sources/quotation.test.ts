import { expect, it } from 'vitest';
import { quotationFor } from './quotation.ts';

const quotation = {
  words: 'The ferry will not sail.',
  attribution: 'Ada Rowe, Ferry stops, Skerry Post, 2024-03-02',
  locator: { label: 'paragraph', value: '3' },
  address: 'https://skerrypost.example/ferry',
  capturedAt: Date.UTC(2024, 2, 3, 9, 5),
} as const;

it('a quotation carries who said it, where it stands and when it was captured', () => {
  const { text, html } = quotationFor(quotation);
  expect(text).toBe(
    '“The ferry will not sail.”\n— Ada Rowe, Ferry stops, Skerry Post, 2024-03-02, graf 3, https://skerrypost.example/ferry, captured 2024-03-03 09:05 UTC',
  );
  expect(html).toBe(
    '<blockquote cite="https://skerrypost.example/ferry"><p>“The ferry will not sail.”</p></blockquote>' +
      '<p>— Ada Rowe, Ferry stops, Skerry Post, 2024-03-02, graf 3, <a href="https://skerrypost.example/ferry">https://skerrypost.example/ferry</a>, captured 2024-03-03 09:05 UTC</p>',
  );
});

it('paragraphs stay paragraphs, and no markup of a source becomes markup', () => {
  const { text, html } = quotationFor({
    ...quotation,
    words: 'One <b>.\n\nTwo & three.',
    attribution: '<script>alert(1)</script>',
    address: 'javascript:alert(1)',
    locator: { label: 'time', value: '1:02' },
  });
  expect(text).toContain('“One <b>.\n\nTwo & three.”\n— <script>');
  expect(html).toContain('<p>“One &#x3C;b>.</p><p>Two &#x26; three.”</p>');
  expect(html).not.toContain('<script');
  expect(html).not.toContain('href');
});

it('what is unknown is left out', () => {
  expect(quotationFor({ ...quotation, attribution: '', address: '', locator: null }).text).toBe(
    '“The ferry will not sail.”\n— captured 2024-03-03 09:05 UTC',
  );
});
