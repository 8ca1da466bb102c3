import { $createHeadingNode } from '@lexical/rich-text';
import { $createParagraphNode, $isElementNode, type ElementNode, type LexicalNode } from 'lexical';
import { quotesSomebody, type BoxRole } from '../../../domain/story/body.ts';
import { $selectedBlocks } from '../blocks/selected-blocks.ts';
import { $inheritBlockId } from '../nodes/block-id.ts';
import { $createAttributionNode, $createBoxNode, $isAttributionNode, $isBoxNode, type BoxNode } from '../nodes/box-node.ts';
import { $openBox } from './box-extension.ts';

/**
 * Makes a box of the selected blocks, or begins an empty one with what such a box has. In a box it changes what the box is; the same
 * role again lets its blocks stand for themselves.
 */
export function $toggleBox(role: BoxRole): void {
  const blocks = $selectedBlocks().filter(($block): $block is ElementNode => $isElementNode($block));
  const [first] = blocks;
  if (first === undefined) return;
  if (blocks.length === 1 && $isBoxNode(first)) {
    if (first.getRole() === role) $openBox(first);
    else $become(first, role);
    return;
  }
  const isNew = blocks.length === 1 && first.isEmpty();
  const box = $createBoxNode(role);
  first.insertBefore(box);
  $inheritBlockId(first, box);
  for (const block of blocks) {
    // What was in another box comes without it.
    const parts: LexicalNode[] = $isBoxNode(block) ? block.getChildren() : [block];
    box.append(...parts);
    if ($isBoxNode(block)) block.remove();
  }
  if (isNew && !quotesSomebody(role)) {
    const title = $createHeadingNode(role === 'factBox' ? 'h3' : 'h4');
    first.replace(title);
    title.insertAfter($createParagraphNode());
    title.select();
  }
  $become(box, role);
}

function $become(box: BoxNode, role: BoxRole): void {
  box.setRole(role);
  const hasSource = box.getChildren().some($isAttributionNode);
  if (quotesSomebody(role) && !hasSource) box.append($createAttributionNode());
  if (quotesSomebody(role)) return;
  for (const part of box.getChildren()) {
    if (!$isAttributionNode(part)) continue;
    if (part.isEmpty()) part.remove();
    else part.replace($createParagraphNode(), true);
  }
}
