import type { TextFormatType } from 'lexical';
import type { TextFormat } from '../../domain/story/body.ts';

/** Our formats by Lexical's names. */
export const lexicalFormats = {
  bold: 'bold',
  italic: 'italic',
  strikethrough: 'strikethrough',
  underline: 'underline',
  code: 'code',
  subscript: 'subscript',
  superscript: 'superscript',
  highlight: 'highlight',
  smallCaps: 'capitalize',
} as const satisfies Record<TextFormat, TextFormatType>;
