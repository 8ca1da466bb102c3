import { describe, expect, it, vi } from 'vitest';
import { commands, type CommandName } from '../../contract/commands.ts';
import { Refusal } from '../../contract/errors.ts';
import { ok } from '../../contract/result.ts';
import { answer } from './answer.ts';
import type { Sender } from './sender.ts';

const deskOrigin = 'app://desk';
const ourPage: Sender = { origin: deskOrigin, url: `${deskOrigin}/`, isMainFrame: true, inDeskWindow: true };
const names = Object.keys(commands) as CommandName[];

const strangers: [string, Sender | null][] = [
  ['a frame that has gone', null],
  ['a frame inside our page', { ...ourPage, isMainFrame: false }],
  ['our page in a window that is not ours', { ...ourPage, inDeskWindow: false }],
  ['another page in our window', { ...ourPage, origin: 'https://example.org', url: 'https://example.org/' }],
  ['a page without an origin', { ...ourPage, origin: 'null', url: 'data:text/html,x' }],
  ['an origin that begins like ours', { ...ourPage, origin: 'app://desk.example', url: 'app://desk.example/' }],
  ['an address that is not of our origin', { ...ourPage, url: 'about:blank' }],
  ['a capture', { ...ourPage, origin: 'capture://0190', url: 'capture://0190/' }],
];

const wrongShapes: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['a text', 'input'],
  ['a list', []],
  ['a field too many', { surprise: true }],
];

describe.each(names)('%s', (name) => {
  it.each(strangers)('refuses %s', async (_, sender) => {
    const run = vi.fn();
    const result = await answer({ sender, deskOrigin, name, input: {}, run });
    expect(result).toMatchObject({ ok: false, error: { kind: 'not-allowed' } });
    expect(run).not.toHaveBeenCalled();
  });

  it.each(wrongShapes)('refuses %s as its input', async (_, input) => {
    const run = vi.fn();
    const result = await answer({ sender: ourPage, deskOrigin, name, input, run });
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(run).not.toHaveBeenCalled();
  });
});

it.each(['toString', '__proto__', 'stories', 'captures.page', 'sources.importPath', 7, null])(
  'refuses %s, which is no command of a window',
  async (name) => {
    const run = vi.fn();
    const result = await answer({ sender: ourPage, deskOrigin, name, input: {}, run });
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
    expect(run).not.toHaveBeenCalled();
  },
);

it('runs what is in order with the checked input', async () => {
  const run = vi.fn(async () => ok('done'));
  const path = '/archives/foreign.standfirst';
  const result = await answer({ sender: ourPage, deskOrigin, name: 'archive.openRecent', input: { path }, run });
  expect(result).toEqual(ok('done'));
  expect(run).toHaveBeenCalledWith('archive.openRecent', { path });
});

it('answers a refusal in its own words, and anything else without a stack', async () => {
  const failing = (error: Error) =>
    answer({
      sender: ourPage,
      deskOrigin,
      name: 'archive.state',
      input: {},
      run: async () => {
        throw error;
      },
    });
  expect(await failing(new Refusal('busy', { happened: 'The desk is busy.' }))).toEqual({
    ok: false,
    error: { kind: 'busy', happened: 'The desk is busy.', kept: '', next: '' },
  });
  const unexpected = await failing(new Error('SQLITE_IOERR at /home/somebody'));
  expect(unexpected).toMatchObject({ ok: false, error: { kind: 'internal' } });
  expect(JSON.stringify(unexpected)).not.toContain('SQLITE');
});
