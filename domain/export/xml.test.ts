import { XmlDocument } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { x } from 'xastscript';
import { present, xmlDocument } from './xml.ts';

const hostile = ']]> ]]]]>> <![CDATA[ --> & < > " \' </a>';

it('text, attributes and CDATA come back as they were given', () => {
  const written = xmlDocument(x('a', { b: hostile }, [hostile, x('c', [{ type: 'cdata', value: hostile }]), x('d')]));
  using document = XmlDocument.fromString(written);
  expect(document.root.content).toBe(hostile + hostile);
  expect(document.root.attr('b')?.value).toBe(hostile);
  expect(written).toContain('<d/>');
});

it('attributes without a value are left out', () => {
  expect(present({ a: '1', b: '', c: null, d: undefined })).toEqual({ a: '1' });
});
