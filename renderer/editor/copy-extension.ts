import { HorizontalRuleExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { CheckListExtension, ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import { TableExtension } from '@lexical/table';
import { configExtension, defineExtension } from 'lexical';
import { isSafeLink } from '../../domain/story/body.ts';
import { BlockKeysExtension } from './block-keys.ts';
import { BoxExtension } from './boxes/box-extension.ts';
import { FootnoteExtension } from './footnote/footnote-extension.ts';
import { IndentExtension } from './indent.ts';
import { MarkdownShortcutsExtension } from './markdown-shortcuts.ts';
import { BlockIdExtension } from './nodes/block-id.ts';
import { AttributionNode, BoxNode } from './nodes/box-node.ts';
import { CitationNode } from './nodes/citation-node.tsx';
import { PictureNode } from './nodes/picture-node.tsx';
import { SchemaExtension } from './nodes/schema-transforms.ts';
import { PasteExtension } from './paste/paste-extension.ts';

/** Steps that can be undone; Lexical keeps every one by default, each with a whole state. */
const undoDepth = 100;

/**
 * What the copy is made of and how it behaves, without the window around it: the same in the app and in tests.
 * Citations belong to one story, so the clipboard carries them within one alone: hence the namespace.
 */
export const CopyExtension = defineExtension({
  name: 'standfirst/copy',
  nodes: [CitationNode, PictureNode, BoxNode, AttributionNode],
  dependencies: [
    // Small capitals are Lexical's `capitalize`, which would end at the first space.
    configExtension(RichTextExtension, { escapeFormatTriggers: { capitalize: null } }),
    ListExtension,
    CheckListExtension,
    configExtension(TableExtension, { hasCellBackgroundColor: false, hasHorizontalScroll: false }),
    configExtension(LinkExtension, { validateUrl: isSafeLink }),
    HorizontalRuleExtension,
    configExtension(HistoryExtension, { maxDepth: undoDepth }),
    MarkdownShortcutsExtension,
    PasteExtension,
    IndentExtension,
    BlockKeysExtension,
    BoxExtension,
    FootnoteExtension,
    SchemaExtension,
    BlockIdExtension,
  ],
  onError(error) {
    throw error;
  },
});
