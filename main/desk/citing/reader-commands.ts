import { Refusal } from '../../../contract/errors.ts';
import type { Handler } from '../handlers.ts';
import { storyOrRefuse } from '../stories/commands.ts';
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
  const { readStyleById } = await import('./style-store.ts');
  const { gatherCitations } = await import('./gather.ts');
  const { print } = await import('./print.ts');
  const { style, language, cited } = desk.archive.snapshot(() => ({
    style: readStyleById(desk.archive, readChosenStyle(desk.archive, storyId).styleId),
    language: storyOrRefuse(desk, storyId).fields.language,
    cited: gatherCitations(desk.archive, storyId),
  }));
  const standing = [...new Set(order)].filter((id) => (cited.get(id) ?? []).length > 0);
  const { words, bibliography } = print(style, standing.map((id) => ({ id, items: cited.get(id) ?? [] })), language);
  return {
    styleId: style.id,
    form: style.form,
    citations: standing.map((id) => ({ id, words: words.get(id) ?? [] })),
    bibliography,
  };
};
