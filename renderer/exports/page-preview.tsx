import { useEffect, useRef } from 'react';
import styles from './preview.module.css';

/**
 * A page that the desk has made, to look at. It stands in a tree of its own, so that its style reaches nothing of the
 * window; parsing runs no script in it, and what could be followed or filled in can't be.
 */
export function PagePreview({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' });
    if (root === undefined) return;
    const page = new DOMParser().parseFromString(html, 'text/html');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([...page.querySelectorAll('style')].map(({ textContent }) => scoped(textContent)).join('\n'));
    const copy = document.importNode(page.documentElement, true);
    for (const element of copy.querySelectorAll('head, script')) element.remove();
    for (const link of copy.querySelectorAll('[href]')) link.removeAttribute('href');
    for (const form of copy.querySelectorAll('form')) form.inert = true;
    // The window has its own main part and its own heading of the first level.
    for (const main of copy.querySelectorAll('main')) main.replaceWith(...main.childNodes);
    for (const element of copy.querySelectorAll<HTMLElement>('[style]')) allowStyle(element);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(copy);
  }, [html]);
  return <div ref={host} className={styles['page']} />;
}

/** In a tree of its own, the host is the root. */
function scoped(css: string): string {
  return css.replaceAll(':root', ':host');
}

/** The window's policy refuses style attributes of a parsed page; what stands in them may be set one by one. */
function allowStyle(element: HTMLElement): void {
  const style = element.getAttribute('style') ?? '';
  element.removeAttribute('style');
  element.style.cssText = style;
}
