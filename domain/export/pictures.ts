import { toBase64 } from '../import/mhtml/transfer.ts';
import type { PictureKind } from '../story/body.ts';
import type { Article } from './article.ts';
import type { Picture } from './content.ts';
import type { ExportFile } from './formats.ts';

/** A picture as an archive holds it. Its bytes are read when a format wants them, so that many stories need little memory. */
export type PictureFile = {
  sha256: string;
  mediaType: PictureKind;
  /** In pixels, as it is shown. */
  width: number;
  height: number;
  read: () => Uint8Array<ArrayBuffer>;
  /** The same picture with fewer pixels, narrowest first. */
  smaller: readonly Omit<PictureFile, 'smaller'>[];
};

/** A picture with the address by which an export leads to it; `sources` are addresses by width in pixels, narrowest first. */
export type PlacedPicture = PictureFile & { address: string; sources: readonly { address: string; width: number }[] };

const extensions: Readonly<Record<PictureKind, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
};

type Named = Pick<PictureFile, 'sha256' | 'mediaType'>;

/** Where a picture stands in an export. Named by its content, so that every story and format of one export shares it. */
export function pictureName({ sha256, mediaType }: Named): string {
  return `pictures/${sha256.slice(0, 16)}.${extensions[mediaType]}`;
}

/** Whether a file of an export is a picture of its copy. */
export function isPictureName(name: string): boolean {
  return /(?:^|\/)pictures\/[0-9a-f]{16}\.(?:jpg|png|webp|gif)$/.test(name);
}

/** Pictures as files under an address that ends with `/`, or beside the export itself. */
export function besidePictures(pictures: ReadonlyMap<string, PictureFile>, under = ''): Map<string, PlacedPicture> {
  const address = (file: Named): string => under + pictureName(file);
  return placed(pictures, (picture) => ({
    address: address(picture),
    sources: picture.smaller.length === 0 ? [] : [...picture.smaller, picture].map((file) => ({ address: address(file), width: file.width })),
  }));
}

/** Within the file itself, as addresses that hold them. */
function embeddedPictures(pictures: ReadonlyMap<string, PictureFile>): Map<string, PlacedPicture> {
  return placed(pictures, (picture) => ({ address: `data:${picture.mediaType};base64,${toBase64(picture.read())}`, sources: [] }));
}

function placed(pictures: ReadonlyMap<string, PictureFile>, place: (picture: PictureFile) => Pick<PlacedPicture, 'address' | 'sources'>): Map<string, PlacedPicture> {
  return new Map([...pictures].map(([sha256, picture]) => [sha256, { ...picture, ...place(picture) }]));
}

/** The pictures of the copy in their order, without those on cards. */
export function picturesIn({ content }: Pick<Article, 'content'>): Picture[] {
  return content.flatMap((block) => (block.type === 'picture' ? [block] : block.type === 'gallery' ? block.pictures : []));
}

export function withPicturesEmbedded(article: Article): Article {
  return article.pictures.size === 0 ? article : { ...article, pictures: embeddedPictures(article.pictures) };
}

/** For what is read far from where it was written: feeds, wires, posts. */
export function withPicturesUnder(article: Article, address: string): Article {
  return article.pictures.size === 0 ? article : { ...article, pictures: besidePictures(article.pictures, address) };
}

/** The files that stand beside an export, each once, with all their widths where `widths` says so. */
export function pictureFiles(articles: readonly Article[], { widths }: { widths: boolean }): ExportFile[] {
  const files = articles
    .flatMap(({ pictures }) => [...pictures.values()])
    .flatMap((picture) => (widths ? [picture, ...picture.smaller] : [picture]))
    .map((file) => [pictureName(file), file.read] as const);
  return [...new Map(files)].map(([name, read]) => ({ name, content: read() }));
}
