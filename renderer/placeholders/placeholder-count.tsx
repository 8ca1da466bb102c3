import { CircleDashed } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { StoryFields } from '../../domain/story/fields.ts';
import { perform } from '../actions/performers.ts';
import type { Desk } from '../actions/performers.ts';
import type { EditorHandle } from '../editor/index.ts';
import { Button } from '../ui/button.tsx';
import { countPlaceholders } from './next-placeholder.ts';

/** How much is still to come; leads through it. */
export function PlaceholderCount({ desk }: { desk: Desk }) {
  return desk.editor && desk.story && <Count desk={desk} editor={desk.editor} fields={desk.story.fields} />;
}

function Count({ desk, editor, fields }: { desk: Desk; editor: EditorHandle; fields: StoryFields }) {
  const inCopy = useSyncExternalStore(editor.placeholders.subscribe, editor.placeholders.get);
  const count = countPlaceholders(fields, inCopy);
  if (count === 0) return null;
  return (
    <Button onPress={() => perform('placeholders.next', desk)}>
      <CircleDashed aria-hidden />
      TK {count}
    </Button>
  );
}
