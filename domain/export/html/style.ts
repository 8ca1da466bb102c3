import type { Theme } from '../formats.ts';

type Colours = 'paper' | 'ink' | 'muted' | 'line' | 'accent' | 'wash' | 'mark';
type Look = { light: Record<Colours, string>; dark: Record<Colours, string>; serif?: string };

const looks: Readonly<Record<Theme, Look>> = {
  paper: {
    light: { paper: '#fcfbf8', ink: '#1f1d1a', muted: '#625d55', line: '#ddd8cd', accent: '#8c2f1b', wash: '#f1ede3', mark: '#fbe6a2' },
    dark: { paper: '#181715', ink: '#e8e4dc', muted: '#a9a297', line: '#3a3732', accent: '#eb9d85', wash: '#24221e', mark: '#5a4913' },
  },
  plain: {
    light: { paper: '#ffffff', ink: '#1b1b1d', muted: '#5c5c63', line: '#dcdce1', accent: '#1d4f91', wash: '#f2f3f6', mark: '#fff0a6' },
    dark: { paper: '#161719', ink: '#e6e6ea', muted: '#a2a3ab', line: '#37393f', accent: '#9cc1f5', wash: '#212327', mark: '#57490f' },
    serif: 'var(--sans)',
  },
  contrast: {
    light: { paper: '#ffffff', ink: '#000000', muted: '#303030', line: '#000000', accent: '#00309c', wash: '#f0f0f0', mark: '#ffef7a' },
    dark: { paper: '#000000', ink: '#ffffff', muted: '#d6d6d6', line: '#ffffff', accent: '#ffdd55', wash: '#1c1c1c', mark: '#6b5300' },
  },
};

/** The colour of the page in each theme, for the frame that a browser puts around it. */
export const papers: Readonly<Record<Theme, { light: string; dark: string }>> = {
  paper: { light: looks.paper.light.paper, dark: looks.paper.dark.paper },
  plain: { light: looks.plain.light.paper, dark: looks.plain.dark.paper },
  contrast: { light: looks.contrast.light.paper, dark: looks.contrast.dark.paper },
};

const declared = (colours: Record<Colours, string>, indent: string): string =>
  Object.entries(colours).map(([name, value]) => `${indent}--${name}: ${value};`).join('\n');

/** The whole style of a page in a theme. */
export function styleOf(theme: Theme): string {
  const { light, dark, serif } = looks[theme];
  return `
:root {
  color-scheme: light dark;
${declared(light, '  ')}
  --serif: ${serif ?? serifs};
  --sans: ${sans};
}
@media (prefers-color-scheme: dark) {
  :root {
${declared(dark, '    ')}
  }
}
${rules}`;
}

const serifs = `"Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", "Palatino Linotype", Palatino,
    "Noto Serif", Georgia, "Times New Roman", "Noto Naskh Arabic", "Geeza Pro", "Frank Ruhl Libre", "Noto Serif Hebrew",
    "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Songti SC", "Noto Serif CJK SC", serif`;
const sans = `"Public Sans", "Source Sans 3", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif`;

/**
 * The looks of the page. Sizes in rem and em, so that a reader's own text size holds; logical sides, so that a page
 * from right to left needs no rules of its own. Letters are spaced only from left to right: it would tear Arabic apart.
 */
const rules = `* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: 1.1875rem/1.6 var(--serif); font-kerning: normal; overflow-wrap: anywhere; }
article { max-width: 38rem; margin: 0 auto; padding: clamp(2rem, 7vw, 5rem) 1.25rem 4rem; }
p, ul, ol, blockquote { margin: 0 0 1.1em; }
/* Browsers fix the side of a list item's text by the list, whatever direction a part of it has. */
li, li [dir] { text-align: start; }
time { white-space: nowrap; }
/* Scripts that know no italics. */
:is(em, cite):is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(yi), :lang(ja), :lang(ko), :lang(zh)) { font-style: normal; }
em:is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(yi), :lang(ja), :lang(ko), :lang(zh)) { font-weight: 650; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }

.draft { margin: 0 0 1.5rem; padding: 0.6rem 0.9rem; border: 2px solid var(--accent); font: 600 0.9375rem/1.45 var(--sans); }
.kicker { margin: 0 0 0.6rem; font: 600 0.875rem/1.4 var(--sans); color: var(--accent); }
html[dir="ltr"] .kicker { letter-spacing: 0.05em; text-transform: uppercase; }
h1 { margin: 0; font-size: clamp(2rem, 1.35rem + 3vw, 3.125rem); line-height: 1.12; font-weight: 650; text-wrap: balance; }
html[dir="ltr"] h1 { letter-spacing: -0.012em; }
.standfirst { margin: 1rem 0 0; font-size: 1.3125rem; line-height: 1.45; color: var(--muted); text-wrap: pretty; }
.signature { margin-top: 1.75rem; padding-top: 0.85rem; border-top: 1px solid var(--line); font: 0.9375rem/1.5 var(--sans); color: var(--muted); }
.signature p { margin: 0; }
.author { font-weight: 600; color: var(--ink); }
.place { font-weight: 600; }
html[dir="ltr"] .place { letter-spacing: 0.05em; text-transform: uppercase; font-size: 0.92em; }

.copy { margin-top: 2.25rem; text-wrap: pretty; }
.copy > :last-child { margin-bottom: 0; }
h2, h3, h4 { line-height: 1.25; text-wrap: balance; font-weight: 650; }
.copy h2 { margin: 2.2em 0 0.6em; font-size: 1.5rem; }
.copy h3 { margin: 1.9em 0 0.5em; font-size: 1.25rem; }
.copy h4 { margin: 1.7em 0 0.4em; font-size: 1.0625rem; color: var(--muted); }
.copy > :first-child { margin-top: 0; }
.copy blockquote { margin: 1.6em 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--accent); font-size: 1.125em; line-height: 1.5; }
blockquote > :last-child { margin-bottom: 0; }
ul, ol { padding-inline-start: 1.5em; }
li { margin-bottom: 0.35em; }
li > ul, li > ol { margin: 0.35em 0 0; }
li::marker { color: var(--muted); }
blockquote footer { margin-top: 0.5em; font: 0.9375rem/1.5 var(--sans); color: var(--muted); }
.pull-quote { margin: 2em 0; }
.copy .pull-quote blockquote { margin: 0; padding: 0.9em 0; border: solid var(--accent); border-width: 2px 0; font-size: 1.45em; line-height: 1.35; text-align: center; text-wrap: balance; }
.fact-box { margin: 1.9em 0; padding: 1.1rem 1.25rem; border: 1px solid var(--line); background: var(--wash); font: 1rem/1.55 var(--sans); }
.fact-box > :first-child { margin-top: 0; }
.fact-box > :last-child { margin-bottom: 0; }
.timeline { margin: 1.9em 0; padding-inline-start: 1.25rem; border-inline-start: 2px solid var(--line); list-style: none; }
.timeline li { margin-bottom: 1em; }
.timeline p { margin-bottom: 0.3em; }
.question { margin-bottom: 0.3em; }
img { display: block; max-width: 100%; height: auto; }
figure.picture { margin: 1.9em 0; }
.picture img { width: 100%; }
@media (min-width: 60rem) { .picture.wide { width: 56rem; margin-inline: calc((100% - 56rem) / 2); } }
@media (min-width: 40rem) { .picture.small { float: inline-end; width: 16rem; margin: 0.35em 0 1em 1.5em; margin-inline: 1.5em 0; } }
figcaption { margin-top: 0.5em; font: 0.875rem/1.45 var(--sans); color: var(--muted); }
.gallery { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1rem; margin: 1.9em 0; }
.gallery figure.picture { float: none; width: auto; margin: 0; }
.gallery img { aspect-ratio: 4 / 3; object-fit: cover; }
.card { margin: 1.9em 0; padding: 1rem 1.25rem; border: 1px solid var(--line); border-inline-start: 3px solid var(--accent); font: 1rem/1.5 var(--sans); display: flow-root; }
.card p { margin: 0 0 0.35em; }
.card > :last-child { margin-bottom: 0; }
.copy .card blockquote { margin: 0 0 0.5em; padding: 0; border: 0; font: 1.0625rem/1.5 var(--serif); }
.card .label, .card .from { font-size: 0.875rem; color: var(--muted); }
.card .title { font-weight: 650; }
.card .thumb { float: inline-end; width: 7rem; margin-inline-start: 1rem; }
table { width: 100%; margin: 1.9em 0; border-collapse: collapse; font: 0.9375rem/1.45 var(--sans); font-variant-numeric: tabular-nums; }
th, td { padding: 0.45em 0.6em; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { font-weight: 650; }
thead th { border-bottom: 2px solid var(--muted); }
hr { width: 6rem; margin: 2.4em auto; border: 0; border-top: 1px solid var(--muted); }
code { padding: 0.1em 0.3em; border-radius: 3px; background: var(--wash); font: 0.88em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
mark { padding: 0 0.1em; background: var(--mark); color: inherit; }
sup, sub { font-size: 0.72em; line-height: 0; }
.reference { font-family: var(--sans); font-weight: 600; }
.reference a { padding: 0.3em 0.08em; text-decoration: none; }
.reference a:hover { text-decoration: underline; }

.topics { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 2.75rem 0 0; padding: 0; list-style: none; font: 0.8125rem/1.4 var(--sans); }
.topics li { margin: 0; padding: 0.2rem 0.7rem; border: 1px solid var(--line); border-radius: 1rem; color: var(--muted); }

.notes { margin-top: 2.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font: 0.9375rem/1.55 var(--sans); }
.notes h2 { margin: 0 0 1rem; font: 650 1.0625rem/1.4 var(--sans); }
.notes ol { padding-inline-start: 2em; margin: 0; }
.notes li { margin: 0 0 1.4rem; padding-inline-start: 0.25em; scroll-margin-top: 2rem; }
.notes li::marker { font-variant-numeric: tabular-nums; font-weight: 600; }
.notes p { margin: 0; }
.notes blockquote { margin: 0.4rem 0; padding-inline-start: 0.85rem; border-inline-start: 2px solid var(--line); font: 1rem/1.5 var(--serif); }
.notes blockquote p { white-space: pre-line; }
.notes blockquote p + p { margin-top: 0.5em; }
.notes .source { margin-top: 0.5rem; }
.notes .source:first-child { margin-top: 0; }
.bibliography ul { padding: 0; list-style: none; }
.bibliography li { margin: 0 0 0.7rem; padding-inline-start: 1.5em; text-indent: -1.5em; }
.small-caps { font-variant: small-caps; }
.citation { font-size: 0.94em; }
.origin { color: var(--muted); }
.back { display: inline-block; min-width: 1.6em; padding: 0.1em 0.3em; text-align: center; text-decoration: none; }
.back sup { margin-inline-start: 0.1em; }
.notes li:target, .reference a:target { background: var(--wash); box-shadow: 0 0 0 0.4rem var(--wash); border-radius: 2px; }

.known details { margin: 0 0 0.9rem; }
.known summary { cursor: pointer; font: 600 1rem/1.5 var(--serif); }
.known summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.reply { max-width: 38rem; margin: 0 auto; padding: 0 1.25rem 4rem; font: 0.9375rem/1.5 var(--sans); }
.reply h2 { margin: 0 0 1rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 1.0625rem; }
.reply label { display: block; margin-bottom: 0.25rem; font-weight: 600; }
.required { font-weight: 400; color: var(--muted); }
.reply input, .reply textarea { width: 100%; padding: 0.5rem 0.6rem; border: 1px solid var(--muted); border-radius: 3px; background: var(--paper); color: var(--ink); font: inherit; }
.reply button { padding: 0.55rem 1.4rem; border: 0; border-radius: 3px; background: var(--accent); color: var(--paper); font: 600 1em var(--sans); cursor: pointer; }
.reply :is(input, textarea, button):focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --accent: #000; --wash: #fff; }
  @page { margin: 2.2cm 2.4cm; }
  html { font-size: 9.25pt; }
  body { line-height: 1.45; }
  article { max-width: none; padding: 0; }
  h1 { font-size: 2.6rem; }
  p, li { orphans: 3; widows: 3; }
  h1, h2, h3, h4 { break-after: avoid; }
  blockquote, tr, .fact-box, .notes li { break-inside: avoid; }
  a { text-decoration: none; }
  .copy a[href^="http"] { text-decoration: underline; }
  .copy a[href^="http"]::after { content: " (" attr(href) ")"; font: 0.8em var(--sans); }
  .back, .reply { display: none; }
  .known details::details-content { content-visibility: visible; }
  mark { background: none; text-decoration: underline; }
}
`;
