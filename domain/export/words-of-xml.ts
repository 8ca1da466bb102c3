import { SaxesParser } from 'saxes';
import type { ExportFile } from './formats.ts';
import { textOfFile } from './text-of-file.ts';

/** All text of XML files, in its order. @throws Error where one is not well formed */
export function wordsOfXml(files: readonly ExportFile[]): string {
  let words = '';
  for (const file of files) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', (text) => void (words += text));
    parser.on('cdata', (text) => void (words += text));
    parser.write(textOfFile(file)).close();
    words += '\n';
  }
  return words;
}
