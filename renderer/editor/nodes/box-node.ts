import {
  $create,
  ElementNode,
  enumValue,
  nodeSchema,
  withField,
  type DOMExportOutput,
  type LexicalNode,
} from 'lexical';
import { boxRoles, type BoxRole } from '../../../domain/story/body.ts';

const boxSchema = nodeSchema<BoxNode>()({
  role: withField(enumValue(boxRoles), { field: '__role' }),
});

/** What a box is called where it is read aloud. */
const names: Readonly<Record<BoxRole, string>> = {
  quotation: 'Quotation',
  pullQuote: 'Pull quote',
  factBox: 'Fact box',
  timeline: 'Timeline',
  interview: 'Questions and answers',
};

/** A few blocks that belong together. Which kind of box it is changes nothing of what it may hold. */
export class BoxNode extends ElementNode {
  __role: BoxRole = 'quotation';

  override $config() {
    return this.config('box', { extends: ElementNode, json: boxSchema });
  }

  getRole(): BoxRole {
    return this.getLatest().__role;
  }

  setRole(role: BoxRole): this {
    const self = this.getWritable();
    self.__role = role;
    return self;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.setAttribute('role', 'group');
    this.#show(element);
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): false {
    this.#show(element);
    return false;
  }

  override exportDOM(): DOMExportOutput {
    const element = document.createElement(this.__role === 'quotation' || this.__role === 'pullQuote' ? 'blockquote' : 'section');
    element.dataset['box'] = this.__role;
    return { element };
  }

  override isShadowRoot(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  override canIndent(): false {
    return false;
  }

  #show(element: HTMLElement): void {
    element.dataset['box'] = this.__role;
    element.setAttribute('aria-label', names[this.__role]);
  }
}

export function $createBoxNode(role: BoxRole): BoxNode {
  const node = $create(BoxNode);
  node.__role = role;
  return node;
}

export function $isBoxNode(node: LexicalNode | null | undefined): node is BoxNode {
  return node instanceof BoxNode;
}

/** Whose words a quotation holds: the last line of its box. */
export class AttributionNode extends ElementNode {
  override $config() {
    return this.config('attribution', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('p');
    element.dataset['attribution'] = '';
    return element;
  }

  override updateDOM(): false {
    return false;
  }

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement('footer') };
  }

  override canIndent(): false {
    return false;
  }
}

export function $createAttributionNode(): AttributionNode {
  return $create(AttributionNode);
}

export function $isAttributionNode(node: LexicalNode | null | undefined): node is AttributionNode {
  return node instanceof AttributionNode;
}
