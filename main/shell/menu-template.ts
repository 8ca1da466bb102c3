import type { MenuItemConstructorOptions } from 'electron';
import { actionEntry, actionIds, menus, type ActionId, type Menu } from '../../contract/actions.ts';
import { acceleratorOf } from './shortcuts.ts';

type Item = MenuItemConstructorOptions;

/** The menu bar, made from the action list; the system's own items are added where people look for them. */
export function menuTemplate(options: {
  platform: NodeJS.Platform;
  development: boolean;
  choose: (id: ActionId) => void;
}): Item[] {
  const bar = menus.map((menu) => ({
    label: menu,
    submenu: [...actionItems(menu, options.choose), ...systemItems(menu, options)],
  }));
  return options.platform === 'darwin' ? [{ role: 'appMenu' }, ...bar, { role: 'windowMenu' }] : bar;
}

function actionItems(menu: Menu, choose: (id: ActionId) => void): Item[] {
  return actionIds
    .filter((id) => actionEntry(id).menu === menu)
    .map((id) => {
      const { label, shortcut, keyIn } = actionEntry(id);
      return {
        id,
        label,
        click: () => choose(id),
        // A system may take a plain letter away from whoever types it, though it is only to be shown.
        ...(shortcut !== undefined && keyIn !== 'checker' && {
          accelerator: acceleratorOf(shortcut),
          registerAccelerator: keyIn === undefined,
        }),
      };
    });
}

function systemItems(menu: Menu, { platform, development }: { platform: NodeJS.Platform; development: boolean }): Item[] {
  const separator: Item = { type: 'separator' };
  switch (menu) {
    case 'File':
      return [separator, { role: 'close' }, ...(platform === 'darwin' ? [] : [{ role: 'quit' } as const])];
    case 'Edit':
      return [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'pasteAndMatchStyle' }, { role: 'selectAll' }];
    case 'View':
      return [separator, { role: 'togglefullscreen' }, ...(development ? [{ role: 'toggleDevTools', accelerator: 'F12' } as const] : [])];
    case 'Insert':
    case 'Format':
    case 'Table':
    case 'Story':
    case 'Sources':
    case 'Claims':
    case 'Check':
    case 'Review':
    case 'Help':
      return [];
  }
}
