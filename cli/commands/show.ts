import { Command } from 'commander';
import { z } from 'zod';
import { Refusal } from '../../contract/errors.ts';
import type { Source } from '../../contract/views.ts';
import { bodySchema } from '../../domain/story/body.ts';
import { withArchive, type Ask } from '../desk.ts';
import { findStory } from '../find-story.ts';
import { onLines, printJson, type Io } from '../io.ts';
import { archiveOption, jsonOption, type ArchiveOption } from '../options.ts';
import { sourceInWords, storyInWords } from '../in-words.ts';
import type { ShownSource, ShownStory } from '../shown.ts';

export function showCommand(io: Io): Command {
  return new Command('show')
    .description('show a story or a source')
    .argument('<id>', 'the id of a story or a source, or the slug of a story')
    .addOption(archiveOption())
    .addOption(jsonOption())
    .action(async (id: string, { archive, json }: ArchiveOption) => {
      const shown = await withArchive(archive, 'read', (ask) => find(ask, id));
      if (json) printJson(io, shown);
      else io.out(`${onLines(shown.kind === 'story' ? storyInWords(shown) : sourceInWords(shown))}\n`);
    });
}

function find(ask: Ask, id: string): ShownStory | ShownSource {
  const story = findStory(ask, id);
  if (story !== undefined) return shownStory(ask, story.id, story.words);
  const source = z.uuid().safeParse(id).success ? findSource(ask, id.toLowerCase()) : undefined;
  if (source !== undefined) return shownSource(ask, source);
  throw new Refusal('not-found', {
    happened: `This archive has no story or source “${id}”.`,
    next: '“list stories” and “list sources” say what it has.',
  });
}

function shownStory(ask: Ask, storyId: string, words: number): ShownStory {
  const { blocks, seq } = ask('body.open', { storyId });
  return {
    kind: 'story',
    ...ask('stories.get', { storyId }),
    words,
    seq,
    body: bodySchema.parse(JSON.parse(blocks)),
    citations: ask('citations.list', { storyId }),
  };
}

function findSource(ask: Ask, sourceId: string): Source | undefined {
  try {
    return ask('sources.get', { sourceId });
  } catch (error) {
    if (error instanceof Refusal && error.error.kind === 'not-found') return undefined;
    throw error;
  }
}

function shownSource(ask: Ask, { kind: sourceKind, ...source }: Source): ShownSource {
  const readable =
    source.latestCaptureId === null ? [] : ask('sources.captureText', { captureId: source.latestCaptureId }).readable;
  return { kind: 'source', sourceKind, ...source, readable };
}
