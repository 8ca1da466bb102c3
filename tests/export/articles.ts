import { buildArticle, type Article, type ArticleParts, type CitedPassage, type StyledCitations } from '../../domain/export/article.ts';
import type { RichText } from '../../domain/citing/rich-text.ts';
import type { CitationForm } from '../../domain/citing/style.ts';
import { emptyStoryFields, type StoryFields } from '../../domain/story/fields.ts';
import type { Locator } from '../../domain/sources/passage.ts';
import type { Csl, SourceKind } from '../../domain/sources/source.ts';
import { bodySchema, type Body } from '../../domain/story/body.ts';
import {
  attribution,
  body,
  box,
  card,
  cell,
  checkList,
  cite,
  divider,
  footnote,
  heading,
  idOf,
  indented,
  lineBreak,
  link,
  list,
  paragraph,
  picture,
  quote,
  rawHtml,
  tab,
  table,
  text,
} from './copy.ts';
import { dot, testPictures } from './pictures.ts';

/** Articles that every format is tried on. */

const written = Date.UTC(2024, 2, 6, 9, 30);

export function article(parts: {
  fields?: Partial<StoryFields>;
  body?: Body;
  /** By the number of its mark, a citation of one passage or of several. */
  citations?: Record<number, CitedPassage | CitedPassage[]>;
  styled?: StyledCitations;
  publishedAt?: number | null;
  url?: string | null;
  known?: ArticleParts['known'];
}): Article {
  return buildArticle({
    story: {
      id: idOf(1),
      fields: { ...emptyStoryFields, ...parts.fields },
      createdAt: written,
      updatedAt: written + 7_200_000,
    },
    body: bodySchema.parse(parts.body ?? []),
    citations: new Map(Object.entries(parts.citations ?? {}).map(([number, cites]) => [idOf(Number(number)), [cites].flat()])),
    styled: parts.styled ?? { form: 'note', words: new Map(), bibliography: [] },
    publishedAt: parts.publishedAt ?? null,
    url: parts.url ?? null,
    timeZone: 'Europe/Lisbon',
    known: parts.known ?? [],
    pictures: testPictures,
  });
}

export function cited(
  source: { id: number; kind?: SourceKind; csl: Partial<Csl> },
  exact: string,
  locator: Locator | null = null,
): CitedPassage {
  const csl: Csl = { type: 'webpage', title: '', author: [], ...source.csl };
  return {
    source: { id: idOf(source.id), kind: source.kind ?? 'web-page', csl },
    passage: { exact, prefix: '', suffix: '', position: null },
    locator,
    agreement: { terms: 'on-the-record', attribution: '', confidential: false },
    prefix: '',
    suffix: '',
    capturedAt: written - 86_400_000,
  };
}

const harbourMinutes = cited(
  {
    id: 500,
    csl: {
      title: 'Minutes of the harbour board, 4 March',
      author: [{ literal: 'Harbour board of Vila Clara' }],
      'container-title': 'Vila Clara Port',
      issued: { 'date-parts': [[2024, 3, 4]] },
      URL: 'https://port.example/board/minutes?year=2024&month=3',
      language: 'en',
    },
  },
  'The board resolved to close the north quay to lorries between ten at night and six in the morning.',
  { label: 'paragraph', value: '7' },
);

const interview = cited(
  {
    id: 501,
    kind: 'interview',
    csl: {
      type: 'interview',
      title: 'Talk with a crane driver',
      author: [{ family: 'Duarte', given: 'Inês' }],
      issued: { 'date-parts': [[2024, 3]] },
    },
  },
  'We load at night because the ships come at night.\n\nNobody asked us.',
  { label: 'time', value: '12:40' },
);

const arabicReport = cited(
  {
    id: 502,
    csl: {
      type: 'article-newspaper',
      title: 'الميناء يغلق الرصيف الشمالي ليلاً',
      author: [{ family: 'حداد', given: 'ليلى' }],
      'container-title': 'جريدة الساحل',
      issued: { 'date-parts': [[2024]] },
      URL: 'https://sahel.example/2024/north-quay',
      language: 'ar',
    },
  },
  'قال المجلس إن القرار «مؤقت» وإنه سيراجعه بعد شهرين.',
);

/** Every kind of node that a body can hold, in many of the ways in which they can be put together. */
export const everyKind = article({
  fields: {
    slug: 'quay-nights',
    kicker: 'Ports',
    headline: 'Vila Clara shuts its north quay to lorries at night',
    standfirst: 'The harbour board says that sleep comes first. The people who load the ships say that nobody asked them.',
    bylines: ['Ana Prates', 'Teo Lindqvist', 'Mei Okafor'],
    datelinePlace: 'Vila Clara',
    datelineDate: '2024-03-06',
    section: 'Economy',
    tags: ['harbours', 'night work', 'noise'],
    language: 'en-GB',
  },
  publishedAt: written + 3_600_000,
  url: 'https://paper.example/economy/quay-nights',
  known: knownOfQuay(),
  citations: { 11: harbourMinutes, 12: interview, 13: arabicReport },
  body: body(
    paragraph(
      'From Monday no lorry may drive on the north quay between ten at night and six in the morning, the harbour board of this town of nine thousand decided.',
      cite(11),
      ' The rule holds for ',
      text('two months', 'italic'),
      ', after which the board will look at it again.',
      cite(13),
    ),
    paragraph(
      'Inês Duarte, who has driven a crane here since 2009, called it ',
      text('“a rule made by people who sleep”', 'bold'),
      '.',
      cite(12),
      ' Her union has ',
      link('https://union.example/letters/north quay?a=[1]|2', 'written to the board', 'The letter, in full'),
      '.',
    ),
    heading('h2', 'What the board decided'),
    list(
      'number',
      'No lorries from 22:00 to 06:00',
      list('bullet', ['ambulances and fire engines are ', text('exempt', 'bold', 'italic')], 'so are lorries with live animals'),
      ['A review after two months', cite(11)],
      'A telephone number for complaints',
    ),
    heading('h3', 'What it costs'),
    paragraph('The port earns ', text('about a fifth', 'underline'), ' of its income at night', lineBreak, 'and says so', tab, 'itself.'),
    quote('We load at night because the ships come at night.', cite(12)),
    heading('h4', 'A footnote on water'),
    paragraph(
      text('Struck', 'strikethrough'),
      ' out, H',
      text('2', 'subscript'),
      'O, m',
      text('2', 'superscript'),
      ', ',
      text('QUAY_N=closed', 'code'),
      ' and ',
      text('marked', 'highlight'),
      ', 40 ',
      text('bce', 'smallCaps'),
      '.',
      footnote('Years are counted as the town’s own chronicle counts them, see https://port.example/years.'),
    ),
    indented(1, 'An indented paragraph, as some desks set a statement that they print whole.'),
    divider,
    list('bullet', 'One', list('bullet', 'Two', list('number', 'Three')), 'Four'),
    checkList('x Ask the board', ['Ask the ', text('union', 'bold')], list('bullet', 'its letter'), 'Count the lorries'),
    box('quotation', paragraph('We load at night.'), paragraph('Nobody ', text('asked', 'italic'), ' us.', cite(12)), attribution('Inês Duarte, crane driver')),
    box('pullQuote', paragraph('A rule made by people who sleep'), attribution('Inês Duarte')),
    box('factBox', heading('h3', 'The quay in figures'), paragraph('Built in 1931.'), list('bullet', '412 metres', 'two cranes')),
    box('timeline', heading('h4', '4 March 2024'), paragraph('The board decides.'), heading('h4', '11 March'), paragraph('The rule begins.', footnote('At ten at night.'))),
    box('interview', heading('h4', 'Who asked for this?'), paragraph('The people on the hill.'), heading('h4', 'And who was asked?'), paragraph('Nobody.')),
    table(
      ['Year', ['Lorries ', text('a night', 'italic')], 'Ships'],
      ['2022', '61', '3'],
      ['2023', cell(0, [2, 1], 'not counted', footnote('The counter was broken.'))],
      [cell(2, [1, 2], 'since'), '74', '4'],
      ['80', cell(0, [1, 1], 'a | b', lineBreak, 'c')],
    ),
    picture('column', dot('png', { alt: 'A red crane over an empty quay', caption: 'The north quay after ten.', credit: 'Ana Reis / The Paper', focus: { x: 30, y: 60 } })),
    picture('wide', dot('gif', { alt: 'Ships at night' })),
    picture('small', dot('png', { caption: 'Nobody has said what this shows.' }), dot('gif', { alt: 'The board', credit: 'Harbour board' })),
    card('related', { url: 'https://paper.example/port-strike', title: 'The strike that began it', outlet: 'The Paper', date: '2024-02-11', picture: dot('png', { alt: 'Pickets' }) }),
    card('post', { url: 'https://social.example/@ines/17', text: 'Nobody asked us. “Nobody.”', author: 'Inês Duarte', outlet: 'Social', date: '2024-03-05' }),
    card('video', { title: 'The quay at night', author: 'Port television' }),
    rawHtml('<p class="x" onclick="alert(1)">Written <b>by hand</b>.</p><script>alert(2)</script><!-- wp:x -->'),
    paragraph('الرصيف الشمالي مغلق ليلاً.'),
    paragraph(''),
  ),
});

function knownOfQuay(): NonNullable<ArticleParts['known']> {
  return [
    { words: 'The board decided that no lorry may drive on the north quay at night', checkedAt: written, evidence: [harbourMinutes] },
    { words: 'Inês Duarte has driven a crane since 2009', checkedAt: written, evidence: [{ ...interview, agreement: { terms: 'background', attribution: 'a crane driver', confidential: true } }] },
  ];
}

export const rightToLeft = article({
  fields: {
    slug: 'quay-nights-ar',
    kicker: 'موانئ',
    headline: 'فيلا كلارا تغلق رصيفها الشمالي أمام الشاحنات ليلاً',
    standfirst: 'يقول مجلس الميناء إن النوم أولاً، ويقول عمّال التحميل إن أحداً لم يسألهم.',
    bylines: ['ليلى حداد', 'Teo Lindqvist'],
    datelinePlace: 'فيلا كلارا',
    datelineDate: '2024-03-06',
    section: 'اقتصاد',
    tags: ['موانئ', 'عمل ليلي'],
    language: 'ar',
  },
  citations: { 11: harbourMinutes, 13: arabicReport },
  body: body(
    paragraph('قرّر مجلس ميناء فيلا كلارا منع الشاحنات من دخول الرصيف الشمالي بين العاشرة ليلاً والسادسة صباحاً.', cite(11), ' وقال إن القرار مؤقت.', cite(13)),
    paragraph('NATO ليست طرفاً في هذا القرار، كما قال متحدث باسم المجلس.', cite(11)),
    heading('h2', 'ماذا قال العمّال'),
    list('bullet', 'نحمّل ليلاً لأن السفن تصل ليلاً', list('number', 'لم يسألنا أحد')),
    quote('لم يسألنا أحد.'),
    paragraph('The union answered in English, in one line.'),
  ),
});

const marked = (words: string, url: string | null = null): RichText[] => [
  { text: 'See ', marks: [], url: null },
  { text: words, marks: ['italic', 'small-caps'], url },
  { text: ', 4 March 2024, https://port.example/board/minutes?year=2024&month=3.', marks: [], url: null },
];

/** Citations of several passages as a style prints them, one of a source that may not be named. */
export function styledAs(form: CitationForm, words = 'Minutes of the harbour board'): Article {
  const unnamed = { ...interview, agreement: { terms: 'background', attribution: 'a crane driver', confidential: false } } as const;
  return article({
    fields: { headline: 'Quay nights', language: 'en' },
    citations: { 11: [{ ...harbourMinutes, prefix: 'see', suffix: 'at length' }, unnamed], 12: unnamed },
    styled: {
      form,
      words: new Map([
        [idOf(11), marked(words, 'https://port.example/')],
        [idOf(12), marked(words)],
      ]),
      bibliography: form === 'link' ? [] : [marked(words), marked(words, 'https://port.example/')],
    },
    body: body(paragraph('The quay closes at ten.', cite(11), ' So it was said.', cite(12), cite(11))),
  });
}

export const empty = article({});

const bidi = '\u202eright to left\u2066 and isolated \u200f';
const markup = '<img src=x onerror=alert(1)> & <b>bold</b> &amp; "\'`';
const closers = ']]> --> --!> <!-- </script><script>alert(1)</script> </style> </title> </textarea> <!DOCTYPE html> <![CDATA[';
const controls = 'zero \0 escape \u001b bell \u0007 delete \u007f c1 \u0085 \u009f line\r\nends \ufffe \u{1ffff} \ufdd0';
const oneWord = 'antidisestablishmentarianism'.repeat(37_500);

/** Values that mean to break out of their place, in every place there is. */
export const hostileValues = { bidi, markup, closers, controls, oneWord };

export function hostile(value: string): Article {
  const line = value.slice(0, 190);
  const csl: Csl = {
    type: 'webpage',
    title: value.slice(0, 10_000),
    author: [{ literal: line }, { family: line, given: line }],
    'container-title': line,
    publisher: line,
    issued: { 'date-parts': [[2024, 3, 4]] },
    URL: `https://hostile.example/${line}?${line}#${line}`,
    language: line,
  };
  return article({
    fields: {
      slug: line,
      kicker: line,
      headline: value.slice(0, 1000),
      standfirst: value.slice(0, 4000),
      bylines: [line, line],
      datelinePlace: line,
      datelineDate: '2024-03-06',
      section: line,
      tags: [line, line],
    },
    known: [{ words: value.slice(0, 20_000), checkedAt: written, evidence: [cited({ id: 500, csl }, value.slice(0, 20_000))] }],
    publishedAt: written + 3_600_000,
    url: `https://hostile.example/${line}`,
    citations: {
      11: cited({ id: 500, csl }, value.slice(0, 20_000), { label: 'page', value: value.slice(0, 100) }),
      12: cited({ id: 503, kind: 'document', csl: { ...csl, URL: `javascript:${line}` } }, 'The words'),
    },
    body: body(
      paragraph(value, cite(11), text(value, 'bold'), text(value, 'code')),
      heading('h4', value.slice(0, 1000)),
      heading('h2', value.slice(0, 1000)),
      quote(value, cite(12)),
      list('bullet', value, list('number', value)),
      picture('column', dot('png', { alt: value.slice(0, 4000).toWellFormed(), caption: value.slice(0, 4000).toWellFormed(), credit: line.toWellFormed() })),
      card('post', { url: 'https://hostile.example/', title: line, text: value.slice(0, 4000).toWellFormed(), author: line, outlet: line }),
      rawHtml(value.slice(0, 4000).toWellFormed()),
      paragraph(
        link(`https://hostile.example/${line.replace(/\p{Cc}/gu, '')}`, line, line),
        link(`mailto:${line.replace(/\p{Cc}/gu, '')}`, line),
        link('https://[not an address', 'a link that leads nowhere'),
        link('https://a:b@hostile.example:8080/%zz?%#%#', 'odd but allowed'),
      ),
    ),
  });
}
