import { diffArrays } from 'diff';

/** One stretch of an old text that became one stretch of a new one; either may be empty, not both. */
export type TextEdit = { oldStart: number; oldEnd: number; newStart: number; newEnd: number };

/** Above so many differences two texts count as one replaced by the other: looking for more costs their product. */
const mostDifferences = 2000;

/**
 * What turned one text into the other, in order, with at least one unchanged unit between two edits.
 * `caret` is where the caret stands in the new text: among several ways to tell the same change (an `o` typed beside
 * an `o`) the one that ends there is what a person did.
 */
export function textEdits(before: string, after: string, caret: number | null): TextEdit[] {
  const start = commonPrefix(before, after);
  const end = commonSuffix(before, after, start);
  const [gone, come] = [before.length - end - start, after.length - end - start];
  if (gone === 0 && come === 0) return [];
  const edit = { oldStart: start, oldEnd: start + gone, newStart: start, newEnd: start + come };
  if (gone === 0 || come === 0) return [atCaret(edit, before, after, caret)];
  return wordEdits(edit, before, after);
}

function commonPrefix(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let length = 0;
  while (length < shorter && before.charCodeAt(length) === after.charCodeAt(length)) length++;
  return length;
}

function commonSuffix(before: string, after: string, from: number): number {
  const most = Math.min(before.length, after.length) - from;
  let length = 0;
  while (length < most && before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)) length++;
  return length;
}

/** Slides an insertion or a deletion among equal letters to where the caret says that it was. */
function atCaret(edit: TextEdit, before: string, after: string, caret: number | null): TextEdit {
  if (caret === null) return edit;
  const back = edit.newEnd - caret;
  if (back <= 0 || back > edit.oldStart) return edit;
  const moved = { oldStart: edit.oldStart - back, oldEnd: edit.oldEnd - back, newStart: edit.newStart - back, newEnd: edit.newEnd - back };
  const same =
    before.slice(0, moved.oldStart) === after.slice(0, moved.newStart) && before.slice(moved.oldEnd) === after.slice(moved.newEnd);
  return same ? moved : edit;
}

const token = /\p{L}[\p{L}\p{M}]*|\p{N}+|\s+|./gsu;

/** Takes a replaced stretch apart by words, so that what stands unchanged inside it stays where it is. */
function wordEdits(whole: TextEdit, before: string, after: string): TextEdit[] {
  const old = before.slice(whole.oldStart, whole.oldEnd).match(token) ?? [];
  const now = after.slice(whole.newStart, whole.newEnd).match(token) ?? [];
  const parts = old.length > 1 && now.length > 1 ? diffArrays(old, now, { maxEditLength: mostDifferences }) : undefined;
  if (parts === undefined) return [whole];
  const edits: TextEdit[] = [];
  let [oldAt, newAt] = [whole.oldStart, whole.newStart];
  let open: TextEdit | undefined;
  for (const part of parts) {
    const length = part.value.join('').length;
    if (!part.added && !part.removed) {
      open = undefined;
      oldAt += length;
      newAt += length;
      continue;
    }
    if (open === undefined) edits.push((open = { oldStart: oldAt, oldEnd: oldAt, newStart: newAt, newEnd: newAt }));
    if (part.removed) open.oldEnd = oldAt += length;
    else open.newEnd = newAt += length;
  }
  return joined(edits, before);
}

/** Two edits with less unchanged between them than either changed are one: words met by chance are no anchor. */
function joined(edits: readonly TextEdit[], before: string): TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    const between = last === undefined ? '' : before.slice(last.oldEnd, edit.oldStart);
    if (last !== undefined && (isSpacing(between) || between.length <= Math.min(size(last), size(edit)))) {
      last.oldEnd = edit.oldEnd;
      last.newEnd = edit.newEnd;
    } else result.push({ ...edit });
  }
  return result;
}

const size = (edit: TextEdit): number => Math.max(edit.oldEnd - edit.oldStart, edit.newEnd - edit.newStart);

function isSpacing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}
