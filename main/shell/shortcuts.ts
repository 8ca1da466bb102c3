import { actionEntry, actionIds, type ActionId } from '../../contract/actions.ts';

/** A key press as Electron's `before-input-event` tells it. */
export type KeyPress = {
  key: string;
  code: string;
  control: boolean;
  meta: boolean;
  shift: boolean;
  alt: boolean;
};

/** A shortcut of the action list as a menu takes it. */
export function acceleratorOf(shortcut: string): string {
  return shortcut.replace('Mod', 'CommandOrControl');
}

/** The action that a key pressed inside a capture asks for; Escape leads back out of it. Typing keys ask for none. */
export function actionForKey(press: KeyPress, platform: NodeJS.Platform): ActionId | undefined {
  if (press.key === 'Escape') return 'view.back';
  return actionIds.find((id) => {
    const { shortcut, keyIn } = actionEntry(id);
    return shortcut !== undefined && keyIn === undefined && matches(press, shortcut, platform);
  });
}

/** What a key of the checker's desk asks for inside a capture, but for those that lead to a field of the window. */
export function checkActionForKey(press: KeyPress, platform: NodeJS.Platform): ActionId | undefined {
  return actionIds.find((id) => {
    const { shortcut, keyIn } = actionEntry(id);
    return shortcut !== undefined && keyIn === 'checker' && !leadsToField.has(id) && matches(press, shortcut, platform);
  });
}

const leadsToField: ReadonlySet<ActionId> = new Set(['check.filter', 'check.note', 'check.write']);

function matches(press: KeyPress, shortcut: string, platform: NodeJS.Platform): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('Mod');
  const mac = platform === 'darwin';
  return (
    press.meta === (mac && mod) &&
    press.control === (!mac && mod) &&
    press.shift === parts.includes('Shift') &&
    press.alt === parts.includes('Alt') &&
    isKey(press, key)
  );
}

const punctuationCodes: Record<string, string> = { '\\': 'Backslash', '/': 'Slash', '=': 'Equal', '-': 'Minus' };

/**
 * Shift and Alt change what a digit or sign types, so those are known by their place too; a letter only where
 * the layout has no Latin letters, since other layouts move them about.
 */
function isKey({ key, code }: KeyPress, wanted: string): boolean {
  if (key.toLowerCase() === wanted.toLowerCase()) return true;
  if (/^\d$/.test(wanted)) return code === `Digit${wanted}`;
  if (/^[A-Z]$/.test(wanted)) return code === `Key${wanted}` && !/^[a-z]$/i.test(key);
  return punctuationCodes[wanted] === code;
}
