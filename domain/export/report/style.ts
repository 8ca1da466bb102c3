/** The look of reports and capsules: quiet, printable, light and dark, with no font or picture of its own. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1f1d1a; --muted: #5f5a52; --line: #d9d4ca; --wash: #f0ede6; --accent: #8c3519;
  --good: #1f6b3a; --warn: #7a4d00; --bad: #a11d1d; --plain: #57534c;
  --sans: "Public Sans", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --serif: "Source Serif 4", Georgia, "Noto Serif", serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1917; --ink: #e8e4dc; --muted: #a9a297; --line: #3a3732; --wash: #24221e; --accent: #eb9d85;
    --good: #7fcf9b; --warn: #e6b866; --bad: #f2918c; --plain: #b5afa5;
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); }
body { margin: 0; font: 0.9375rem/1.5 var(--sans); overflow-wrap: anywhere; }
main, header, footer { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
footer { padding-bottom: 3rem; color: var(--muted); }
h1 { margin: 0 0 0.5rem; font: 650 1.75rem/1.2 var(--serif); text-wrap: balance; }
h2 { margin: 2rem 0 0.75rem; padding-top: 0.75rem; border-top: 1px solid var(--line); font-size: 1.125rem; }
h3 { margin: 0; font: 600 1.0625rem/1.45 var(--serif); }
h4 { margin: 0.9rem 0 0.3rem; font-size: 0.875rem; color: var(--muted); }
p { margin: 0 0 0.5rem; }
a { color: var(--accent); text-underline-offset: 0.18em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; margin: 0.75rem 0; }
dt { color: var(--muted); }
dd { margin: 0; }
ul, ol { margin: 0.3rem 0; padding-inline-start: 1.4rem; }
blockquote { margin: 0.35rem 0; padding-inline-start: 0.85rem; border-inline-start: 3px solid var(--line); font-family: var(--serif); white-space: pre-line; }
code { font: 0.8125em/1.4 ui-monospace, Menlo, Consolas, monospace; color: var(--muted); }
.claim { margin: 0 0 1rem; padding: 0.9rem 1rem; border: 1px solid var(--line); border-radius: 4px; break-inside: avoid; scroll-margin-top: 1rem; }
.claim:target { outline: 2px solid var(--accent); }
.mark { display: inline-block; margin-inline-end: 0.6rem; font-weight: 650; white-space: nowrap; }
.mark[data-mark="verified"] { color: var(--good); }
.mark:is([data-mark="stale-text"], [data-mark="stale-source"], [data-mark="needs-work"], [data-mark="unanchored"]) { color: var(--warn); }
.mark:is([data-mark="disputed"], [data-mark="false"], [data-mark="cannot-be-verified"]) { color: var(--bad); }
.facts { color: var(--muted); }
.notice { margin: 1rem 0; padding: 0.7rem 1rem; border: 1px solid var(--line); border-inline-start: 4px solid var(--warn); background: var(--wash); }
.notice.open { border-inline-start-color: var(--good); }
.history li { margin-bottom: 0.35rem; }
.before { text-decoration: line-through; }
.sides { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); max-width: 100rem; margin: 0 auto; padding: 0 1.25rem; gap: 2.5rem; align-items: start; }
.sides > section { max-height: 100vh; overflow: auto; padding: 0.25rem 0.25rem 3rem; }
.sides .copy { position: sticky; top: 0; font: 1.0625rem/1.65 var(--serif); }
.copy p, .copy blockquote { white-space: pre-line; margin-bottom: 1em; }
.copy h2 { font-family: var(--sans); }
.copy a { color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--plain); }
.copy a[data-mark="verified"] { text-decoration-color: var(--good); }
.copy a:is([data-mark="stale-text"], [data-mark="stale-source"], [data-mark="needs-work"]) { text-decoration-color: var(--warn); text-decoration-style: dashed; }
.copy a:is([data-mark="disputed"], [data-mark="false"], [data-mark="cannot-be-verified"]) { text-decoration-color: var(--bad); text-decoration-style: wavy; }
.copy a[data-mark="unchecked"] { text-decoration-style: dotted; }
.copy a:target { background: var(--wash); }
.copy sup { font: 0.7em/0 var(--sans); }
.source { max-width: 44rem; white-space: pre-line; }
mark { background: #f3e3a2; color: #1f1d1a; }
@media (max-width: 60rem) {
  .sides { grid-template-columns: minmax(0, 1fr); }
  .sides > section { max-height: none; overflow: visible; }
  .sides .copy { position: static; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --line: #999; --wash: #fff; --accent: #000; --good: #000; --warn: #000; --bad: #000; --plain: #000; }
  @page { margin: 2cm; }
  body { font-size: 9.5pt; }
  main, header, footer { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  .sides { display: block; }
  .sides > section { max-height: none; overflow: visible; }
}
`;
