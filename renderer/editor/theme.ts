import type { EditorThemeClasses } from 'lexical';
import styles from './copy.module.css';

/** Classes for what an element name alone cannot say. */
export const theme: EditorThemeClasses = {
  hrSelected: styles['selected'] ?? '',
  list: {
    nested: { listitem: styles['nested'] ?? '' },
    checklist: styles['checklist'] ?? '',
    listitemChecked: styles['checked'] ?? '',
    listitemUnchecked: styles['unchecked'] ?? '',
  },
  tableCellSelected: styles['cellSelected'] ?? '',
  text: {
    bold: styles['bold'] ?? '',
    italic: styles['italic'] ?? '',
    strikethrough: styles['strikethrough'] ?? '',
    underline: styles['underline'] ?? '',
    capitalize: styles['smallCaps'] ?? '',
    code: styles['code'] ?? '',
    highlight: styles['highlight'] ?? '',
    subscript: styles['subscript'] ?? '',
    superscript: styles['superscript'] ?? '',
    underlineStrikethrough: styles['underlineStrikethrough'] ?? '',
  },
};
