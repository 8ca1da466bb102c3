import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import { COMMAND_PRIORITY_LOW, mergeRegister } from 'lexical';
import { useContext, useEffect, useEffectEvent } from 'react';
import type { PictureFacts } from '../../../domain/story/body.ts';
import { CHOOSE_PICTURES_COMMAND } from './choose-pictures-command.ts';
import { $insertPicture } from './insert-picture.ts';
import { PictureContext } from './picture-port.ts';

/** Puts pictures into the copy: those that a person chooses, pastes or drops. */
export function Pictures() {
  const [editor] = useLexicalComposerContext();
  const port = useContext(PictureContext);
  const insert = useEffectEvent(async (pictures: Promise<PictureFacts[]>) => {
    const kept = await pictures;
    if (kept.length === 0 || !editor.isEditable()) return;
    editor.update(() => {
      for (const picture of kept) $insertPicture(picture);
    });
  });
  const choose = useEffectEvent(() => insert(port.choose()));
  const keep = useEffectEvent((files: readonly File[]) => insert(port.keep(files)));
  useEffect(
    () =>
      mergeRegister(
        editor.registerCommand(
          CHOOSE_PICTURES_COMMAND,
          () => {
            void choose();
            return true;
          },
          COMMAND_PRIORITY_LOW,
        ),
        editor.registerCommand(
          DRAG_DROP_PASTE,
          (files) => {
            const pictures = files.filter(({ type }) => type.startsWith('image/'));
            if (pictures.length > 0) void keep(pictures);
            return pictures.length > 0;
          },
          COMMAND_PRIORITY_LOW,
        ),
      ),
    [editor],
  );
  return null;
}
