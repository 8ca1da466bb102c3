export const paper = { light: '#fcfbf8', dark: '#181715' };

/**
 * The looks of the page. Sizes in rem and em, so that a reader's own text size holds; logical sides, so that a page
 * from right to left needs no rules of its own. Letters are spaced only from left to right: it would tear Arabic apart.
 */
export const style = `
:root {
  color-scheme: light dark;
  --paper: ${paper.light};
  --ink: #1f1d1a;
  --muted: #625d55;
  --line: #ddd8cd;
  --accent: #8c2f1b;
  --wash: #f1ede3;
  --mark: #fbe6a2;
  --serif: "Source Serif 4", "Source Serif Pro", Charter, "Iowan Old Style", "Palatino Linotype", Palatino,
    "Noto Serif", Georgia, "Times New Roman", "Noto Naskh Arabic", "Geeza Pro", "Frank Ruhl Libre", "Noto Serif Hebrew",
    "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Songti SC", "Noto Serif CJK SC", serif;
  --sans: "Public Sans", "Source Sans 3", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: ${paper.dark};
    --ink: #e8e4dc;
    --muted: #a9a297;
    --line: #3a3732;
    --accent: #eb9d85;
    --wash: #24221e;
    --mark: #5a4913;
  }
}
* { box-sizing: border-box; }
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

@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --accent: #000; --wash: #fff; }
  @page { margin: 2.2cm 2.4cm; }
  html { font-size: 9.25pt; }
  body { line-height: 1.45; }
  article { max-width: none; padding: 0; }
  h1 { font-size: 2.6rem; }
  p, li { orphans: 3; widows: 3; }
  h1, h2, h3, h4 { break-after: avoid; }
  blockquote, .notes li { break-inside: avoid; }
  a { text-decoration: none; }
  .copy a[href^="http"] { text-decoration: underline; }
  .copy a[href^="http"]::after { content: " (" attr(href) ")"; font: 0.8em var(--sans); }
  .back { display: none; }
  mark { background: none; text-decoration: underline; }
}
`;
