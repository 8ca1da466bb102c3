/** Colours that a person's initials stand on; the window says what each looks like, light and dark. */
export const personColours = ['red', 'orange', 'green', 'teal', 'blue', 'violet'] as const;
export type PersonColour = (typeof personColours)[number];

/** Initials for a name, as they are offered: of its first and its last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const letters = [words[0], ...(words.length > 1 ? [words.at(-1)] : [])].map((word) => /^./su.exec(word ?? '')?.[0] ?? '');
  return letters.join('').toUpperCase();
}
