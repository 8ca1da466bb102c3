import { archiveOpen, expect, test } from './app.ts';
import { copyOf, saved } from './desk.ts';

test('a story gets another language while it is written, and what was written can still be undone', async ({ launch }) => {
  const app = await launch();
  const { window } = app;
  await archiveOpen(window);
  const copy = copyOf(window);
  await copy.click();
  await copy.press('Control+End');
  const before = await copy.innerText();
  await window.keyboard.type(' To be undone.');
  await expect(copy).toContainText('To be undone.');

  await window.getByRole('combobox', { name: 'Language' }).fill('Arabic');
  await window.keyboard.press('Tab');
  await expect(copy).toHaveAttribute('dir', 'rtl');
  await expect(copy).toHaveAttribute('lang', 'ar');

  await copy.press('Control+z');
  await expect.poll(() => copy.innerText()).toBe(before);
  await saved(window);
});
