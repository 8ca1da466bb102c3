import { diffArrays } from 'diff';

/** A run of words that both texts have, that only the earlier has, or that only the later has. */
export type WordPart = { kind: 'same' | 'removed' | 'added'; text: string };

/**
 * Words with the space after them, so that a changed word is one piece; every character by itself in scripts that put
 * no space between words.
 */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|[\p{L}\p{N}\p{M}]+(?:['’\-.,][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\s]\p{M}*/gu;

export function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

/** Beyond so many changed words two texts are told apart as wholes: the word by word account would help nobody. */
const mostEdits = 4000;

/** What was removed and what was added, in the order of reading; joined, the texts come out whole again. */
export function wordDifference(earlier: string, later: string): WordPart[] {
  if (earlier === later) return earlier === '' ? [] : [{ kind: 'same', text: earlier }];
  const changes = diffArrays(wordsIn(earlier), wordsIn(later), { maxEditLength: mostEdits });
  if (changes === undefined) return wholes(earlier, later);
  const parts = changes.map(
    ({ added, removed, value }): WordPart => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }),
  );
  return joined(absorbed(parts));
}

function wholes(earlier: string, later: string): WordPart[] {
  const parts: WordPart[] = [
    { kind: 'removed', text: earlier },
    { kind: 'added', text: later },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** A space or a comma that happens to stand between two changes is read better as a part of them. */
function absorbed(parts: readonly WordPart[]): WordPart[] {
  return parts.flatMap((part, at): WordPart[] => {
    const between = part.kind === 'same' && isChange(parts[at - 1]) && isChange(parts[at + 1]);
    if (!between || /[\p{L}\p{N}]/u.test(part.text)) return [part];
    return [
      { kind: 'removed', text: part.text },
      { kind: 'added', text: part.text },
    ];
  });
}

function isChange(part: WordPart | undefined): boolean {
  return part !== undefined && part.kind !== 'same';
}

/** Between two runs that stayed, all that was removed and then all that was added. */
function joined(parts: readonly WordPart[]): WordPart[] {
  const result: WordPart[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += text;
      else result.push({ kind, text });
    }
  }
  flush();
  return result;
}
