import type { EditorThemeClasses } from 'lexical';
import styles from './copy.module.css';

/** Classes for what an element name alone cannot say. */
export const theme: EditorThemeClasses = {
  hrSelected: styles['selected'] ?? '',
  list: { nested: { listitem: styles['nested'] ?? '' } },
  text: {
    bold: styles['bold'] ?? '',
    italic: styles['italic'] ?? '',
    strikethrough: styles['strikethrough'] ?? '',
    underline: styles['underline'] ?? '',
    underlineStrikethrough: styles['underlineStrikethrough'] ?? '',
  },
};
