import { describe, expect, it } from 'vitest';
import { attributionGraph, isSameName, pathOf, type AcceptedAttribution, type AttributionInput } from './graph.ts';
import { findAttributions } from './patterns.ts';

const said = (text: string, language = 'en') =>
  findAttributions(text, language).map((one) => pathOf(one).map(({ role, name, unnamed }) => `${role} ${name}${unnamed === null ? '' : ` (${unnamed})`}`).join(' > '));

describe('an attribution', () => {
  it.each([
    ['Koji Tomita told the Harbour Times that no office was planned.', 'speaker Koji Tomita > outlet Harbour Times'],
    ['Ambassador Koji Tomita said on Tuesday that no office was planned.', 'speaker Ambassador Koji Tomita'],
    ['The office will open, according to the Harbour Times.', 'speaker Harbour Times'],
    ['The office will open, according to Koji Tomita, quoted by the Harbour Times.', 'speaker Koji Tomita > outlet Harbour Times'],
    ['Mayor Lena Berg said the pier was safe, citing the Port Authority.', 'speaker Mayor Lena Berg > original Port Authority'],
    ['The Harbour Times reported on Monday that the pier would close.', 'outlet Harbour Times'],
    ['The Harbour Times reported the closure, citing the Port Authority.', 'outlet Harbour Times > original Port Authority'],
    ['The Harbour Times quoted Lena Berg as saying that the pier was safe.', 'speaker Lena Berg > outlet Harbour Times'],
    ['Lena Berg was quoted as saying by the Harbour Times that it was safe.', 'speaker Lena Berg > outlet Harbour Times'],
    ['“It is safe,” said Lena Berg.', 'speaker Lena Berg'],
    ['Lena Berg, the mayor of the port, told reporters that it was safe.', 'speaker Lena Berg'],
    ['A senior official said the pier would close.', 'speaker senior official (1)'],
    ['Two officials familiar with the plan said it would close.', 'speaker Two officials familiar with the plan (2)'],
    ['Several diplomats told the Harbour Times that talks had failed.', 'speaker Several diplomats (2) > outlet Harbour Times'],
    ['Three people who asked not to be named said so.', 'speaker Three people who asked not to be named (3)'],
    ['Lena Berg warned that prices would rise.', 'speaker Lena Berg'],
  ])('%s', (text, path) => expect(said(text)).toContain(path));

  it.each(['He said nothing.', 'It rained all day.', 'They added two rooms to the house.', 'She told me.'])('is not in: %s', (text) => expect(said(text)).toEqual([]));

  it('is found in another language by its table, and in none without one', () => {
    expect(said('Lena Berg sagte, die Mole sei sicher.', 'de')).toEqual(['speaker Lena Berg']);
    expect(said('Lena Berg a dit que le quai était sûr.', 'fr')).toEqual([]);
  });

  it('tells who was introduced', () => {
    expect(findAttributions('Mayor Lena Berg said so.', 'en')[0]?.introduced).toBe(true);
    expect(findAttributions('Lena Berg, the mayor, said so.', 'en')[0]?.introduced).toBe(true);
    expect(findAttributions('Lena Berg said so.', 'en')[0]?.introduced).toBe(false);
  });
});

const accepted = (id: string, ...path: [AcceptedAttribution['path'][number]['role'], string, number?][]): AcceptedAttribution => ({
  id,
  words: `words of ${id}`,
  path: path.map(([role, name, unnamed = null]) => ({ role, name, unnamed })),
});
const nothing: AttributionInput = { attributions: [], sources: [], claims: [], places: new Map() };

describe('the graph', () => {
  it('joins what leads through the same outlet', () => {
    const { nodes, edges } = attributionGraph({
      ...nothing,
      attributions: [accepted('a', ['speaker', 'Lena Berg'], ['outlet', 'Harbour Times']), accepted('b', ['speaker', 'Koji Tomita'], ['outlet', 'the Harbour Times'])],
    });
    expect(nodes.map(({ label }) => label)).toEqual(['words of a', 'Lena Berg', 'Harbour Times', 'words of b', 'Koji Tomita']);
    expect(edges).toHaveLength(4);
  });

  it('flags what is second-hand until the original is among the sources', () => {
    const attributions = [accepted('a', ['speaker', 'Lena Berg'], ['original', 'Port Authority'])];
    const flags = (names: string[]) => attributionGraph({ ...nothing, attributions, sources: [{ id: 's', names, restsOn: [] }] }).flags.map(({ kind }) => kind);
    expect(flags(['Harbour Times'])).toEqual(['second-hand']);
    expect(flags(['Annual report of the Port Authority'])).toEqual([]);
  });

  it('counts the people without names', () => {
    const { flags, unnamedPeople } = attributionGraph({ ...nothing, attributions: [accepted('a', ['speaker', 'two officials', 2]), accepted('b', ['speaker', 'a diplomat', 1])] });
    expect(flags.map(({ kind }) => kind)).toEqual(['unnamed', 'unnamed']);
    expect(unnamedPeople).toBe(3);
  });

  it('flags outlets without a link and speakers without a title', () => {
    const attributions = [accepted('a', ['speaker', 'Lena Berg'], ['outlet', 'Harbour Times'])];
    const sources = [{ id: 's', names: ['Harbour Times'], restsOn: [] }];
    const flags = (place: { linked: boolean; introduced: boolean; firstMention: boolean }) =>
      attributionGraph({ ...nothing, attributions, sources, places: new Map([['a', place]]) }).flags.map(({ kind }) => kind);
    expect(flags({ linked: false, introduced: false, firstMention: true })).toEqual(['speaker-without-title', 'outlet-not-linked']);
    expect(flags({ linked: true, introduced: true, firstMention: true })).toEqual([]);
    expect(flags({ linked: true, introduced: false, firstMention: false })).toEqual([]);
  });

  it('flags a claim on one source, and sources that go back to one', () => {
    const sources = [
      { id: 's', names: ['Harbour Times'], restsOn: ['Port Authority'] },
      { id: 't', names: ['Coast Herald'], restsOn: ['the Harbour Times'] },
      { id: 'u', names: ['Island Post'], restsOn: ['Port Authority'] },
    ];
    const flags = (sourceIds: string[]) => attributionGraph({ ...nothing, sources, claims: [{ id: 'c', words: 'x', sourceIds }] }).flags;
    expect(flags(['s', 's'])).toEqual([{ kind: 'single-source', claimId: 'c', words: 'x', sourceId: 's' }]);
    expect(flags(['s', 't'])).toEqual([{ kind: 'circular', sourceIds: ['s', 't'], origin: 'Harbour Times' }]);
    expect(flags(['s', 'u'])).toEqual([{ kind: 'circular', sourceIds: ['s', 'u'], origin: 'Port Authority' }]);
    expect(flags(['t', 'u'])).toEqual([]);
  });
});

it('knows a name by a part of it', () => {
  expect(isSameName('Tomita', 'Koji Tomita')).toBe(true);
  expect(isSameName('the Harbour Times', 'Harbour Times')).toBe(true);
  expect(isSameName('Tom', 'Tomita')).toBe(false);
});
