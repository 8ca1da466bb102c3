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
import { FootnoteMark } from '../footnote/FootnoteMark.tsx';

const footnoteSchema = nodeSchema<FootnoteNode>()({
  footnoteId: withField(stringValue(), { field: '__footnoteId' }),
  text: withField(stringValue(), { field: '__text' }),
});

/** A note of the writer's own, where its number stands. Its words travel with it; its number is found by its place. */
export class FootnoteNode extends DecoratorNode<ReactNode> {
  __footnoteId = '';
  __text = '';

  override $config() {
    return this.config('footnote', { extends: DecoratorNode, json: footnoteSchema });
  }

  getFootnoteId(): string {
    return this.getLatest().__footnoteId;
  }

  setFootnoteId(id: string): this {
    const self = this.getWritable();
    self.__footnoteId = id;
    return self;
  }

  getText(): string {
    return this.getLatest().__text;
  }

  setText(text: string): this {
    const self = this.getWritable();
    self.__text = text;
    return self;
  }

  override isInline(): true {
    return true;
  }

  override isKeyboardSelectable(): true {
    return true;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.dataset['footnote'] = '';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  /** Outside the copy a bare number would mean nothing: the words stand in brackets, and come back as a note where they are pasted here. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('span');
    element.dataset['footnote'] = this.__text;
    element.textContent = ` [${this.__text}]`;
    return { element };
  }

  override getTextContent(): string {
    return '';
  }

  override decorate(): ReactNode {
    return <FootnoteMark footnoteId={this.__footnoteId} text={this.__text} nodeKey={this.__key} />;
  }
}

export function $createFootnoteNode(footnoteId: string, text: string): FootnoteNode {
  const node = $create(FootnoteNode);
  node.__footnoteId = footnoteId;
  node.__text = text;
  return node;
}

export function $isFootnoteNode(node: LexicalNode | null | undefined): node is FootnoteNode {
  return node instanceof FootnoteNode;
}
