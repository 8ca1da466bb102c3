/** A query as what stands in it term by term: how filters are put into it and taken out again, beside what a person typed. */

/** `field:value`, with quotation marks where the value has more than one word. */
export function fieldTerm(field: string, value: string): string {
  const plain = value.replaceAll(/["“”„«»]+/g, ' ').trim();
  return /^[\p{L}\p{N}.-]+$/u.test(plain) ? `${field}:${plain}` : `${field}:"${plain}"`;
}

export function hasTerm(query: string, term: string): boolean {
  return ` ${query} `.includes(` ${term} `);
}

export function withTerm(query: string, term: string): string {
  return hasTerm(query, term) ? query : `${query.trimEnd()} ${term}`.trim();
}

export function withoutTerm(query: string, term: string): string {
  return ` ${query} `.replace(` ${term} `, ' ').trim();
}

export function toggleTerm(query: string, term: string): string {
  return hasTerm(query, term) ? withoutTerm(query, term) : withTerm(query, term);
}
