import { $isElementNode, type LexicalNode } from 'lexical';
import { encodeBlock, type Block, type EncodedBlock } from '../../../domain/story/body.ts';

/**
 * A top-level block as the archive stores it. The schema's transforms have run over it, so that Lexical's own
 * JSON is a block of `domain/story/body.ts`.
 */
export function $encodeBlock(node: LexicalNode): EncodedBlock {
  return encodeBlock($serialise(node) as unknown as Block);
}

/** Lexical leaves the children of a node for the caller to add. */
function $serialise(node: LexicalNode): object {
  const json = node.exportJSON();
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($serialise) } : json;
}
