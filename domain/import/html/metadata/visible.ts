import { attribute, elementsIn, textIn, type Document, type Element } from '../tree.ts';
import { isoDate } from './dates.ts';
import type { Finding } from './finding.ts';
import { defined } from './meta-tags.ts';
import { splitAuthors } from './names.ts';

/** What a reader sees of author and date, where a page's head says nothing: marked by name, or standing in the words. */
export function findingFromMarks(document: Document, language: string): Finding {
  const authors: Candidate[] = [];
  const dates: Candidate[] = [];
  let order = 0;
  let heading = -1;
  for (const element of elementsIn(document)) {
    order++;
    if (element.tagName === 'h1' && heading < 0) heading = order;
    const names = namesOf(element);
    if (/comment|reply|respond|related|sidebar|widget|footer/.test(names)) continue;
    const author = authorWeight(element, names);
    if (author > 0) authors.push({ element, weight: author, order });
    const date = dateWeight(element, names);
    if (date > 0) dates.push({ element, weight: date, order });
  }
  return defined({
    authors: firstOf(authors, heading, (element) => {
      const names = splitAuthors([textIn(element, 300)]);
      return names.length > 0 && names.length <= 6 && names.every((name) => name.split(' ').length <= 5) ? names : undefined;
    }),
    published: firstOf(dates, heading, (element) =>
      isoDate(attribute(element, 'datetime') ?? attribute(element, 'content') ?? attribute(element, 'data-date'), language) ??
      isoDate(textIn(element, 200), language),
    ),
  });
}

type Candidate = { element: Element; weight: number; order: number };

/** The surest first; of equals the one nearest after the headline, since teasers stand further away. */
function firstOf<Found>(candidates: Candidate[], heading: number, read: (element: Element) => Found | undefined): Found | undefined {
  const distance = ({ order }: Candidate) => (order >= heading ? order - heading : (heading - order) * 3);
  const sorted = candidates.toSorted((a, b) => b.weight - a.weight || distance(a) - distance(b));
  for (const { element } of sorted.slice(0, 60)) {
    const found = read(element);
    if (found !== undefined) return found;
  }
  return undefined;
}

function namesOf(element: Element): string {
  let names = '';
  for (const { name, value } of element.attrs) {
    if (name === 'class' || name === 'id' || name === 'itemprop' || name === 'rel' || name === 'property') names += ` ${value.slice(0, 300)}`;
  }
  return names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
}

function authorWeight(element: Element, names: string): number {
  if (element.tagName === 'meta' || element.tagName === 'link' || names === '') return 0;
  if (/(?:^| )author(?: |$)/.test(names) && attribute(element, 'rel')?.toLowerCase() === 'author') return 5;
  if (/(?:^|[ _-])(?:author[_-]?name|byline[_-]?name|by[_-]?author|fn)(?:$| )/.test(names)) return 4;
  if (/(?:^|[ _-])(?:byline|autor|auteur|author|autore|writer|creator)(?:$|[ _-](?:link|url|vcard|text|title))/.test(names)) return 3;
  if (/(?:^|[ _-])(?:byline|author|posted-by|post-author|entry-author|journalist|reporter)/.test(names)) return 2;
  return 0;
}

function dateWeight(element: Element, names: string): number {
  if (element.tagName === 'time') {
    if (/publish|pubdate|entry-date/.test(names) || attribute(element, 'pubdate') !== undefined) return 6;
    return /updat|modif/.test(names) ? 2 : 5;
  }
  if (element.tagName === 'meta' || names === '') return 0;
  if (/(?:^|[ _-])(?:publish(?:ed)?|pub|post(?:ed)?|entry|article|created)[ _-]?(?:date|on|time|at)/.test(names)) return 4;
  if (/(?:^|[ _-])(?:date|datum|fecha|timestamp|dateline|published|data|datetime|postdate|datepublished|dtstart)(?:$|[ _-])/.test(names)) return 3;
  return /(?:^|[ _-])(?:meta|info|byline|post-info)/.test(names) ? 1 : 0;
}
