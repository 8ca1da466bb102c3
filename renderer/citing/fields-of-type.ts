import type { Csl } from '../../domain/sources/source.ts';
import type { CslNameVariable, CslNumberVariable, CslTextVariable, CslType } from '../../domain/sources/csl/variables.ts';

/** A line of the form: a variable of CSL with the word that a newsroom has for it. */
export type LineField = { variable: Exclude<CslTextVariable, 'title'> | CslNumberVariable; label: string };
export type PeopleField = { variable: CslNameVariable; label: string; addLabel: string };

/** What the form asks for, by the type of the source. Whatever else is known of a source is kept. */
export type FieldsOfType = { title: string; people: PeopleField[]; date: string; lines: LineField[] };

const authors: PeopleField = { variable: 'author', label: 'Author', addLabel: 'Add an author' };
const editors: PeopleField = { variable: 'editor', label: 'Editor', addLabel: 'Add an editor' };

const line = (variable: LineField['variable'], label: string): LineField => ({ variable, label });
const address = line('URL', 'Address');
const language = line('language', 'Language');
const publisher = line('publisher', 'Publisher');

const ofPaper: FieldsOfType = {
  title: 'Headline',
  people: [authors],
  date: 'Published',
  lines: [line('container-title', 'Outlet'), line('section', 'Section'), line('edition', 'Edition'), line('page', 'Pages'), address, language],
};
const ofPage: FieldsOfType = {
  title: 'Title',
  people: [authors],
  date: 'Published',
  lines: [line('container-title', 'Site'), publisher, line('genre', 'Kind of page'), address, language],
};
const ofTalk: FieldsOfType = {
  title: 'About what',
  people: [
    { variable: 'author', label: 'Person', addLabel: 'Add a person who spoke' },
    { variable: 'interviewer', label: 'Interviewer', addLabel: 'Add an interviewer' },
  ],
  date: 'When',
  lines: [line('event-place', 'Place'), line('medium', 'How'), line('container-title', 'Programme or paper'), language],
};
const ofReport: FieldsOfType = {
  title: 'Title',
  people: [authors, editors],
  date: 'Published',
  lines: [line('genre', 'Kind of document'), line('number', 'Number'), publisher, line('publisher-place', 'Place'), line('archive', 'Kept at'), address, line('DOI', 'DOI'), language],
};
const ofBook: FieldsOfType = {
  title: 'Title',
  people: [authors, editors, { variable: 'translator', label: 'Translator', addLabel: 'Add a translator' }],
  date: 'Published',
  lines: [line('edition', 'Edition'), line('volume', 'Volume'), publisher, line('publisher-place', 'Place'), line('ISBN', 'ISBN'), address, language],
};
const ofChapter: FieldsOfType = {
  ...ofBook,
  lines: [line('container-title', 'Book'), line('page', 'Pages'), ...ofBook.lines],
};
const ofJournal: FieldsOfType = {
  title: 'Title',
  people: [authors],
  date: 'Published',
  lines: [line('container-title', 'Journal'), line('volume', 'Volume'), line('issue', 'Issue'), line('page', 'Pages'), line('DOI', 'DOI'), address, language],
};
const ofBroadcast: FieldsOfType = {
  title: 'Title',
  people: [
    { variable: 'author', label: 'Presenter or reporter', addLabel: 'Add a presenter or reporter' },
    { variable: 'producer', label: 'Producer', addLabel: 'Add a producer' },
    { variable: 'guest', label: 'Guest', addLabel: 'Add a guest' },
  ],
  date: 'Broadcast',
  lines: [line('container-title', 'Programme'), publisher, line('medium', 'Medium'), address, language],
};
const ofPicture: FieldsOfType = {
  title: 'Title or caption',
  people: [{ variable: 'author', label: 'Photographer or artist', addLabel: 'Add a photographer or artist' }],
  date: 'Made',
  lines: [line('medium', 'Medium'), line('event-place', 'Place'), publisher, line('license', 'Licence'), address],
};
const ofLaw: FieldsOfType = {
  title: 'Title',
  people: [authors],
  date: 'Enacted or decided',
  lines: [line('authority', 'Authority'), line('jurisdiction', 'Jurisdiction'), line('container-title', 'Code or reporter'), line('number', 'Number'), line('section', 'Section'), line('volume', 'Volume'), address],
};
const ofData: FieldsOfType = {
  title: 'Title',
  people: [authors],
  date: 'Published',
  lines: [publisher, line('version', 'Version'), line('medium', 'Medium'), line('DOI', 'DOI'), address, line('license', 'Licence')],
};
const ofSpeech: FieldsOfType = {
  title: 'Title',
  people: [{ variable: 'author', label: 'Speaker', addLabel: 'Add a speaker' }],
  date: 'When',
  lines: [line('event-title', 'Occasion'), line('event-place', 'Place'), line('genre', 'Kind of speech'), publisher, address, language],
};

/** The types that a newsroom has to do with, in the order in which they are offered. */
export const offeredTypes: readonly (readonly [CslType, string])[] = [
  ['webpage', 'web page'],
  ['article-newspaper', 'newspaper article'],
  ['article-magazine', 'magazine article'],
  ['article-journal', 'journal article'],
  ['post', 'post on a network'],
  ['broadcast', 'broadcast'],
  ['interview', 'interview'],
  ['personal_communication', 'call, letter or e-mail'],
  ['speech', 'speech'],
  ['hearing', 'hearing'],
  ['report', 'report'],
  ['document', 'document'],
  ['book', 'book'],
  ['chapter', 'chapter'],
  ['thesis', 'thesis'],
  ['legislation', 'law'],
  ['bill', 'bill'],
  ['legal_case', 'court decision'],
  ['treaty', 'treaty'],
  ['dataset', 'data set'],
  ['graphic', 'picture'],
  ['map', 'map'],
  ['motion_picture', 'film or video'],
  ['song', 'recording'],
];

const byType: Readonly<Partial<Record<CslType, FieldsOfType>>> = {
  'article-newspaper': ofPaper,
  'article-magazine': ofPaper,
  'article-journal': ofJournal,
  'paper-conference': ofJournal,
  broadcast: ofBroadcast,
  motion_picture: ofBroadcast,
  song: ofBroadcast,
  interview: ofTalk,
  personal_communication: ofTalk,
  speech: ofSpeech,
  hearing: ofSpeech,
  event: ofSpeech,
  report: ofReport,
  document: ofReport,
  thesis: ofReport,
  manuscript: ofReport,
  book: ofBook,
  chapter: ofChapter,
  legislation: ofLaw,
  bill: ofLaw,
  legal_case: ofLaw,
  regulation: ofLaw,
  treaty: ofLaw,
  dataset: ofData,
  software: ofData,
  graphic: ofPicture,
  figure: ofPicture,
  map: ofPicture,
};

export function fieldsOfType(type: CslType): FieldsOfType {
  return byType[type] ?? ofPage;
}

export function typeWord(type: CslType): string {
  return offeredTypes.find(([offered]) => offered === type)?.[1] ?? type.replaceAll(/[-_]/g, ' ');
}

/** The description with one variable as it was written; an empty one is left out. */
export function withVariable<Name extends keyof Csl>(csl: Csl, variable: Name, value: Csl[Name]): Csl {
  const next = { ...csl, [variable]: value };
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty && variable !== 'title' && variable !== 'author') delete next[variable];
  return next;
}
