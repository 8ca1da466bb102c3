import type { AttributionSuggestion, StoryAttributions } from '../../../contract/findings.ts';
import { attributionGraph, isSameName, nameKey, pathOf, type KnownSource } from '../../../domain/claims/attribution/graph.ts';
import { findAttributions } from '../../../domain/claims/attribution/patterns.ts';
import { foldedWords } from '../../../domain/claims/folded.ts';
import { nameText } from '../../../domain/sources/describe.ts';
import { titleOf } from '../../../domain/sources/in-words.ts';
import type { Archive } from '../../archive/archive.ts';
import { readStoryClaims } from '../claims/list.ts';
import type { Handler } from '../handlers.ts';
import { readSource } from '../sources/store.ts';
import { readStoryCaptures, readyCapture } from './captures.ts';
import { readGrafs, type FoundGraf } from './copy.ts';
import { Remembered } from './remembered.ts';
import { readAttributions, readDismissed, type StoredAttribution } from './store.ts';

/** Who says so in a story: what a person accepted, what the copy suggests beside it, and what is to be said of both. */
export const storyAttributions: Handler<'attributions.list'> = (desk, { storyId }) =>
  desk.archive.snapshot((): StoryAttributions => {
    const { archive } = desk;
    const { grafs, fields } = readGrafs(desk, storyId);
    const accepted = readAttributions(archive, storyId);
    const isDismissed = readDismissed(archive, storyId);
    const found = suggestionsIn(grafs, fields.language);
    const isAccepted = ({ words, path }: AttributionSuggestion): boolean => accepted.some((one) => isSame(one, { words, path }));
    const sources = knownSources(archive, storyId);
    return {
      accepted: accepted.map(({ id, words, path }) => ({ id, words, path, standsInCopy: placeIn(grafs, words) !== null })),
      suggestions: found.filter((one) => !isAccepted(one) && !isDismissed('attribution', one.words)),
      graph: attributionGraph({
        attributions: accepted,
        sources,
        claims: readStoryClaims(desk, storyId).map(({ id, words, evidence }) => ({
          id,
          words,
          sourceIds: evidence.flatMap(({ relation, sourceId }) => (relation === 'supports' ? [sourceId] : [])),
        })),
        places: new Map(accepted.flatMap((one) => placeOf(one, grafs, fields.language))),
      }),
      sourceTitles: Object.fromEntries(sources.map(({ id, names }) => [id, names[0] ?? ''])),
    };
  });

const inText = new Remembered<readonly Omit<AttributionSuggestion, 'blockId'>[]>(20_000);

function suggestionsIn(grafs: readonly FoundGraf[], language: string): AttributionSuggestion[] {
  return grafs.flatMap(({ id, text }) =>
    inText.get(`${language} ${text}`, () => suggestionsInText(text, language)).map((found) => ({ blockId: id, ...found })),
  );
}

function suggestionsInText(text: string, language: string): Omit<AttributionSuggestion, 'blockId'>[] {
  const sentences = [...new Intl.Segmenter(language === '' ? 'en' : language, { granularity: 'sentence' }).segment(text)];
  return findAttributions(text, language).map((found) => {
    const sentence = sentences.findLast(({ index }) => index <= found.start);
    const words = (sentence?.segment ?? text).trim();
    return { start: found.start, end: found.end, words, path: pathOf(found) };
  });
}

type Said = Pick<AttributionSuggestion, 'words' | 'path'>;

function isSame(one: Said, other: Said): boolean {
  const key = ({ words, path }: Said): string => [foldedWords(words), ...path.map(({ role, name }) => `${role} ${nameKey(name)}`)].join('\n');
  return key(one) === key(other);
}

function placeIn(grafs: readonly FoundGraf[], words: string): { graf: number; start: number } | null {
  const graf = grafs.findIndex(({ text }) => text.includes(words));
  return graf === -1 ? null : { graf, start: grafs[graf]!.text.indexOf(words) };
}

type Place = { linked: boolean; introduced: boolean; firstMention: boolean };

function placeOf({ id, words, path }: StoredAttribution, grafs: readonly FoundGraf[], language: string): [string, Place][] {
  const place = placeIn(grafs, words);
  const speaker = path.find(({ role }) => role === 'speaker')?.name ?? '';
  if (place === null) return [];
  const before = [...grafs.slice(0, place.graf).map(({ text }) => text), grafs[place.graf]!.text.slice(0, place.start)].join('\n');
  const surname = speaker.split(/\s/).at(-1) ?? '';
  const introduced = findAttributions(words, language).some((found) => found.introduced && found.speaker !== null && isSameName(found.speaker.name, speaker));
  return [[id, { linked: grafs[place.graf]!.isLinked, introduced, firstMention: surname !== '' && !before.includes(surname) }]];
}

function knownSources(archive: Archive, storyId: string): KnownSource[] {
  const sources = new Map<string, { names: string[]; restsOn: Set<string> }>();
  for (const { sourceId, captureId } of readStoryCaptures(archive, storyId)) {
    const source = sources.get(sourceId) ?? { names: namesOf(archive, sourceId), restsOn: new Set<string>() };
    sources.set(sourceId, source);
    for (const name of originsIn(archive, captureId)) source.restsOn.add(name);
  }
  return [...sources].map(([id, { names, restsOn }]) => ({ id, names, restsOn: [...restsOn].filter((name) => !names.some((own) => isSameName(own, name))) }));
}

/** All that copy may call a source; of a confidential one nothing but that it is one. */
function namesOf(archive: Archive, sourceId: string): string[] {
  const csl = readSource(archive, sourceId)?.csl;
  if (csl === undefined) return [];
  return [titleOf(csl), csl['container-title'] ?? '', csl.publisher ?? '', ...csl.author.map(nameText)].filter((name) => name !== '');
}

/** As much of a source as is read for whom it has its story from: its beginning says it. */
const readForOrigins = 20_000;
const origins = new Remembered<readonly string[]>(500);

function originsIn(archive: Archive, captureId: string): readonly string[] {
  return origins.get(captureId, () => {
    const { text, language } = readyCapture(archive, captureId).words;
    return findAttributions(text.slice(0, readForOrigins), language).flatMap(({ outlet, original }) =>
      [outlet, original].flatMap((party) => (party === null || party.unnamed !== null ? [] : [party.name])),
    );
  });
}
