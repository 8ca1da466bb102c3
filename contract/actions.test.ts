import { describe, expect, it } from 'vitest';
import { actionEntry, actionIds } from './actions.ts';

describe('the action list', () => {
  it('gives no shortcut to two actions', () => {
    const shortcuts = actionIds.map((id) => actionEntry(id).shortcut).filter((shortcut) => shortcut !== undefined);
    expect(shortcuts.filter((shortcut, at) => shortcuts.indexOf(shortcut) !== at)).toEqual([]);
  });

  it('gives no label to two actions', () => {
    const labels = actionIds.map((id) => actionEntry(id).label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
