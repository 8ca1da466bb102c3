import {
  $create,
  DecoratorNode,
  nodeSchema,
  stringValue,
  withField,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical';
import type { ReactNode } from 'react';
import { CitationMark } from '../react/CitationMark.tsx';

const citationSchema = nodeSchema<CitationNode>()({
  citationId: withField(stringValue(), { field: '__citationId' }),
});

/** A place in the copy where a citation stands. It holds the id alone; number, source and passage are looked up. */
export class CitationNode extends DecoratorNode<ReactNode> {
  __citationId = '';

  override $config() {
    return this.config('citation', { extends: DecoratorNode, json: citationSchema });
  }

  getCitationId(): string {
    return this.getLatest().__citationId;
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): true {
    return true;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.dataset['citation'] = this.__citationId;
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** Outside the copy a bare number would mean nothing. */
  override exportDOM(): DOMExportOutput {
    return { element: null };
  }

  override getTextContent(): string {
    return '';
  }

  override decorate(): ReactNode {
    return <CitationMark citationId={this.__citationId} nodeKey={this.__key} />;
  }
}

export function $createCitationNode(citationId: string): CitationNode {
  const node = $create(CitationNode);
  node.__citationId = citationId;
  return node;
}

export function $isCitationNode(node: LexicalNode | null | undefined): node is CitationNode {
  return node instanceof CitationNode;
}
