import { describe, expect, it } from 'vitest';
import { acceleratorOf, actionForKey, type KeyPress } from './shortcuts.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  control: false,
  meta: false,
  shift: false,
  alt: false,
  ...held,
});

describe('a key pressed inside a capture', () => {
  it.each([
    [press('F6', 'F6'), 'view.nextPane'],
    [press('F6', 'F6', { shift: true }), 'view.previousPane'],
    [press('Escape', 'Escape'), 'view.back'],
    [press('k', 'KeyK', { control: true }), 'view.palette'],
    [press('C', 'KeyC', { control: true, shift: true }), 'sources.cite'],
    [press('\\', 'Backslash', { control: true }), 'view.toggleSources'],
    [press('|', 'Backslash', { control: true, shift: true }), 'view.toggleStories'],
    [press('*', 'Digit8', { control: true, shift: true }), 'format.bulletList'],
    [press('л', 'KeyK', { control: true }), 'view.palette'],
  ])('%o chooses %s', (key, action) => {
    expect(actionForKey(key, 'linux')).toBe(action);
  });

  it.each([
    press('c', 'KeyC', { control: true }),
    press('k', 'KeyK'),
    press('k', 'KeyK', { meta: true }),
    press('z', 'KeyZ', { control: true }),
    press('F6', 'F6', { control: true }),
    press('a', 'KeyK', { control: true }),
  ])('%o is the page’s own', (key) => {
    expect(actionForKey(key, 'linux')).toBeUndefined();
  });

  it('takes the command key on macOS and the control key elsewhere', () => {
    expect(actionForKey(press('k', 'KeyK', { meta: true }), 'darwin')).toBe('view.palette');
    expect(actionForKey(press('k', 'KeyK', { control: true }), 'darwin')).toBeUndefined();
  });
});

it('writes a shortcut as a menu takes it', () => {
  expect(acceleratorOf('Mod+Shift+\\')).toBe('CommandOrControl+Shift+\\');
  expect(acceleratorOf('F6')).toBe('F6');
});
