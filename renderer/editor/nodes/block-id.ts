import { ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode } from '@lexical/rich-text';
import { HorizontalRuleNode } from '@lexical/extension';
import { TableNode } from '@lexical/table';
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  $isRootNode,
  $setState,
  createState,
  defineExtension,
  mergeRegister,
  ParagraphNode,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { v7 as uuidv7, validate } from 'uuid';
import { BoxNode } from './box-node.ts';
import { PictureNode } from './picture-node.tsx';
import { WholeStateExtension, wholeStateWatch } from '../journal/whole-state.ts';

/** The kinds of node that may stand at the top of the copy. */
export const blockClasses: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  HeadingNode,
  QuoteNode,
  ListNode,
  HorizontalRuleNode,
  BoxNode,
  TableNode,
  PictureNode,
];

/** The stable id of a top-level block; '' anywhere else, which Lexical does not write. */
export const blockIdState = createState('id', {
  parse: (value) => (validate(value) ? String(value) : ''),
  resetOnCopyNode: true,
});

/** Lets a block that takes the place of another (a paragraph made a heading) keep its id. */
export function $inheritBlockId(from: LexicalNode, to: LexicalNode): void {
  $setState(to, blockIdState, $getState(from, blockIdState));
}

/**
 * Gives every top-level block an id that no other block of the copy has, and takes it from blocks that became
 * nested. Works on the blocks of an update alone: who owns an id is remembered, and learnt anew where a whole
 * state was put in place of another, since no transform runs over the blocks of an undo.
 */
export const BlockIdExtension = defineExtension({
  name: 'standfirst/block-id',
  dependencies: [WholeStateExtension],
  register(editor) {
    const owners = new Map<string, NodeKey>();
    const wasReplaced = wholeStateWatch(editor);
    const $keepId = (node: LexicalNode) => $keepUniqueId(node, owners);
    return mergeRegister(
      ...blockClasses.map((blockClass) => editor.registerNodeTransform(blockClass, $keepId)),
      editor.registerUpdateListener(() => {
        if (wasReplaced()) learnOwners(editor, owners);
      }),
    );
  },
});

function $keepUniqueId(node: LexicalNode, owners: Map<string, NodeKey>): void {
  const id = $getState(node, blockIdState);
  if (!$isRootNode(node.getParent())) {
    if (id !== '') $setState(node, blockIdState, '');
    return;
  }
  if (id !== '' && !$belongsToAnother(id, node, owners)) {
    owners.set(id, node.getKey());
    return;
  }
  const fresh = uuidv7();
  $setState(node, blockIdState, fresh);
  owners.set(fresh, node.getKey());
}

function $belongsToAnother(id: string, node: LexicalNode, owners: Map<string, NodeKey>): boolean {
  const key = owners.get(id);
  if (key === undefined || key === node.getKey()) return false;
  const owner = $getNodeByKey(key);
  return owner !== null && $isRootNode(owner.getParent()) && $getState(owner, blockIdState) === id;
}

function learnOwners(editor: LexicalEditor, owners: Map<string, NodeKey>): void {
  owners.clear();
  editor.getEditorState().read(() => {
    for (const block of $getRoot().getChildren()) owners.set($getState(block, blockIdState), block.getKey());
  });
}
