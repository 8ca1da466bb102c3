import { property, cslFrom, namesIn, titleOfFile } from '../csl.ts';
import { canonicalLanguage } from '../html/metadata/language.ts';
import { noFacts, type FileToRead, type Imported, type Progress } from '../imported.ts';
import { readBy } from '../unreadable.ts';
import { locked } from '../zip/contents.ts';
import { isLocked, openPdf, type PdfDocument } from './library.ts';
import { linesOf, type TextPiece } from './lines.ts';
import { paragraphsOfPages, type PageLines } from './paragraphs.ts';

/** What is read of one document at most: pages, UTF-16 units of text, milliseconds. What comes after is left to the eye. */
const mostPages = 5000;
const mostText = 20_000_000;
const longestTime = 120_000;

/** A PDF: its words with the page that each stands on, and what the file says of itself. Its pages are drawn from the file. */
export async function readPdf({ fileName, bytes }: FileToRead, progress: Progress): Promise<Imported> {
  progress.tell('Opening the PDF', 0, null);
  // pdfjs takes over what it is given, and the file is still to be stored.
  const pdf = await readBy(() => openPdf(new Uint8Array(bytes)), 'The file is not a sound PDF.', isLocked).catch((error: unknown) => {
    throw isLocked(error) ? locked() : error;
  });
  try {
    const cancelled: unknown[] = [];
    const { pages, notices } = await readBy(
      () => readPages(pdf.document, progress, cancelled),
      'The file is not a sound PDF.',
      (error) => cancelled.includes(error),
    );
    const said = await propertiesOf(pdf.document);
    const readable = paragraphsOfPages(pages);
    const heading = readable.find(({ kind, page }) => kind === 'heading' && page === 1)?.text ?? '';
    return {
      sourceKind: 'document',
      mediaType: 'application/pdf',
      readable,
      csl: cslFrom({
        type: 'document',
        title: said.title || heading,
        fileName: titleOfFile(fileName),
        authors: namesIn(said.author),
        date: said.created,
        language: said.language,
      }),
      language: said.language,
      facts: {
        ...noFacts,
        published: said.created,
        updated: said.modified,
        pages: pdf.document.numPages,
        ...(readable.length === 0 && { notices: [scanNotice] }),
        ...(notices.length > 0 && { notices }),
      },
      page: null,
      parts: [],
    };
  } finally {
    await pdf.close();
  }
}

const scanNotice = 'No text can be read in this PDF: its pages are pictures. They can be looked at, but not quoted.';

async function readPages(
  document: PdfDocument,
  progress: Progress,
  cancelled: unknown[],
): Promise<{ pages: PageLines[]; notices: string[] }> {
  const pages: PageLines[] = [];
  const started = Date.now();
  const last = Math.min(document.numPages, mostPages);
  let length = 0;
  for (let number = 1; number <= last; number++) {
    progress.tell('Reading pages', number - 1, document.numPages);
    stop(progress, cancelled);
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const lines = linesOf(items.filter((item): item is TextPiece => 'str' in item));
    page.cleanup();
    const [, bottom = 0, , top = 0] = page.view;
    pages.push({ page: number, height: Math.max(1, top - bottom), lines: lines.map((line) => ({ ...line, base: line.base - bottom })) });
    length += lines.reduce((sum, { text }) => sum + text.length, 0);
    if (length > mostText || Date.now() - started > longestTime) break;
  }
  const notice = `Only the first ${pages.length} of ${document.numPages} pages were read for their text; the file is kept whole.`;
  return { pages, notices: pages.length < document.numPages ? [notice] : [] };
}

/** Remembers what stopped the work, to tell it from what a damaged file throws. */
function stop(progress: Progress, cancelled: unknown[]): void {
  try {
    progress.stopIfCancelled();
  } catch (error) {
    cancelled.push(error);
    throw error;
  }
}

type Properties = { title: string; author: string; created: string; modified: string; language: string };

async function propertiesOf(document: PdfDocument): Promise<Properties> {
  const { info, metadata } = await readBy(() => document.getMetadata(), 'The file is not a sound PDF.');
  const fromXmp = (name: string): string => {
    const value = metadata?.get(name);
    return property(Array.isArray(value) ? value.join('; ') : value);
  };
  return {
    title: titleOf(fromXmp('dc:title')) || titleOf(property(info['Title'])),
    author: fromXmp('dc:creator') || property(info['Author']),
    created: dateOf(property(info['CreationDate'])),
    modified: dateOf(property(info['ModDate'])),
    language: canonicalLanguage(property(info['Language'])),
  };
}

/** Programs write a title of their own where a person wrote none. */
function titleOf(text: string): string {
  const title = text.replace(/^Microsoft (?:Word|PowerPoint|Excel) - /, '');
  return /^(?:untitled|document\d*|title|print|.{1,200}\.(?:docx?|pdf|pptx?|xlsx?|odt|indd|tex|dvi|rtf|qxp|pages))$/i.test(title) ? '' : title;
}

/** `D:20230524093000+09'00'` (ISO 32000, 7.9.4). */
function dateOf(text: string): string {
  const match = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?)?/.exec(text);
  if (match === null) return '';
  const [, year, month, day, hour, minute, second, utc, zoneHour, zoneMinute] = match;
  if (month === undefined || Number(month) > 12 || Number(year) < 1900) return Number(year) < 1900 ? '' : (year ?? '');
  if (day === undefined || Number(day) > 31) return `${year}-${month}`;
  if (hour === undefined || minute === undefined) return `${year}-${month}-${day}`;
  const zone = utc ?? (zoneHour === undefined ? '' : `${zoneHour}:${zoneMinute ?? '00'}`);
  return `${year}-${month}-${day}T${hour}:${minute}:${second ?? '00'}${zone}`;
}

