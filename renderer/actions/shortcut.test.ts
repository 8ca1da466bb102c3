import { describe, expect, it } from 'vitest';
import { actionEntry, actionIds } from '../../contract/actions.ts';
import { actionFor, checkActionFor, writeShortcut } from './shortcut.ts';
import type { Pressed } from './shortcut.ts';

const press = (keys: Partial<Pressed>): Pressed => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...keys,
});

describe('keys', () => {
  it.each([
    ['Ctrl K', press({ ctrlKey: true, key: 'k', code: 'KeyK' }), 'view.palette'],
    ['Ctrl K with capitals locked', press({ ctrlKey: true, key: 'K', code: 'KeyK' }), 'view.palette'],
    ['Ctrl Shift K', press({ ctrlKey: true, shiftKey: true, key: 'K', code: 'KeyK' }), 'insert.link'],
    ['Ctrl Shift 8, which types a sign', press({ ctrlKey: true, shiftKey: true, key: '*', code: 'Digit8' }), 'format.bulletList'],
    ['Ctrl /', press({ ctrlKey: true, key: '/', code: 'Slash' }), 'view.shortcuts'],
    ['Ctrl / on a German keyboard', press({ ctrlKey: true, shiftKey: true, key: '/', code: 'Digit7' }), 'view.shortcuts'],
    ['Ctrl Shift backslash', press({ ctrlKey: true, shiftKey: true, key: '|', code: 'Backslash' }), 'view.toggleStories'],
    ['Ctrl plus', press({ ctrlKey: true, shiftKey: true, key: '+', code: 'Equal' }), 'view.zoomIn'],
    ['Ctrl minus', press({ ctrlKey: true, key: '-', code: 'Minus' }), 'view.zoomOut'],
    ['F6', press({ key: 'F6', code: 'F6' }), 'view.nextPane'],
    ['Shift F6', press({ shiftKey: true, key: 'F6', code: 'F6' }), 'view.previousPane'],
    ['a plain letter', press({ key: 'k', code: 'KeyK' }), undefined],
    ['Ctrl B, which is the editor’s', press({ ctrlKey: true, key: 'b', code: 'KeyB' }), undefined],
    ['the other system’s key', press({ metaKey: true, key: 'k', code: 'KeyK' }), undefined],
  ])('%s', (_name, pressed, action) => {
    expect(actionFor(pressed, false)).toBe(action);
  });

  it('are ⌘ on macOS', () => {
    expect(actionFor(press({ metaKey: true, key: 'k', code: 'KeyK' }), true)).toBe('view.palette');
  });

  it('of every action lead to that action', () => {
    for (const id of actionIds) {
      const { shortcut, keyIn } = actionEntry(id);
      if (shortcut === undefined || keyIn !== undefined) continue;
      const key = shortcut.split(/\+(?=.)/).at(-1) ?? '';
      const pressed = press({
        key: key.toLowerCase(),
        ctrlKey: shortcut.includes('Mod+'),
        shiftKey: shortcut.includes('Shift+'),
        altKey: shortcut.includes('Alt+'),
      });
      expect(actionFor({ ...pressed, key: key.length > 1 ? key : pressed.key }, false)).toBe(id);
    }
  });
});

describe('keys of the checker’s desk', () => {
  it.each([
    ['J', press({ key: 'j', code: 'KeyJ' }), 'check.next'],
    ['1', press({ key: '1', code: 'Digit1' }), 'check.verified'],
    ['1 on a French keyboard', press({ key: '&', code: 'Digit1' }), 'check.verified'],
    ['E', press({ key: 'e', code: 'KeyE' }), 'check.supports'],
    ['Shift E', press({ key: 'E', code: 'KeyE', shiftKey: true }), 'check.contradicts'],
    ['Alt E', press({ key: 'e', code: 'KeyE', altKey: true }), 'check.context'],
    ['/ on a German keyboard', press({ key: '/', code: 'Digit7', shiftKey: true }), 'check.filter'],
    ['Ctrl J, which is none of them', press({ key: 'j', code: 'KeyJ', ctrlKey: true }), undefined],
    ['7, which is no verdict', press({ key: '7', code: 'Digit7' }), undefined],
  ])('%s', (_name, pressed, action) => {
    expect(checkActionFor(pressed, false)).toBe(action);
  });

  it('are two to no action', () => {
    const keys = actionIds.flatMap((id) => (actionEntry(id).keyIn === 'checker' ? [actionEntry(id).shortcut] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('a shortcut in words', () => {
  it.each([
    ['Mod+Shift+C', false, 'Ctrl Shift C'],
    ['Mod+Alt+2', true, '⌥⌘2'],
    ['Mod+-', false, 'Ctrl -'],
    ['F6', false, 'F6'],
  ])('%s', (shortcut, mac, text) => {
    expect(writeShortcut(shortcut, mac)).toBe(text);
  });
});
