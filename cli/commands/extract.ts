import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Command } from 'commander';
import { largestImport } from '../../contract/commands.ts';
import { errorText, Refusal } from '../../contract/errors.ts';
import { extractPage } from '../../domain/import/html/extract.ts';
import { readableText } from '../../domain/sources/readable.ts';
import { systemCode } from '../../main/archive/refusals.ts';
import { readSourceFile } from '../../main/desk/sources/read-file.ts';
import { htmlOf, tooLarge, unreadable } from '../../main/desk/sources/recognise.ts';
import { onLine, onLines, printJson, printMessage, type Io } from '../io.ts';
import { jsonOption, type JsonOption } from '../options.ts';

/** What import would take from a page. Several authors are joined by a comma; the date is as precise as the page says. */
type Extract = { text: string; title: string; author: string; date: string; site: string; language: string };

export function extractCommand(io: Io, refused: () => void): Command {
  return new Command('extract')
    .description('print what import would take from a saved page; needs no archive')
    .argument('<file>', 'a page, also gzipped (.gz), or a folder of pages')
    .addOption(jsonOption())
    .action((path: string, { json }: JsonOption) => {
      if (!isFolder(path)) {
        const extract = extractFile(path);
        if (json) printJson(io, extract);
        else io.out(inWords(extract));
        return;
      }
      const extracts: Record<string, Extract> = {};
      for (const name of pagesIn(path)) {
        try {
          extracts[pageName(name)] = extractFile(join(path, name));
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

const page = /\.x?html?(?:\.gz)?$/i;

/** The pages of a folder by name, each once; what has another ending is no page. */
function pagesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => page.test(name))
    .toSorted();
}

function pageName(path: string): string {
  return basename(path).replace(/\.gz$/i, '');
}

function extractFile(path: string): Extract {
  const { readable, title, authors, published, site, language } = extractPage(htmlOf(readPage(path)));
  return { text: readableText(readable), title, author: authors.join(', '), date: published.slice(0, 10), site, language };
}

function readPage(path: string): Uint8Array {
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
