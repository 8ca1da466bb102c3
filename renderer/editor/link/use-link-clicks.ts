import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useEffect, useEffectEvent } from 'react';

/** A link in the copy is text to be edited; it is followed with Ctrl or ⌘, or where nothing can be edited. */
export function useLinkClicks(onOpenLink: ((url: string) => void) | undefined): void {
  const [editor] = useLexicalComposerContext();
  const open = useEffectEvent((url: string) => onOpenLink?.(url));
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null) return;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey || !editor.isEditable()) open(link.href);
    };
    return editor.registerRootListener((root, before) => {
      before?.removeEventListener('click', follow);
      root?.addEventListener('click', follow);
    });
  }, [editor]);
}
