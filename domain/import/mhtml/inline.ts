import { absolute } from '../html/address.ts';
import { attribute, elementsIn, isText, type Document, type Element } from '../html/tree.ts';

/** A file that a page refers to: its kind and its bytes as base64, or as the text of a style sheet. */
export type Resource = { kind: 'data'; mediaType: string; base64: string } | { kind: 'style'; css: string; base: string };

/** Finds a file of the archive by its whole address; undefined where the archive does not hold it. */
export type FindResource = (address: string) => Resource | undefined;

/** What all inlined files may add up to, in UTF-16 units: one large picture shown a thousand times must not fill the memory. */
const maxInlined = 96 * 1024 * 1024;
/** Style sheets import each other no deeper, and no more often in all, in any real page. */
const maxDepth = 8;
const maxImports = 500;

/** No part of a rule can be taken for another, so that a sheet of many beginnings without an end takes no longer than any. */
const importRule =
  /@import\s{1,50}(?:url\(\s{0,50})?(?:"([^"]{1,8192})"|'([^']{1,8192})'|([^\s"'();]{1,8192})(?=[\s);]))\s{0,50}\)?([^;{}@"']{0,500});/gi;
const urlValue = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^()"'\s]*))\s*\)/gi;

/**
 * Puts the files that a page shows into the page itself, as `data:` addresses and `<style>` elements. What the archive
 * does not hold keeps its address. Changes the tree that it is given.
 */
export function inlineResources(document: Document, base: string, find: FindResource): void {
  let left = maxInlined;
  let imports = maxImports;

  function dataAddress(address: string, relativeTo: string): string | undefined {
    const resource = find(absolute(address, relativeTo));
    if (resource?.kind !== 'data') return undefined;
    const data = `data:${resource.mediaType};base64,${resource.base64}`;
    if (data.length > left) return undefined;
    left -= data.length;
    return data;
  }

  function sheet(css: string, relativeTo: string, depth: number): string {
    return css
      .replace(importRule, (rule, double?: string, single?: string, bare?: string, media = '') => {
        const address = double ?? single ?? bare ?? '';
        const imported = depth < maxDepth && imports > 0 ? find(absolute(address, relativeTo)) : undefined;
        if (imported?.kind !== 'style' || imported.css.length > left) return rule;
        imports -= 1;
        left -= imported.css.length;
        return inMedia(sheet(imported.css, imported.base, depth + 1), media);
      })
      .replace(urlValue, (whole, double?: string, single?: string, bare?: string) => {
        const data = dataAddress(double ?? single ?? bare ?? '', relativeTo);
        return data === undefined ? whole : `url("${data}")`;
      });
  }

  function inlineElement(element: Element): void {
    const style = attribute(element, 'style');
    if (style !== undefined && /url\(/i.test(style)) setAttribute(element, 'style', sheet(style, base, maxDepth));
    switch (element.tagName) {
      case 'img': {
        const data = dataAddress(attribute(element, 'src') ?? '', base);
        if (data !== undefined) setAttribute(element, 'src', data);
        return;
      }
      case 'style': {
        for (const child of element.childNodes) if (isText(child)) child.value = sheet(child.value, base, 0);
        return;
      }
      case 'link':
        inlineLink(element);
        return;
      default:
    }
  }

  /** A style sheet of its own file becomes a `<style>` in the same place, for the cascade goes by order. */
  function inlineLink(element: Element): void {
    if (!/(?:^|\s)stylesheet(?:\s|$)/i.test(attribute(element, 'rel') ?? '')) return;
    const linked = find(absolute(attribute(element, 'href') ?? '', base));
    if (linked?.kind !== 'style' || linked.css.length > left) return;
    left -= linked.css.length;
    const css = inMedia(sheet(linked.css, linked.base, 0), attribute(element, 'media') ?? '');
    element.nodeName = element.tagName = 'style';
    element.attrs = [];
    element.childNodes = [{ nodeName: '#text', value: css, parentNode: element }];
  }

  for (const element of elementsIn(document)) inlineElement(element);
}

function inMedia(css: string, media: string): string {
  return /^\s*(?:all|screen)?\s*$/i.test(media) ? css : `@media ${media} {\n${css}\n}`;
}

function setAttribute(element: Element, name: string, value: string): void {
  const present = element.attrs.find((attr) => attr.name === name);
  if (present === undefined) element.attrs.push({ name, value });
  else present.value = value;
}
