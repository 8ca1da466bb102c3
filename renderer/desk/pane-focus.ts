import type { EditorHandle } from '../editor/index.ts';

const tabbable = 'button:not([disabled]), input:not([disabled]), textarea, [tabindex="0"], [contenteditable="true"]';

/**
 * Goes to the next (or previous) pane from the one that holds the focus, round and round.
 * Panes are elements with `data-pane`, in the order of the page.
 */
export function goToPane(step: 1 | -1, editor: EditorHandle | null): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes.at((here + step) % panes.length);
  if (next) enterPane(next, editor);
}

function enterPane(pane: HTMLElement, editor: EditorHandle | null): void {
  if (pane.dataset['pane'] === 'copy' && editor) editor.focus();
  else (pane.querySelector<HTMLElement>('[role="listbox"]') ?? firstTabbable(pane))?.focus();
}

function firstTabbable(pane: HTMLElement): HTMLElement | undefined {
  return [...pane.querySelectorAll<HTMLElement>(tabbable)].find((element) => element.checkVisibility());
}
