import type { Finding } from './finding.ts';

/** Places on a page that say something of it. */
export const origins = [
  'json-ld', 'microdata', 'rdfa', 'open-graph', 'dublin-core', 'trackers', 'plain-meta', 'marks', 'prose', 'address', 'document',
] as const;
export type Origin = (typeof origins)[number];
export type Findings = Partial<Record<Origin, Finding>>;

/** Which place is believed first for which field: what is made for machines and kept by editors before what is guessed. */
const precedence: Record<keyof Finding, readonly Origin[]> = {
  title: ['json-ld', 'open-graph', 'microdata', 'rdfa', 'trackers', 'dublin-core', 'plain-meta', 'document'],
  authors: ['json-ld', 'trackers', 'dublin-core', 'microdata', 'open-graph', 'plain-meta', 'rdfa', 'marks', 'prose'],
  site: ['open-graph', 'json-ld', 'trackers', 'plain-meta', 'dublin-core', 'microdata', 'rdfa'],
  published: ['json-ld', 'open-graph', 'microdata', 'rdfa', 'trackers', 'marks', 'address', 'dublin-core', 'plain-meta', 'prose'],
  updated: ['json-ld', 'open-graph', 'microdata', 'rdfa', 'trackers', 'dublin-core', 'plain-meta'],
  language: ['document', 'json-ld', 'open-graph', 'dublin-core', 'plain-meta', 'microdata'],
  canonicalUrl: ['document', 'open-graph', 'trackers', 'json-ld', 'microdata', 'address'],
  section: ['open-graph', 'json-ld', 'trackers', 'plain-meta', 'microdata', 'dublin-core', 'rdfa'],
  leadImage: ['open-graph', 'json-ld', 'trackers', 'microdata', 'rdfa'],
};

/** One field, from the first place in its order that says anything. */
export function believed<Field extends keyof Finding>(findings: Findings, field: Field): Finding[Field] | undefined {
  for (const origin of precedence[field]) {
    const value = findings[origin]?.[field];
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) return value;
  }
  return undefined;
}

/** Everything that was said of one field, in its order. */
export function allOf<Field extends keyof Finding>(findings: Findings, field: Field): NonNullable<Finding[Field]>[] {
  return precedence[field].map((origin) => findings[origin]?.[field]).filter((value) => value !== undefined && value !== '') as NonNullable<
    Finding[Field]
  >[];
}
