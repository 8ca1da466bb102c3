/** Marks around words: outer pair, inner pair, and the space that stands inside the outer one. */
type QuoteMarks = { outer: readonly [string, string]; inner: readonly [string, string]; space: string };

const narrowSpace = '\u202f';
const english: QuoteMarks = { outer: ['“', '”'], inner: ['‘', '’'], space: '' };
const german: QuoteMarks = { outer: ['„', '“'], inner: ['‚', '‘'], space: '' };
const guillemets: QuoteMarks = { outer: ['«', '»'], inner: ['“', '”'], space: '' };
const nordic: QuoteMarks = { outer: ['”', '”'], inner: ['’', '’'], space: '' };
const corners: QuoteMarks = { outer: ['「', '」'], inner: ['『', '』'], space: '' };
const slavic: QuoteMarks = { outer: ['«', '»'], inner: ['„', '“'], space: '' };

/** Quotation marks by language, from the delimiters of Unicode CLDR; English where a language is not named. */
const marksByLanguage: Readonly<Record<string, QuoteMarks>> = {
  de: german,
  cs: german,
  sk: german,
  sl: german,
  is: german,
  bg: german,
  pl: { outer: ['„', '”'], inner: ['«', '»'], space: '' },
  ro: { outer: ['„', '”'], inner: ['«', '»'], space: '' },
  hu: { outer: ['„', '”'], inner: ['»', '«'], space: '' },
  fr: { ...guillemets, space: narrowSpace },
  es: guillemets,
  it: guillemets,
  pt: english,
  el: guillemets,
  nb: guillemets,
  no: guillemets,
  ru: slavic,
  uk: slavic,
  be: slavic,
  fi: nordic,
  sv: nordic,
  ja: corners,
  zh: english,
};
const marksByRegion: Readonly<Record<string, QuoteMarks>> = {
  'de-CH': { outer: ['«', '»'], inner: ['‹', '›'], space: '' },
  'fr-CH': { outer: ['«', '»'], inner: ['‹', '›'], space: '' },
  'pt-PT': guillemets,
  'zh-Hant': corners,
};

/** @param language BCP 47 */
export function quoteMarksOf(language: string): QuoteMarks {
  const { language: name, region, script } = new Intl.Locale(language);
  return marksByRegion[`${name}-${region ?? script ?? ''}`] ?? marksByLanguage[name] ?? english;
}

/** What takes the place of a sign that was typed: so many units before it go, and these come. */
export type Smartened = { deletes: number; inserts: string };

const opensAfter = /(?:^|[\s([{/–—-])$/u;

/** Behind a mark that opens another one opens; what opens in one language closes in the next. */
function endsWithOpener(before: string, { outer, inner }: QuoteMarks): boolean {
  return [outer, inner].some(([open, close]) => open !== close && before.endsWith(open));
}

/**
 * The typographic sign for a straight one, by the language of the story and what stands before it. Null where the sign stays as it
 * is. Two hyphens are a dash, three full stops an ellipsis.
 * @param before what stands before the sign in its line
 */
export function smartened(before: string, sign: string, language: string): Smartened | null {
  const marks = quoteMarksOf(language);
  const { outer, inner, space } = marks;
  const opens = opensAfter.test(before) || endsWithOpener(before, marks);
  switch (sign) {
    case '"':
      return { deletes: 0, inserts: opens ? outer[0] + space : (before.endsWith(space) ? '' : space) + outer[1] };
    case "'":
      // Behind a letter it is an apostrophe, or closes, which in most languages is the same sign.
      return { deletes: 0, inserts: opens ? inner[0] : isOpen(before, inner) ? inner[1] : '’' };
    case '-':
      // Hyphens that begin a line are a divider to be.
      return /[^-]-$/u.test(before) ? { deletes: 1, inserts: new Intl.Locale(language).language === 'en' ? '—' : '–' } : null;
    case '.':
      return before.endsWith('..') && !before.endsWith('...') ? { deletes: 2, inserts: '…' } : null;
    default:
      return null;
  }
}

function isOpen(before: string, [open, close]: readonly [string, string]): boolean {
  return open !== close && before.lastIndexOf(open) > before.lastIndexOf(close);
}

/** Every straight sign of a text that is to be another, as edits of the text, in order. */
export function smartenedText(text: string, language: string): { start: number; end: number; by: string }[] {
  const edits: { start: number; end: number; by: string }[] = [];
  let done = '';
  let lineStart = 0;
  for (const [at, sign] of text.split('').entries()) {
    if (sign === '\n' || sign === '\t') lineStart = done.length + 1;
    const change = smartened(done.slice(lineStart), sign, language);
    if (change === null) {
      done += sign;
      continue;
    }
    const start = at - change.deletes;
    done = done.slice(0, done.length - change.deletes) + change.inserts;
    edits.push({ start, end: at + 1, by: change.inserts });
  }
  return edits;
}
