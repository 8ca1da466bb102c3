/**
 * Text as any format may carry it: whole characters only, line ends as `\n`, and none of the characters that
 * HTML, XML and JSON-LD forbid or that no reader can see: C0 and C1 controls but tab and line feed, DEL, and
 * Unicode's noncharacters.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\P{Cc}]|\p{Noncharacter_Code_Point}/gu, '');
}

/** One printable line, without white space at its ends. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/** Whether there is nothing to see: only white space and characters that format or control. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cf}\p{Cc}]/u.test(text);
}

const opensEmbedding = /[\u202a\u202b\u202d\u202e]/;
const opensIsolate = /[\u2066-\u2068]/;
const popEmbedding = '\u202c';
const popIsolate = '\u2069';

/**
 * The text with every direction that it opens closed again (UAX 9), for places where no markup can hold it in:
 * a title, an attribute. Elsewhere the element around it does so.
 */
export function closeDirections(text: string): string {
  const open: string[] = [];
  for (const character of text) {
    if (opensEmbedding.test(character)) open.push(popEmbedding);
    else if (opensIsolate.test(character)) open.push(popIsolate);
    else if (character === popEmbedding && open.at(-1) === popEmbedding) open.pop();
    else if (character === popIsolate && open.includes(popIsolate)) open.length = open.lastIndexOf(popIsolate);
  }
  return text + open.toReversed().join('');
}
