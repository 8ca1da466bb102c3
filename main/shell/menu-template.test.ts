import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { actionEntry, actionIds } from '../../contract/actions.ts';
import { menuTemplate } from './menu-template.ts';

const items = (platform: NodeJS.Platform, choose: (id: string) => void = () => undefined) =>
  menuTemplate({ platform, development: false, choose }).flatMap(
    ({ submenu }) => (submenu ?? []) as MenuItemConstructorOptions[],
  );

it('holds every action once, under its menu', () => {
  expect(items('linux').flatMap(({ id }) => id ?? [])).toEqual(
    expect.arrayContaining([...actionIds]),
  );
  for (const menu of menuTemplate({ platform: 'linux', development: false, choose: () => undefined })) {
    for (const { id } of menu.submenu as MenuItemConstructorOptions[]) {
      const action = actionIds.find((known) => known === id);
      if (action !== undefined) expect(actionEntry(action).menu).toBe(menu.label);
    }
  }
});

it('shows the editor’s keys without taking them', () => {
  for (const item of items('linux')) {
    const action = actionIds.find((id) => id === item.id);
    if (action === undefined || item.accelerator === undefined) continue;
    expect(item.registerAccelerator).toBe(actionEntry(action).keyIn === undefined);
  }
});

it('chooses the action that it names', () => {
  const chosen: string[] = [];
  for (const item of items('darwin', (id) => chosen.push(id))) (item.click as (() => void) | undefined)?.();
  expect(chosen.toSorted()).toEqual(actionIds.toSorted());
});

it('gives no key to two items', () => {
  const keys = menuTemplate({ platform: 'linux', development: true, choose: () => undefined })
    .flatMap(({ submenu }) => submenu as MenuItemConstructorOptions[])
    .flatMap(({ accelerator }) => accelerator ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});
