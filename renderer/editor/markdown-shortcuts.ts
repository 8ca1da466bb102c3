import { $createHorizontalRuleNode, $isHorizontalRuleNode, HorizontalRuleNode } from '@lexical/extension';
import {
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  HEADING,
  ITALIC_STAR,
  LINK,
  ORDERED_LIST,
  QUOTE,
  registerMarkdownShortcuts,
  STRIKETHROUGH,
  UNORDERED_LIST,
  type ElementTransformer,
  type Transformer,
} from '@lexical/markdown';
import { defineExtension } from 'lexical';

/** `---` and a space, or Enter. */
const divider: ElementTransformer = {
  type: 'element',
  dependencies: [HorizontalRuleNode],
  regExp: /^---\s?$/,
  triggerOnEnter: true,
  export: (node) => ($isHorizontalRuleNode(node) ? '---' : null),
  replace(parent) {
    parent.insertBefore($createHorizontalRuleNode());
    parent.clear();
    parent.select();
  },
};

const transformers: Transformer[] = [
  HEADING,
  QUOTE,
  UNORDERED_LIST,
  ORDERED_LIST,
  divider,
  BOLD_ITALIC_STAR,
  BOLD_STAR,
  ITALIC_STAR,
  STRIKETHROUGH,
  LINK,
];

/** What a writer types in Markdown turns into what it stands for. */
export const MarkdownShortcutsExtension = defineExtension({
  name: 'standfirst/markdown-shortcuts',
  register: (editor) => registerMarkdownShortcuts(editor, transformers),
});
