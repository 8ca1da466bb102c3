/**
 * `Selection.modify` for a window of jsdom, which has none: moves the caret by a character or a word inside its text
 * node, as far as Lexical asks a browser for.
 */
export function installCaretMoves(view: Window): void {
  view.getSelection()!.constructor.prototype.modify = function modify(
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
