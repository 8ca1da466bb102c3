/**
 * Makes a window of jsdom do what Lexical asks of a browser. It has no `Selection.modify`: this one moves the caret
 * by a character or a word inside its text node. Its mutation observers report to Lexical what Lexical itself has
 * just done, which goes round for ever; nobody else touches the page here, so that nothing need be observed.
 */
export function actAsBrowser(view: typeof globalThis): void {
  view.MutationObserver = SilentObserver;
  view.Selection.prototype.modify = function modify(
    this: Selection,
    alter: string,
    direction: string,
    granularity: string,
  ) {
    const { focusNode: node, focusOffset: offset } = this;
    if (node === null || node.nodeType !== Node.TEXT_NODE) return;
    const text = node.nodeValue ?? '';
    const target = direction === 'backward' ? before(text, offset, granularity) : after(text, offset, granularity);
    if (alter === 'move') this.collapse(node, target);
    else this.extend(node, target);
  };
}

class SilentObserver implements MutationObserver {
  observe(): void {}
  disconnect(): void {}
  takeRecords(): MutationRecord[] {
    return [];
  }
}

function before(text: string, offset: number, granularity: string): number {
  if (granularity === 'lineboundary') return 0;
  if (granularity === 'word') return text.slice(0, offset).trimEnd().lastIndexOf(' ') + 1;
  return Math.max(0, offset - 1);
}

function after(text: string, offset: number, granularity: string): number {
  if (granularity === 'lineboundary') return text.length;
  const space = granularity === 'word' ? text.indexOf(' ', offset + 1) : offset + 1;
  return space === -1 ? text.length : Math.min(text.length, space);
}
