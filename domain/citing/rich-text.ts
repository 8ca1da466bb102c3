/** A stretch of formatted text, as citation styles make it. */
export type RichMark = 'italic' | 'bold' | 'small-caps' | 'superscript' | 'subscript' | 'underline';
export type RichText = { text: string; marks: RichMark[]; url: string | null };

export function plainRichText(runs: readonly RichText[]): string {
  return runs.map(({ text }) => text).join('');
}

export function unmarked(text: string): RichText {
  return { text, marks: [], url: null };
}
