import { useEffect, useEffectEvent } from 'react';
import { isMac } from '../../bridge.ts';
import { checkActionFor } from '../../actions/shortcut.ts';
import { isCheckAct, type CheckAct } from './acts.ts';

/** Where letters are letters: fields, and what takes letters itself. */
const takesLetters = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]';

/** Performs the plain keys of the checker's desk as long as it is on the screen, wherever the focus is but in a field. */
export function useCheckKeys(perform: (act: CheckAct) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || (event.target instanceof Element && event.target.closest(takesLetters) !== null)) return;
    const act = checkActionFor(event, isMac());
    if (act === undefined || !isCheckAct(act)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    perform(act);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
}
