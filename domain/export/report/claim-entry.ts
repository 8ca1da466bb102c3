import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { becauseWords, kindWords, markWords, relationWords } from './words.ts';
import { inLine, theirs } from './page.ts';
import { momentText } from './moments.ts';
import type { RecordClaim, RecordEvidence, RecordVerdict } from './record.ts';

/** How a page shows claims. */
export type ClaimShow = {
  /** BCP 47, of the story. */
  language: string;
  /** Where a capture can be read, relative to the page; undefined where it is not at hand. */
  captureAddress: (captureId: string) => string | undefined;
  /** Whether the copy stands on the same page, to lead back to. */
  copyIsHere: boolean;
};

export const claimAnchor = ({ number }: Pick<RecordClaim, 'number'>): string => `claim-${number}`;
export const wordsAnchor = ({ number }: Pick<RecordClaim, 'number'>): string => `words-${number}`;

/** A claim with its words, what was said of it, and what it rests on. */
export function claimEntry(claim: RecordClaim, show: ClaimShow): Element {
  const last = claim.history.at(-1);
  return h('article', { className: 'claim', id: claimAnchor(claim) }, [
    h('p', {}, [markOf(claim), h('span', { className: 'facts' }, factsOf(claim).join(' · '))]),
    theirs('h3', claim.words, show.language),
    ...(show.copyIsHere && claim.segments.length > 0 ? [h('p', {}, [h('a', { href: `#${wordsAnchor(claim)}` }, 'In the copy')])] : []),
    ...claim.stale.map((stale) =>
      stale.kind === 'source'
        ? h('p', {}, `Since it was checked, ${becauseWords[stale.because]}.`)
        : h('p', {}, ['Checked as ', theirs('del', stale.signed, show.language, { class: 'before' }), '.']),
    ),
    ...(last === undefined ? [] : [lastVerdict(last)]),
    ...(claim.note === '' ? [] : [h('p', {}, ['Note: ', inLine(claim.note)])]),
    h('h4', {}, 'Evidence'),
    ...(claim.evidence.length === 0 ? [h('p', { className: 'facts' }, 'None.')] : claim.evidence.map((one) => evidenceEntry(one, show))),
    ...(claim.history.length > 1 ? earlier(claim.history) : []),
  ]);
}

function markOf({ mark }: RecordClaim): Element {
  const { shape, words } = markWords[mark];
  return h('span', { className: 'mark', dataMark: mark }, [h('span', { ariaHidden: 'true' }, `${shape} `), words]);
}

function factsOf({ number, kind, risk, checker }: RecordClaim): string[] {
  return [`Claim ${number}`, kindWords[kind], ...(risk === 'normal' ? [] : [`${risk} risk`]), ...(checker === '' ? [] : [`for ${checker}`])];
}

function lastVerdict(verdict: RecordVerdict): Element {
  return h('p', {}, sentenceOf(verdict));
}

function sentenceOf({ act, verdict, by, at, note }: RecordVerdict): ElementContent[] {
  const said = act === 'kept' ? `Kept as ${markWords[verdict].words} by ` : `${capital(markWords[verdict].words)}, by `;
  return [
    { type: 'text', value: said },
    inLine(by === '' ? 'somebody without a name' : by),
    { type: 'text', value: ', ' },
    h('time', { dateTime: at }, momentText(at)),
    { type: 'text', value: note === '' ? '.' : '. ' },
    ...(note === '' ? [] : [inLine(note)]),
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function earlier(history: readonly RecordVerdict[]): Element[] {
  return [
    h('h4', {}, 'Earlier'),
    h('ol', { className: 'history' }, history.slice(0, -1).map((verdict) => h('li', {}, sentenceOf(verdict)))),
  ];
}

function evidenceEntry(evidence: RecordEvidence, { captureAddress }: ClaimShow): Element {
  const { capture, quote, place } = evidence;
  const address = capture === null ? undefined : captureAddress(capture.id);
  return h('div', { className: 'evidence' }, [
    h('p', {}, [`${relationWords[evidence.relation]}: `, ...sourceOf(evidence)]),
    quote === ''
      ? h('p', { className: 'facts' }, 'The words are withheld, as was agreed with the source.')
      : h('blockquote', { dir: 'auto' }, [inLine(quote)]),
    ...(capture === null
      ? []
      : [
          h('p', { className: 'facts' }, [
            'Captured ',
            h('time', { dateTime: capture.at }, momentText(capture.at)),
            ', SHA-256 ',
            h('code', {}, capture.sha256),
            ...(address === undefined ? [] : [' · ', h('a', { href: address }, 'Read the capture')]),
          ]),
        ]),
    ...(place === 'stands' ? [] : [h('p', {}, place === 'lost' ? 'The newest capture of this source has lost these words.' : 'In the newest capture of this source these words may have moved.')]),
  ]);
}

function sourceOf({ source, locator }: RecordEvidence): ElementContent[] {
  const parts: ElementContent[] = [];
  const add = (part: ElementContent): void => void parts.push(...(parts.length === 0 ? [] : [{ type: 'text' as const, value: ', ' }]), part);
  for (const author of source.authors) add(inLine(author));
  if (source.title !== '') add(h('cite', { dir: 'auto' }, [inLine(source.title)]));
  if (source.outlet !== '') add(inLine(source.outlet));
  if (source.issued !== '') add(h('time', { dateTime: source.issued }, source.issued));
  if (locator !== null) add({ type: 'text', value: `${locator.label} ${locator.value}` });
  if (source.url !== null) add(h('a', { href: source.url, rel: ['noreferrer'] }, source.url));
  if (source.standing !== 'good') add(h('strong', {}, source.standing));
  return parts;
}
