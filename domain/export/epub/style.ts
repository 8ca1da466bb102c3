/** The looks of a book: what tells the parts of a story apart. Fonts, sizes and colours are the reader's own. */
export const bookStyle = `body { overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; }
.draft { padding: 0.6em; border: 2px solid; font-weight: bold; }
.kicker { margin: 0 0 0.5em; font-size: 0.875em; font-weight: bold; }
.standfirst { font-size: 1.125em; }
.signature { font-size: 0.9em; }
.signature p { margin: 0; }
.author, .place { font-weight: bold; }
blockquote { margin: 1em 0 1em 1em; }
[dir="rtl"] blockquote, blockquote[dir="rtl"] { margin: 1em 1em 1em 0; }
sup, sub { line-height: 0; }
.topics { padding: 0; font-size: 0.85em; list-style: none; }
.notes { margin-top: 2em; border-top: 1px solid; font-size: 0.9em; }
.notes blockquote p { white-space: pre-line; }
.bibliography ul { padding: 0; list-style: none; }
.small-caps { font-variant: small-caps; }
`;
