import { app, Menu } from 'electron';
import type { ActionId } from '../../contract/actions.ts';
import { menuTemplate } from './menu-template.ts';

export function setMenu(choose: (id: ActionId) => void): void {
  const template = menuTemplate({ platform: process.platform, development: !app.isPackaged, choose });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
