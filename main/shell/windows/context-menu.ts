import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

/** The small menu for text that people expect at the pointer. */
export function showMenuAtPointer(contents: WebContents): void {
  contents.on('context-menu', (_, { editFlags, isEditable, selectionText }) => {
    const items: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'cut', enabled: editFlags.canCut },
          { role: 'copy', enabled: editFlags.canCopy },
          { role: 'paste', enabled: editFlags.canPaste },
          { role: 'pasteAndMatchStyle', enabled: editFlags.canPaste },
          { role: 'selectAll', enabled: editFlags.canSelectAll },
        ]
      : [{ role: 'copy', enabled: editFlags.canCopy }];
    if (isEditable || selectionText !== '') Menu.buildFromTemplate(items).popup();
  });
}
