import { Refusal } from '../../../contract/errors.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from '../stories/commands.ts';
import { localeId } from './locale-id.ts';
import { readChosenStyle } from './style-choice.ts';

/** Styles and what prints them are loaded when they are asked for first: the thread starts without them. */

export const listStyles: Handler<'citing.styles'> = async (desk) => {
  const { readStyles } = await import('./style-store.ts');
  return readStyles(desk.archive).map(({ style: { id, title, form }, origin }) => ({ id, title, form, origin }));
};

export const addStyle: Handler<'citing.addStyle'> = async (_desk, { xml }) => {
  const { readStyle } = await import('../../../domain/citing/read-style.ts');
  const reading = readStyle(xml);
  if (reading.kind === 'refused') throw notAStyle(reading.why);
  const { style } = reading;
  try {
    const { tryStyle } = await import('./print.ts');
    tryStyle(style);
  } catch (error) {
    throw notAStyle('Citing a source with it fails.', error);
  }
  return { id: style.id, title: style.title, form: style.form, xml };
};

export const listLocales: Handler<'citing.locales'> = async (desk) => {
  const { readAddedLocales } = await import('./style-store.ts');
  return Object.keys(readAddedLocales(desk.archive)).map((name) => ({ id: localeId(name), name }));
};

export const addLocale: Handler<'citing.addLocale'> = async (_desk, { xml }) => {
  const { readLocale } = await import('../../../domain/citing/read-locale.ts');
  const reading = readLocale(xml);
  if (reading.kind === 'refused') throw notALocale(reading.why);
  const { name } = reading;
  try {
    const { tryLocale } = await import('./print.ts');
    tryLocale(name, xml);
  } catch (error) {
    throw notALocale('Citing a source with it fails.', error);
  }
  return { name, xml };
};

function notALocale(why: string, cause?: unknown): Refusal {
  return new Refusal(
    'unreadable-file',
    {
      happened: `This file can’t be used as a language of citations. ${why}`,
      kept: 'The languages are as they were.',
      next: 'Choose a locales-….xml file of the Citation Style Language, version 1.0.',
    },
    { cause },
  );
}

function notAStyle(why: string, cause?: unknown): Refusal {
  return new Refusal(
    'unreadable-file',
    {
      happened: `This file can’t be used as a citation style. ${why}`,
      kept: 'The styles are as they were.',
      next: 'Choose a .csl file of the Citation Style Language, version 1.0.',
    },
    { cause },
  );
}

export const renderStory: Handler<'citing.render'> = async (desk, { storyId, order }) => {
  storyOrRefuse(desk, storyId);
  const { readAddedLocales, readStyleById } = await import('./style-store.ts');
  const { gatherCitations } = await import('./gather.ts');
  const { print } = await import('./print.ts');
  const { style, language, cited, added } = desk.archive.snapshot(() => ({
    style: readStyleById(desk.archive, readChosenStyle(desk.archive, storyId).styleId),
    language: storyOrRefuse(desk, storyId).fields.language,
    cited: gatherCitations(desk.archive, storyId),
    added: readAddedLocales(desk.archive),
  }));
  const standing = [...new Set(order)].filter((id) => (cited.get(id) ?? []).length > 0);
  const { words, bibliography } = print(style, standing.map((id) => ({ id, items: cited.get(id) ?? [] })), language, added);
  return {
    styleId: style.id,
    form: style.form,
    citations: standing.map((id) => ({ id, words: words.get(id) ?? [] })),
    bibliography,
  };
};
