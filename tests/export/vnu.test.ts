import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pages } from './pages.ts';
import { samplePages } from './sample-pages.ts';

const run = promisify(execFile);
const jar = createRequire(import.meta.url)('vnu-jar') as string;
const pageFiles = { ...pages(), ...(await samplePages()) };

/** A page with an error and a warning, to see that both are told. */
const control = 'control';
const controlPage = '<!doctype html><html lang=en><title>Control</title><h1>One</h1></p></b><section></section></html>';

type Message = { url: string; type: string; subType?: string; message: string; extract?: string };
let folder = '';
let messages: Message[] = [];
let java = true;

beforeAll(async () => {
  try {
    await run('java', ['-version']);
  } catch {
    java = false;
    return;
  }
  folder = await mkdtemp(join(tmpdir(), 'standfirst-pages-'));
  for (const [name, html] of Object.entries(pageFiles)) await writeFile(join(folder, `${name}.html`), html);
  await writeFile(join(folder, `${control}.html`), controlPage);
  messages = await validate([...Object.keys(pageFiles), control].map((name) => join(folder, `${name}.html`)));
}, 300_000);

afterAll(async () => {
  if (folder !== '') await rm(folder, { recursive: true });
});

/** All pages in one run: starting Java takes longer than reading them. */
async function validate(files: string[]): Promise<Message[]> {
  const arguments_ = ['-Xss4m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files];
  const { stdout } = await run('java', arguments_, { maxBuffer: 64 * 1024 * 1024 });
  return (JSON.parse(stdout) as { messages: Message[] }).messages;
}

function messagesAbout(name: string): string[] {
  return messages
    .filter(({ url }) => url.endsWith(`/${name}.html`))
    // The validator guesses the language, at random where the words are those of none.
    .filter(({ message }) => !(name.startsWith('hostile-') && message.startsWith('This document appears to be written in')))
    .map(({ type, subType, message, extract }) => `${subType ?? type}: ${message} (${extract?.slice(0, 200) ?? ''})`);
}

it.for(Object.keys(pageFiles))('the validator has nothing to say about the page %s', (name, { skip }) => {
  if (!java) skip('NOT VALIDATED: there is no java on this machine (Debian: default-jre-headless)');
  expect(messagesAbout(name)).toEqual([]);
});

it('the validator is awake', ({ skip }) => {
  if (!java) skip('NOT VALIDATED: there is no java on this machine (Debian: default-jre-headless)');
  const kinds = messagesAbout(control).map((message) => message.split(':')[0]);
  expect(kinds).toEqual(expect.arrayContaining(['error', 'warning']));
});
