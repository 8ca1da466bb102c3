import nlp from 'compromise/two';
import type { CheckableItem, ItemKind } from './item.ts';

/** What English names and compares, by a library that knows its words. Its loading takes a while: import this lazily. */
export function findInEnglish(text: string): CheckableItem[] {
  return [...tagged(text), ...properNames(text), ...comparisons(text), ...firsts(text)];
}

const tagged = (text: string): CheckableItem[] => {
  const read = nlp(text);
  return byTag.flatMap(({ kind, match }) => {
    const found: unknown = read.match(match).json({ offset: true });
    return isPlaced(found) ? found.flatMap(({ offset }) => trimmed(text, kind, offset.start, offset.start + offset.length)) : [];
  });
};

const byTag: readonly { kind: ItemKind; match: string }[] = [
  { kind: 'organisation', match: '#Organization+' },
  { kind: 'place', match: '#Place+' },
  { kind: 'superlative', match: '(the|its|his|her|their|our) #Ordinal? #Superlative' },
  { kind: 'superlative', match: 'the (most|least) #Adverb? #Adjective' },
  { kind: 'comparison', match: '#Comparative than' },
];

type Placed = { offset: { start: number; length: number } };
function isPlaced(value: unknown): value is Placed[] {
  return Array.isArray(value) && value.every((one: unknown) => typeof one === 'object' && one !== null && 'offset' in one);
}

/** The library counts the punctuation behind a word as part of it. A name begins with a capital. */
function trimmed(text: string, kind: ItemKind, start: number, end: number): CheckableItem[] {
  const words = text.slice(start, end).replace(/(?:['’]s)?[^\p{L}\p{N}]*$/u, '');
  if ((kind === 'place' || kind === 'organisation') && !/^\p{Lu}/u.test(words)) return [];
  return words === '' ? [] : [{ kind, start, end: start + words.length }];
}

/** Two capitals in a row are a name, whoever bears it; words that open a sentence are left out of it. */
function properNames(text: string): CheckableItem[] {
  const run = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’-]+(?:\s(?:(?:of|for|the|and|de|van|von|bin|al)\s){0,2}\p{Lu}[\p{L}\p{M}'’-]+)+/gu;
  return [...text.matchAll(run)].flatMap(({ index, 0: words }): CheckableItem[] => {
    const opening = openers.exec(words)?.[0] ?? '';
    const rest = words.slice(opening.length).replace(/['’]s?$/u, '');
    if (!/\s/.test(rest)) return [];
    const start = index + opening.length;
    return [{ kind: institution.test(rest) ? 'organisation' : 'name', start, end: start + rest.length }];
  });
}

const openers = /^(?:(?:The|A|An|In|On|At|By|For|From|But|And|When|While|If|As|After|Before|Since|Its|His|Her|Their|This|That|These|Those|With|Last|Next|According|Both|Some|Most|Many|All|Under|Over)\s)+/;
const institution =
  /\b(?:Ministry|Department|Commission|Council|Committee|Court|Bank|University|Institute|Agency|Authority|Union|Party|Parliament|Congress|Senate|House|Office|Organi[sz]ation|Association|Alliance|Company|Corporation|Inc|Ltd|Group|Fund|Police|Army|Navy|Club|Society|Times|Post|News|Journal|Nations)\b/;

function comparisons(text: string): CheckableItem[] {
  const shape =
    /\b(?:(?:more|fewer|less|higher|lower|better|worse|larger|smaller|greater|faster|slower)\s(?:[a-z]+\s){0,2}than|(?:twice|half|three times|\w+ times)\s(?:as\s\w+(?:\sas)?|the\s\w+)|as\s(?:many|much|high|low|large|big|small|fast|old|long)\sas|compared\s(?:with|to)|(?:up|down)\sfrom|(?:doubled|halved|tripled|trebled|quadrupled))\b/giu;
  return [...text.matchAll(shape)].map(({ index, 0: words }) => ({ kind: 'comparison', start: index, end: index + words.length }));
}

function firsts(text: string): CheckableItem[] {
  const shape =
    /\b(?:(?:the|its|his|her|their|our|a)\s(?:very\s)?first(?!\s(?:place|aid|lady|name|minister|half|quarter|of all)\b)(?:\s[a-z]+)?|for the (?:first|last) time|never before|the only|unprecedented|the last\s(?=\w+ to\b)|record (?:high|low|number|amount|year|profit|loss)|the (?:second|third|fourth|fifth)[- ](?:largest|biggest|highest|oldest|most))/giu;
  return [...text.matchAll(shape)].map(({ index, 0: words }) => ({ kind: 'superlative', start: index, end: index + words.trimEnd().length }));
}
