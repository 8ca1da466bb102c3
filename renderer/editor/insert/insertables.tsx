import {
  BookText,
  Image,
  CalendarRange,
  Heading2,
  Heading3,
  Heading4,
  List,
  ListChecks,
  ListOrdered,
  MessagesSquare,
  MessageSquareQuote,
  Pilcrow,
  Quote,
  SeparatorHorizontal,
  Superscript,
  Table,
  TextQuote,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { EditorActionId } from '../editor-handle.ts';

/** What can be put into the copy. Its name and keys are those of its action. */
export type Insertable = {
  action: Exclude<EditorActionId, `edit.${string}` | `table.${string}`>;
  /** Other words by which a writer may look for it. */
  words: string;
  icon: ReactNode;
};

/** One list for the menu behind a slash, the insert menu of the bar and what a block can be turned into. */
export const insertables: readonly Insertable[] = [
  { action: 'format.paragraph', words: 'text graf plain', icon: <Pilcrow aria-hidden /> },
  { action: 'format.heading2', words: 'title section crosshead h2', icon: <Heading2 aria-hidden /> },
  { action: 'format.heading3', words: 'title subheading h3', icon: <Heading3 aria-hidden /> },
  { action: 'format.heading4', words: 'title subheading h4', icon: <Heading4 aria-hidden /> },
  { action: 'format.bulletList', words: 'points dots unordered', icon: <List aria-hidden /> },
  { action: 'format.numberList', words: 'ordered steps', icon: <ListOrdered aria-hidden /> },
  { action: 'format.checkList', words: 'to do tasks tick', icon: <ListChecks aria-hidden /> },
  { action: 'format.quote', words: 'blockquote citation', icon: <TextQuote aria-hidden /> },
  { action: 'insert.quotation', words: 'blockquote attribution who said', icon: <MessageSquareQuote aria-hidden /> },
  { action: 'insert.pullQuote', words: 'callout large', icon: <Quote aria-hidden /> },
  { action: 'insert.factBox', words: 'sidebar aside panel background', icon: <BookText aria-hidden /> },
  { action: 'insert.timeline', words: 'chronology dates moments', icon: <CalendarRange aria-hidden /> },
  { action: 'insert.interview', words: 'transcript q&a question answer', icon: <MessagesSquare aria-hidden /> },
  { action: 'insert.table', words: 'rows columns grid spreadsheet', icon: <Table aria-hidden /> },
  { action: 'insert.picture', words: 'image photo photograph file', icon: <Image aria-hidden /> },
  { action: 'insert.footnote', words: 'note endnote', icon: <Superscript aria-hidden /> },
  { action: 'insert.divider', words: 'rule line break separator', icon: <SeparatorHorizontal aria-hidden /> },
];

/** Those that a block can be turned into. */
export const blockKinds = insertables.filter(({ action }) => !['insert.footnote', 'insert.picture', 'insert.divider', 'insert.table'].includes(action));
