/** Who can be called by a comment. */
export type Named = { id: string; name: string };

/**
 * The people whom a text calls by `@` and their name, in any case. Of names that begin alike (`@Ann`, `@Ann Lee`) the longest
 * that stands there counts.
 */
export function mentionedIn<Person extends Named>(text: string, people: readonly Person[]): Person[] {
  const longestFirst = people.toSorted((one, other) => other.name.length - one.name.length);
  const called = new Set<Person>();
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])@/gu)) {
    const rest = text.slice(index + 1);
    const person = longestFirst.find(({ name }) => startsWith(rest, name));
    if (person !== undefined) called.add(person);
  }
  return people.filter((person) => called.has(person));
}

function startsWith(text: string, name: string): boolean {
  const beginning = text.slice(0, name.length);
  return beginning.localeCompare(name, undefined, { sensitivity: 'accent' }) === 0 && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
}
