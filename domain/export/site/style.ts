import type { Theme } from '../formats.ts';
import { styleOf } from '../html/style.ts';

/** One style for all pages: that of a story, and of what stands around it. */
export function siteStyle(theme: Theme): string {
  return `${styleOf(theme)}${rules}`;
}

const rules = `
.site { max-width: 38rem; margin: 0 auto; padding: 1.25rem 1.25rem 0; font: 0.9375rem/1.5 var(--sans); }
.site a { text-decoration: none; }
.site a:hover, .site [aria-current] { text-decoration: underline; }
.site .name { margin: 0; font-size: 1.125rem; font-weight: 650; }
.site .name a { color: var(--ink); }
.site ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.4rem 0 0; padding: 0.4rem 0 0; border-top: 1px solid var(--line); list-style: none; }
.site li { margin: 0; }
.site + main article { padding-top: clamp(1.5rem, 5vw, 3rem); }
.list { max-width: 38rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 3rem) 1.25rem 4rem; }
.list > h1 { font-size: 1.5rem; }
.list article { max-width: none; margin: 0; padding: 1.5rem 0; border-bottom: 1px solid var(--line); }
.list article h2 { margin: 0; font-size: 1.375rem; }
.list article h2 a { color: var(--ink); text-decoration: none; }
.list article h2 a:hover { text-decoration: underline; }
.list .standfirst { margin: 0.4rem 0 0; font-size: 1.0625rem; }
.list .signature { margin-top: 0.6rem; padding: 0; border: 0; font-size: 0.875rem; }

@media print {
  .site ul { display: none; }
}
`;
