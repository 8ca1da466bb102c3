import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { claimEntry, type ClaimShow } from './claim-entry.ts';
import { momentText } from './moments.ts';
import { inLine, pageHtml, theirs } from './page.ts';
import { isOpenClaim, type VerificationRecord } from './record.ts';

/**
 * The verification report of a story as one page for people: what is open first, then what is settled, with the head of the
 * audit log that vouches for all of it.
 */
export function reportHtml(record: VerificationRecord, captureAddress: ClaimShow['captureAddress'] = () => undefined): string {
  const show: ClaimShow = { language: record.story.language, captureAddress, copyIsHere: false };
  const open = record.claims.filter(isOpenClaim);
  const settled = record.claims.filter((claim) => !isOpenClaim(claim));
  const entries = (claims: VerificationRecord['claims']): Element[] => claims.map((claim) => claimEntry(claim, show));
  const main: ElementContent[] = [
    ...(record.claims.length === 0 ? [h('p', {}, 'No claim has been made of this story.')] : []),
    ...(open.length === 0 ? [] : [h('h2', {}, `Open: ${open.length}`), ...entries(open)]),
    ...(settled.length === 0 ? [] : [h('h2', {}, `Settled: ${settled.length}`), ...entries(settled)]),
  ];
  return pageHtml({
    title: `Verification report: ${titleOf(record)}`,
    body: [h('header', {}, [h('p', { className: 'facts' }, 'Verification report'), ...opening(record)]), h('main', {}, main), closing(record)],
  });
}

export function titleOf({ story }: Pick<VerificationRecord, 'story'>): string {
  return story.headline || story.slug || 'Untitled';
}

/** What stands above the claims on every page: the story, when this was made, and whether the gate is open. */
export function opening(record: VerificationRecord): Element[] {
  const { story, madeAt, claims } = record;
  const settled = claims.filter((claim) => !isOpenClaim(claim)).length;
  return [
    theirs('h1', titleOf(record), story.language),
    ...(story.standfirst === '' ? [] : [theirs('p', story.standfirst, story.language)]),
    h('dl', {}, [
      ...(story.bylines.length === 0 ? [] : [h('dt', {}, 'By'), h('dd', {}, [inLine(story.bylines.join(', '))])]),
      h('dt', {}, 'Story'),
      h('dd', {}, [inLine(story.slug), ` (${story.status}) `, h('code', {}, story.id)]),
      h('dt', {}, 'Made'),
      h('dd', {}, [h('time', { dateTime: madeAt }, momentText(madeAt))]),
      h('dt', {}, 'Claims'),
      h('dd', {}, `${settled} of ${claims.length} settled`),
    ]),
    gateNotice(record),
    ...withheldNotice(record),
  ];
}

function gateNotice({ gate }: VerificationRecord): Element {
  if (gate.open) return h('p', { className: 'notice open' }, 'The gate is open: nothing that this desk asks for is missing.');
  const { exception } = gate;
  return h('div', { className: 'notice' }, [
    h('p', {}, 'The gate is shut:'),
    h('ul', {}, gate.reasons.map((reason) => h('li', {}, [inLine(reason), '.']))),
    ...(exception === null
      ? []
      : [h('p', {}, ['Let pass all the same by ', inLine(exception.by), ', ', momentText(exception.at), ': ', inLine(exception.reason)])]),
  ]);
}

function withheldNotice({ withheld }: VerificationRecord): Element[] {
  if (withheld.sources === 0) return [];
  const sources = withheld.sources === 1 ? '1 source is masked' : `${withheld.sources} sources are masked`;
  const words = withheld.evidence === 1 ? '1 piece of evidence goes without its words' : `${withheld.evidence} pieces of evidence go without their words`;
  return [h('p', { className: 'notice' }, `As was agreed with them, ${sources}${withheld.evidence === 0 ? '' : `, and ${words}`}.`)];
}

/** The head of the audit log, to keep beside the archive. */
export function closing({ auditHead }: Pick<VerificationRecord, 'auditHead'>): Element {
  return h('footer', {}, [
    h('h2', {}, 'Audit log'),
    auditHead === null
      ? h('p', {}, 'The log of this archive is empty.')
      : h('p', {}, [`Entry ${auditHead.seq}, SHA-256 `, h('code', {}, auditHead.hash), '. Whoever holds this line can tell whether anything up to it was changed.']),
  ]);
}
