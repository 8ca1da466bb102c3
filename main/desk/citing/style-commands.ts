import { Refusal } from '../../../contract/errors.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { localeId } from './locale-id.ts';
import { readChosenStyle, writeChosenStyle } from './style-choice.ts';

export const getStyle: Handler<'citing.style'> = (desk, { storyId }) => {
  storyOrRefuse(desk, storyId);
  return readChosenStyle(desk.archive, storyId);
};

export const setStyle: Handler<'citing.setStyle'> = (desk, { storyId, styleId }) => {
  desk.archive.transaction(() => {
    if (storyId !== null) storyOrRefuse(desk, storyId);
    writeChosenStyle(desk.archive, storyId, styleId);
  });
  desk.emit({ name: 'citing.styleChanged' });
  return null;
};

/** A style with the same id is replaced: it is a newer edition of it. */
export const storeStyle: Handler<'citing.storeStyle'> = (desk, { id, title, form, xml }) => {
  desk.archive.transaction(() =>
    desk.archive
      .statement('INSERT OR REPLACE INTO csl_style (id, title, xml, added_at, actor) VALUES (?, ?, ?, ?, ?)')
      .run(id, title, xml, desk.now(), desk.actor),
  );
  desk.emit({ name: 'citing.styleChanged' });
  return { id, title, form, origin: 'added' };
};

/** A locale for the same language is replaced. */
export const storeLocale: Handler<'citing.storeLocale'> = (desk, { name, xml }) => {
  const id = localeId(name);
  desk.archive.transaction(() =>
    desk.archive
      .statement('INSERT OR REPLACE INTO csl_style (id, title, xml, added_at, actor) VALUES (?, ?, ?, ?, ?)')
      .run(id, name, xml, desk.now(), desk.actor),
  );
  desk.emit({ name: 'citing.styleChanged' });
  return { id, name };
};

export const removeStyle: Handler<'citing.removeStyle'> = (desk, { styleId }) => {
  const { changes } = desk.archive.transaction(() =>
    desk.archive.statement('DELETE FROM csl_style WHERE id = ?').run(styleId),
  );
  if (changes === 0) throw new Refusal('not-found', { happened: 'No such style was added to this archive.', kept: 'Nothing was changed.' });
  desk.emit({ name: 'citing.styleChanged' });
  return null;
};
