import type { Root } from 'mdast';
import { parse } from 'yaml';
import { property } from '../csl.ts';

/** Larger is no list of a few fields. */
const longest = 64 * 1024;

/** What a text says of itself ahead of its words, a field each in lower case, as lists of plain text. Odd fields are left out. */
export function frontMatter(tree: Root): ReadonlyMap<string, string[]> {
  const said = new Map<string, string[]>();
  for (const [name, value] of Object.entries(fieldsOf(tree))) {
    const texts = (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');
    if (texts.length > 0) said.set(name.toLowerCase(), texts);
  }
  return said;
}

function fieldsOf({ children: [first] }: Root): object {
  if (first?.type !== 'yaml' || first.value.length > longest) return {};
  try {
    // Aliases could make a small text large.
    const fields: unknown = parse(first.value, { maxAliasCount: 0, schema: 'core' });
    return typeof fields === 'object' && fields !== null ? fields : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'name' in value) return property(value.name);
  return property(typeof value === 'number' ? String(value) : value);
}
