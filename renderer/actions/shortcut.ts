import { actionEntry, actionIds } from '../../contract/actions.ts';
import type { ActionId } from '../../contract/actions.ts';
import { isMac } from '../bridge.ts';

/** The keys pressed, as a keyboard event tells them. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

type Combination = { mod: boolean; shift: boolean; alt: boolean; key: string };

function combination(shortcut: string): Combination {
  // A shortcut may end with the key '+' or '-' itself, but never with a separator.
  const parts = shortcut.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), key: key.toLowerCase() };
}

const codes: Readonly<Record<string, string>> = { Backslash: '\\', Slash: '/', Equal: '=', Minus: '-' };

/** The key by its place on the keyboard, for where Shift or Alt turn it into another character. */
function keyByPlace(code: string): string {
  return codes[code] ?? code.replace(/^(Key|Digit)/, '').toLowerCase();
}

function matches(wanted: Combination, pressed: Pressed, mac: boolean): boolean {
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  const other = mac ? pressed.ctrlKey : pressed.metaKey;
  if (wanted.mod !== mod || other || wanted.alt !== pressed.altKey) return false;
  const key = pressed.key.toLowerCase();
  const isSign = /^[^a-z0-9]$/.test(wanted.key);
  // A sign may itself need Shift on some keyboards ('/' on a German one, '+' for '=').
  if (isSign && !wanted.shift && (key === wanted.key || (wanted.key === '=' && key === '+'))) return true;
  return wanted.shift === pressed.shiftKey && (key === wanted.key || keyByPlace(pressed.code) === wanted.key);
}

/** Taken apart once, since every key that is typed is held against them. */
function wantedIn(place: 'everywhere' | 'checker') {
  return actionIds.flatMap((id) => {
    const { shortcut, keyIn = 'everywhere' } = actionEntry(id);
    return shortcut === undefined || keyIn !== place ? [] : [{ id, wanted: combination(shortcut) }];
  });
}
const wantedKeys = wantedIn('everywhere');
const checkerKeys = wantedIn('checker');

/** The action that these keys stand for, but for those whose keys the editor handles itself. */
export function actionFor(pressed: Pressed, mac: boolean): ActionId | undefined {
  return wantedKeys.find(({ wanted }) => matches(wanted, pressed, mac))?.id;
}

/** The action that these keys stand for at the checker's desk. */
export function checkActionFor(pressed: Pressed, mac: boolean): ActionId | undefined {
  return checkerKeys.find(({ wanted }) => matches(wanted, pressed, mac))?.id;
}

/** A shortcut as the person's own keyboard names it: `Ctrl Shift C`, or `⇧⌘C`. */
export function writeShortcut(shortcut: string, mac: boolean): string {
  const { mod, shift, alt, key } = combination(shortcut);
  const name = key.length === 1 ? key.toUpperCase() : key.replace(/^./, (first) => first.toUpperCase());
  if (mac) return [alt && '⌥', shift && '⇧', mod && '⌘', name].filter(Boolean).join('');
  return [mod && 'Ctrl', alt && 'Alt', shift && 'Shift', name].filter(Boolean).join(' ');
}

/** The shortcut of an action in words, where it has one. */
export function shortcutText(id: ActionId): string | undefined {
  const { shortcut } = actionEntry(id);
  return shortcut === undefined ? undefined : writeShortcut(shortcut, isMac());
}
