import type { Article } from '../../../domain/export/article.ts';
import type { Format } from '../../../domain/export/formats.ts';
import type { Desk } from '../desk.ts';
import { releaseNotices } from '../gate/release.ts';
import { restingNotices } from './resting.ts';

/** What whoever exports a story in these formats must know of it, in words. */
export function noticesFor(desk: Desk, article: Article, formats: readonly Pick<Format, 'label' | 'parts'>[]): string[] {
  return [...copyNotices(desk, article), ...releaseNotices(article.release, formats)];
}

/** The part of them that is about the copy and what it cites. */
export function copyNotices(desk: Desk, article: Article): string[] {
  return [...leftOutNotices(article), ...restingNotices(desk, article.id)];
}

function leftOutNotices({ lostCitations, withheldCitations, lostPictures }: Article): string[] {
  const told = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [count === 1 ? one : `${count} ${many}`]);
  return [
    ...told(
      lostPictures.length,
      '1 picture of the copy is not in this archive, so it was left out.',
      'pictures of the copy are not in this archive, so they were left out.',
    ),
    ...told(
      lostCitations.length,
      '1 citation in the copy has no entry in this archive, so it was left out.',
      'citations in the copy have no entry in this archive, so they were left out.',
    ),
    ...told(
      withheldCitations.length,
      '1 citation rests on words that are not to be published, so it was left out.',
      'citations rest on words that are not to be published, so they were left out.',
    ),
  ];
}
