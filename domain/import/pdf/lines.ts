/** A piece of text as pdfjs places it on a page: units are points, the origin is the lower left corner. */
export type TextPiece = { str: string; transform: readonly number[]; width: number; height: number; hasEOL: boolean };

/** One line of a page, in reading order. */
export type Line = { text: string; left: number; right: number; base: number; size: number };

/** Puts pieces together to lines. A piece that stands off the line before begins a new one, whether the file says so or not. */
export function linesOf(pieces: readonly TextPiece[]): Line[] {
  const lines: Line[] = [];
  let line: Line | undefined;
  const close = (): void => {
    if (line !== undefined && line.text.trim() !== '') lines.push(line);
    line = undefined;
  };
  for (const piece of pieces) {
    const [a = 0, b = 0, , , left = 0, base = 0] = piece.transform;
    const size = Math.hypot(a, b) || piece.height || 1;
    if (piece.str !== '') {
      if (line !== undefined && Math.abs(base - line.base) > Math.max(size, line.size) * 0.6) close();
      line = joined(line, { text: piece.str, left, right: left + piece.width, base, size });
    }
    if (piece.hasEOL) close();
  }
  close();
  return lines;
}

function joined(line: Line | undefined, piece: Line): Line {
  if (line === undefined) return piece;
  const gap = piece.left - line.right;
  const apart = gap > line.size * 0.2 && !/\s$/.test(line.text) && !/^\s/.test(piece.text);
  return {
    text: line.text + (apart ? ' ' : '') + piece.text,
    left: Math.min(line.left, piece.left),
    right: Math.max(line.right, piece.right),
    // Small raised figures do not lift the line.
    base: piece.size >= line.size ? piece.base : line.base,
    size: Math.max(line.size, piece.size),
  };
}
