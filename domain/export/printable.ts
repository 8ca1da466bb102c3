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

/** One printable line, without white space at its ends, that turns no words around it round. */
export function printableLine(text: string): string {
  return balanceDirections(printable(text).replace(/\s+/g, ' ').trim());
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
 * The text with every direction that it opens closed again, and none closed that it did not open (UAX 9). No markup
 * can hold in a text that is not so: an isolate left open takes the end of the element's own isolate for its end.
 */
export function balanceDirections(text: string): string {
  const open: string[] = [];
  let balanced = '';
  for (const character of text) {
    if (opensEmbedding.test(character)) open.push(popEmbedding);
    else if (opensIsolate.test(character)) open.push(popIsolate);
    else if (character === popEmbedding) {
      if (open.at(-1) !== popEmbedding) continue;
      open.pop();
    } else if (character === popIsolate) {
      if (!open.includes(popIsolate)) continue;
      open.length = open.lastIndexOf(popIsolate);
    }
    balanced += character;
  }
  return balanced + open.toReversed().join('');
}
