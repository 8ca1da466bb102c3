import { $create, DecoratorNode, type DOMExportOutput, type LexicalEditor, type LexicalUpdateJSON, type SerializedLexicalNode } from 'lexical';
import type { ReactNode } from 'react';
import type { PictureFacts, PictureSize } from '../../../domain/story/body.ts';
import { PictureFigure } from '../pictures/PictureFigure.tsx';

export type SerializedPicture = SerializedLexicalNode & { pictures: readonly PictureFacts[]; size: PictureSize };

/** A picture of the archive in the copy, or several beside each other: their hashes, and what the story says of them. */
export class PictureNode extends DecoratorNode<ReactNode> {
  __pictures: readonly PictureFacts[] = [];
  __size: PictureSize = 'column';

  override $config() {
    return this.config('picture', { extends: DecoratorNode });
  }

  override afterCloneFrom(before: this): void {
    super.afterCloneFrom(before);
    this.__pictures = before.__pictures;
    this.__size = before.__size;
  }

  override updateFromJSON(serialized: LexicalUpdateJSON<SerializedPicture>): this {
    const self = super.updateFromJSON(serialized);
    self.__pictures = serialized.pictures;
    self.__size = serialized.size;
    return self;
  }

  override exportJSON(): SerializedPicture {
    return { ...super.exportJSON(), pictures: this.getPictures(), size: this.getLatest().__size };
  }

  getPictures(): readonly PictureFacts[] {
    return this.getLatest().__pictures;
  }

  /** Says something of one of them. */
  say(at: number, said: Partial<Pick<PictureFacts, 'alt' | 'caption' | 'credit'>>): void {
    const self = this.getWritable();
    self.__pictures = self.__pictures.map((picture, place) => (place === at ? { ...picture, ...said } : picture));
  }

  setSize(size: PictureSize): void {
    this.getWritable().__size = size;
  }

  override isInline(): false {
    return false;
  }

  override isKeyboardSelectable(): true {
    return true;
  }

  override createDOM(): HTMLElement {
    return document.createElement('figure');
  }

  override updateDOM(): false {
    return false;
  }

  /** Outside this archive there is no file: what is said of it goes along. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('p');
    element.textContent = this.__pictures.map(({ caption, alt }) => caption || alt).join(' ');
    return { element };
  }

  override getTextContent(): string {
    return '';
  }

  override decorate(editor: LexicalEditor): ReactNode {
    return (
      <PictureFigure
        pictures={this.__pictures}
        size={this.__size}
        nodeKey={this.__key}
        onSay={(at, said) => editor.update(() => this.say(at, said))}
        onSize={(size) => editor.update(() => this.setSize(size))}
      />
    );
  }
}

export function $createPictureNode(pictures: readonly PictureFacts[]): PictureNode {
  const node = $create(PictureNode);
  node.__pictures = pictures;
  return node;
}
