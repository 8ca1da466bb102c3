import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Command } from 'commander';
import { errorText, Refusal } from '../../contract/errors.ts';
import { largestImport } from '../../contract/limits.ts';
import { nameText } from '../../domain/sources/source.ts';
import { readableText } from '../../domain/sources/readable.ts';
import { systemCode } from '../../main/archive/refusals.ts';
import { readFile } from '../../main/desk/sources/import.ts';
import { readSourceFile } from '../../main/desk/sources/read-file.ts';
import { tooLarge, unreadable } from '../../main/desk/sources/unreadable.ts';
import { onLine, onLines, printJson, printMessage, type Io } from '../io.ts';
import { jsonOption, type JsonOption } from '../options.ts';

/** What import would take from a file. Several authors are joined by a comma; the date is as precise as the file says. */
type Extract = { text: string; title: string; author: string; date: string; site: string; language: string };

export function extractCommand(io: Io, refused: () => void): Command {
  return new Command('extract')
    .description('print what import would take from a file; needs no archive')
    .argument('<file>', 'a file of any kind that import takes, also gzipped (.gz), or a folder of saved pages')
    .addOption(jsonOption())
    .action(async (path: string, { json }: JsonOption) => {
      if (!isFolder(path)) {
        const extract = await extractFile(path);
        if (json) printJson(io, extract);
        else io.out(inWords(extract));
        return;
      }
      const extracts: Record<string, Extract> = {};
      for (const name of filesIn(path)) {
        try {
          extracts[plainName(name)] = await extractFile(join(path, name));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused();
          printMessage(io, `${name}: ${errorText(error.error)}`);
        }
      }
      if (json) printJson(io, extracts);
      else for (const [name, extract] of Object.entries(extracts)) io.out(`== ${onLine(name)}\n${inWords(extract)}\n`);
    });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The files of a folder by name. What has an ending of no kind of source is passed over, not refused: folders hold all sorts. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && readable.test(entry.name))
    .map(({ name }) => name)
    .toSorted();
}

const readable =
  /\.(?:x?html?|mht(?:ml)?|pdf|docx|md|markdown|txt|text|jpe?g|png|gif|webp|tiff?|hei[cf]|mp3|m4a|wav|og[ga]|flac|vtt|srt|eml)(?:\.gz)?$/i;

function plainName(path: string): string {
  return basename(path).replace(/\.gz$/i, '');
}

async function extractFile(path: string): Promise<Extract> {
  const fileName = plainName(path);
  const { readable: blocks, csl, facts, language } = await readFile({
    fileName,
    bytes: contentOf(path),
    url: '',
    contentType: '',
    transcript: null,
  });
  return {
    text: readableText(blocks),
    title: csl.title,
    author: csl.author.map(nameText).join(', '),
    date: facts.published.slice(0, 10),
    site: csl['container-title'] ?? '',
    language,
  };
}

function contentOf(path: string): Uint8Array {
  const bytes = readSourceFile(path);
  return /\.gz$/i.test(path) ? unzip(bytes) : bytes;
}

function unzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestImport });
  } catch (error) {
    throw systemCode(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : unreadable('The file is not sound gzip.');
  }
}

function inWords({ text, title, author, date, site, language }: Extract): string {
  const rows = { Title: title, By: author, Date: date, In: site, Language: language };
  const known = Object.entries(rows).filter(([, value]) => value !== '');
  const head = known.map(([label, value]) => `${label.padEnd(8)}  ${onLine(value)}\n`).join('');
  return `${head}\n${onLines(text)}\n`;
}
