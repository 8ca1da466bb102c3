/** What a style sheet may fetch, once the page is shut off from the network: only what it carries itself. */
const carried = /^url\(\s*["']?data:(?:image\/(?:png|jpe?g|gif|webp|avif|bmp)|font\/|application\/(?:x-)?font-)/i;

/**
 * A style sheet, or a style attribute, that keeps the look and reaches for nothing: no imports, no addresses but
 * data, none of the old ways to run script, and no `<` that could be read as a tag where the text is parsed again.
 */
export function safeCss(css: string): string {
  return withoutDisguise(css)
    .replace(/<!--|-->/g, ' ')
    .replace(/@import\b[^;}@]*;?/gi, '')
    .replace(/url\([^)]*\)?/gi, (url) => (carried.test(url) ? url : 'none'))
    .replace(/image-set\(/gi, 'none(')
    .replace(/expression\s*\(/gi, 'none(')
    .replace(/(?:-moz-binding|behaviou?r)\s*:/gi, 'none:')
    .replace(/(?:java|vb|live)script\s*:/gi, '')
    .replace(/<(?=[a-z!/?])/gi, '\\3c ');
}

/** Letters written as escapes and words broken by comments can hide a name from a reader of text, not from a browser. */
function withoutDisguise(css: string): string {
  return css
    .replace(/\/\*[^]*?(?:\*\/|$)/g, ' ')
    .replace(/\\0{0,4}([46][1-9a-f]|[57][0-9a])(?![0-9a-f])\s?/gi, (_escape, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\([g-z])/gi, '$1');
}
