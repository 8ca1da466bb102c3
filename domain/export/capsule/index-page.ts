import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { printable } from '../printable.ts';
import { claimAnchor, claimEntry, wordsAnchor, type ClaimShow } from '../report/claim-entry.ts';
import { languageTag } from '../html/language.ts';
import { closing, opening, titleOf } from '../report/html.ts';
import { pageHtml } from '../report/page.ts';
import { isOpenClaim, type RecordClaim, type VerificationRecord } from '../report/record.ts';

export const otherPages = [
  ['article.html', 'The story as it would be published'],
  ['report.html', 'The verification report'],
  ['record.json', 'The same for programs'],
  ['annotations.jsonld', 'The same as Web Annotations'],
  ['audit.jsonl', 'What the audit log says of the story'],
] as const;

/** The page that a capsule opens with: the copy on the one side, its claims on the other. */
export function indexPage(record: VerificationRecord, captureAddress: ClaimShow['captureAddress']): string {
  const show: ClaimShow = { language: record.story.language, captureAddress, copyIsHere: true };
  const inOrder = [...record.claims.filter(isOpenClaim), ...record.claims.filter((claim) => !isOpenClaim(claim))];
  return pageHtml({
    title: titleOf(record),
    body: [
      h('header', {}, [
        h('p', { className: 'facts' }, 'Evidence capsule'),
        ...opening(record),
        h('nav', { ariaLabel: 'In this capsule' }, [h('ul', {}, otherPages.map(([path, what]) => h('li', {}, [h('a', { href: path }, what)])))]),
      ]),
      h('main', { className: 'sides' }, [
        h('section', { className: 'copy', ariaLabel: 'Copy', lang: languageTag(record.story.language) ?? 'und', tabIndex: 0 }, record.copy.map((block) => copyBlock(block, record.claims))),
        h('section', { ariaLabel: 'Claims', tabIndex: 0 }, [
          ...(inOrder.length === 0 ? [h('p', {}, 'No claim has been made of this story.')] : []),
          ...inOrder.map((claim) => claimEntry(claim, show)),
        ]),
      ]),
      closing(record),
    ],
  });
}

type CopyBlock = VerificationRecord['copy'][number];

function copyBlock(block: CopyBlock, claims: readonly RecordClaim[]): ElementContent {
  if (block.kind === 'divider') return h('hr');
  const tag = block.kind === 'heading' ? 'h2' : block.kind === 'quote' ? 'blockquote' : 'p';
  return h(tag, { dir: 'auto' }, claimed(block, claims));
}

/** Cut wherever a claim begins or ends; words of several claims lead to the first and name the others. */
function claimed({ id, text }: CopyBlock, claims: readonly RecordClaim[]): ElementContent[] {
  const here = claims.flatMap((claim) => claim.segments.filter(({ blockId }) => blockId === id).map((segment) => ({ claim, ...segment })));
  const cuts = [...new Set([0, text.length, ...here.flatMap(({ start, end }) => [start, Math.min(end, text.length)])])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).flatMap((from, at): ElementContent[] => {
    const to = cuts[at + 1] ?? text.length;
    const words = printable(text.slice(from, to));
    const over = here.filter(({ start, end }) => start <= from && end >= to);
    const [first] = over;
    if (first === undefined) return [{ type: 'text', value: words }];
    // An id stands once on a page: at the beginning of the first stretch of its claim.
    const begins = over.filter(({ claim, start }) => start === from && claim.segments[0]?.blockId === id && claim.segments[0].start === start);
    const ends = over.filter(({ end }) => end === to);
    return [
      ...begins.map(({ claim }) => h('span', { id: wordsAnchor(claim) })),
      h('a', { href: `#${claimAnchor(first.claim)}`, dataMark: first.claim.mark }, words),
      ...ends.map(({ claim }) => h('sup', {}, [h('a', { href: `#${claimAnchor(claim)}`, ariaLabel: `Claim ${claim.number}` }, String(claim.number))])),
    ];
  });
}
