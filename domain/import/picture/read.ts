import type { ReadableBlock } from '../../sources/readable.ts';
import { property, cslFrom, titleOfFile } from '../csl.ts';
import { noFacts, type FileToRead, type Imported, type Progress } from '../imported.ts';
import { pictureFields } from './fields.ts';
import { checkPicture } from './sound.ts';

/** A picture: its words are what its maker wrote into it (IPTC, XMP, EXIF): headline, caption, credit. */
export async function readPicture(file: FileToRead, mediaType: string, progress: Progress): Promise<Imported> {
  progress.tell('Reading the picture', 0, 1);
  checkPicture(file.bytes, mediaType);
  const said = await pictureFields(file.bytes);
  progress.stopIfCancelled();
  const caption: ReadableBlock[] = [
    { kind: 'heading', text: said.title },
    { kind: 'caption', text: said.caption },
    { kind: 'caption', text: creditLine(said) },
  ];
  return {
    sourceKind: 'picture',
    mediaType,
    readable: caption.filter(({ text }) => text !== ''),
    csl: cslFrom({
      type: 'graphic',
      title: said.title || said.caption.slice(0, 200),
      fileName: titleOfFile(file.fileName),
      authors: said.creators,
      publisher: said.credit,
      date: said.taken,
    }),
    language: '',
    facts: { ...noFacts, published: said.taken, ...(said.place !== '' && { notices: [`Taken in ${property(said.place)}, says the picture.`] }) },
    page: null,
    parts: [],
  };
}

function creditLine({ credit, creators, copyright }: { credit: string; creators: string[]; copyright: string }): string {
  const parts = [creators.join(', '), credit, copyright];
  return parts.filter((part, at) => part !== '' && parts.findIndex((other) => other.includes(part)) === at).join(' / ');
}
