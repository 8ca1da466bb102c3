import { property } from '../csl.ts';

/** What a picture says of itself; '' where it does not say it. */
export type PictureFields = {
  title: string;
  caption: string;
  creators: string[];
  credit: string;
  copyright: string;
  /** When it was taken: ISO 8601 without a zone, as the camera had it. */
  taken: string;
  place: string;
};

/** XMP in a picture is XML; the newsroom's fields are in IPTC, or in XMP under IPTC's names; EXIF is the camera's. */
export async function pictureFields(bytes: Uint8Array): Promise<PictureFields> {
  const [{ default: exifReader }, { DOMParser }] = await Promise.all([import('exifreader'), import('@xmldom/xmldom')]);
  let tags: Tags;
  try {
    tags = exifReader.load(exactBuffer(bytes), { expanded: true, domParser: new DOMParser({ onError: () => undefined }) }) as unknown as Tags;
  } catch {
    // A picture without a word in it is a picture all the same.
    tags = {};
  }
  const { iptc = {}, xmp = {}, exif = {}, pngText = {} } = tags;
  return {
    title: first(iptc['Headline'], xmp['Headline'], iptc['Object Name'], xmp['title'], pngText['Title']),
    caption: first(iptc['Caption/Abstract'], xmp['description'], exif['ImageDescription'], pngText['Description']),
    creators: [...new Set(textsOf(iptc['By-line'] ?? xmp['creator'] ?? exif['Artist'] ?? pngText['Author']))],
    credit: first(iptc['Credit'], xmp['Credit'], iptc['Source'], xmp['Source']),
    copyright: first(iptc['Copyright Notice'], xmp['rights'], exif['Copyright'], pngText['Copyright']),
    taken: dateOf(first(exif['DateTimeOriginal'], xmp['DateCreated'], xmp['CreateDate'])) || iptcDate(first(iptc['Date Created'])),
    place: [first(iptc['City'], xmp['City']), first(iptc['Country/Primary Location Name'], xmp['Country'])].filter(Boolean).join(', '),
  };
}

type Tag = { description?: unknown; value?: unknown };
type Group = Record<string, Tag | Tag[] | undefined>;
type Tags = { iptc?: Group; xmp?: Group; exif?: Group; pngText?: Group };

function first(...tags: (Tag | Tag[] | undefined)[]): string {
  for (const tag of tags) {
    const [text] = textsOf(tag);
    if (text !== undefined) return text;
  }
  return '';
}

function textsOf(tag: Tag | Tag[] | undefined): string[] {
  if (tag === undefined) return [];
  if (Array.isArray(tag)) return tag.flatMap(textsOf).slice(0, 100);
  const { value, description } = tag;
  const several = Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null && 'value' in item);
  if (several) return textsOf(value as Tag[]);
  const text = property(description);
  return text === '' || text === '[object Object]' ? [] : [text];
}

/** `2023:05:24 09:30:00`, and XMP's own form. */
function dateOf(text: string): string {
  const match = /^(\d{4})[:-](\d{2})[:-](\d{2})(?:[T ](\d{2}:\d{2}:\d{2}))?/.exec(text);
  if (match === null || match[1] === '0000') return '';
  return `${match[1]}-${match[2]}-${match[3]}${match[4] === undefined ? '' : `T${match[4]}`}`;
}

function iptcDate(text: string): string {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text);
  return match === null ? '' : `${match[1]}-${match[2]}-${match[3]}`;
}

/** The library reads the whole of the buffer, and these bytes may be a part of one. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
