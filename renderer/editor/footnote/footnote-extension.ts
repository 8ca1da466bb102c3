import { $getNodeByKey, defineExtension, mergeRegister } from 'lexical';
import { v7 as uuidv7, validate } from 'uuid';
import { longestFootnote } from '../../../domain/story/body.ts';
import { WholeStateExtension, wholeStateWatch } from '../journal/whole-state.ts';
import { $isFootnoteNode, FootnoteNode } from '../nodes/footnote-node.tsx';

/**
 * Gives every footnote an id that no other of the copy has, so that each has a number of its own. Like the ids of blocks: of a note
 * that is pasted beside itself the second gets a new one, a note that is cut and pasted keeps its own.
 */
export const FootnoteExtension = defineExtension({
  name: 'standfirst/footnote',
  nodes: [FootnoteNode],
  dependencies: [WholeStateExtension],
  register(editor) {
    const owners = new Map<string, string>();
    const wasReplaced = wholeStateWatch(editor);
    const learn = () => {
      owners.clear();
      editor.getEditorState()._nodeMap.forEach((node, key) => {
        if ($isFootnoteNode(node)) owners.set(node.__footnoteId, key);
      });
    };
    return mergeRegister(
      editor.registerNodeTransform(FootnoteNode, (node) => {
        const words = node.getText().toWellFormed().slice(0, longestFootnote).toWellFormed();
        if (words !== node.getText()) node.setText(words);
        const id = node.getFootnoteId();
        if (validate(id) && !$belongsToAnother(id, node, owners)) {
          owners.set(id, node.getKey());
          return;
        }
        const fresh = uuidv7();
        node.setFootnoteId(fresh);
        owners.set(fresh, node.getKey());
      }),
      editor.registerUpdateListener(() => {
        if (wasReplaced()) learn();
      }),
    );
  },
});

function $belongsToAnother(id: string, node: FootnoteNode, owners: ReadonlyMap<string, string>): boolean {
  const key = owners.get(id);
  if (key === undefined || key === node.getKey()) return false;
  const owner = $getNodeByKey(key);
  return $isFootnoteNode(owner) && owner.isAttached() && owner.getFootnoteId() === id;
}
