import { $insertGeneratedNodes, type ImportMimeTypeFunction } from '@lexical/clipboard';
import { $generateNodesFromDOMViaExtension, contextValue, ImportSource, ImportSourceDataTransfer } from '@lexical/html';
import DOMPurify from 'dompurify';
import { $getEditor, $isElementNode, $isTextNode, type LexicalNode } from 'lexical';
import { textFormats } from '../../../domain/story/body.ts';

/** Pastes a page or a word processor's text: structure and emphasis stay, its look goes. */
export const $pasteHtml: ImportMimeTypeFunction = (html, selection, _$next, dataTransfer) => {
  const nodes = $generateNodesFromDOMViaExtension(cleanPage(html), {
    context: [contextValue(ImportSource, 'paste'), contextValue(ImportSourceDataTransfer, dataTransfer)],
  });
  nodes.forEach($keepEmphasis);
  $insertGeneratedNodes($getEditor(), nodes, selection);
  return true;
};

/**
 * The page without anything active. Classes and styles stay until Lexical has read them: word processors say in
 * them what is bold, what is a list and how deep it is nested.
 */
function cleanPage(html: string): Document {
  const page = DOMPurify.sanitize(html, {
    WHOLE_DOCUMENT: true,
    RETURN_DOM: true,
    USE_PROFILES: { html: true },
    ADD_TAGS: ['style'],
    FORBID_TAGS: ['form', 'input', 'button', 'select', 'textarea', 'img', 'picture', 'video', 'audio', 'svg', 'math'],
  });
  const document = new DOMParser().parseFromString('', 'text/html');
  document.documentElement.replaceWith(document.adoptNode(page));
  if (html.includes('mso-list')) document.head.append(wordsSignature(document));
  nameSmallCapitals(document);
  return document;
}

/** Word writes lists as grafs with marks in front; Lexical looks for them where the page says that it is Word's. */
function wordsSignature(document: Document): HTMLMetaElement {
  const generator = document.createElement('meta');
  generator.name = 'Generator';
  generator.content = 'Microsoft Word';
  return generator;
}

/** Small capitals are Lexical's `capitalize`, which no page means by its own `text-transform`. */
function nameSmallCapitals(document: Document): void {
  for (const element of document.querySelectorAll<HTMLElement>('[style]'))
    element.style.textTransform = /small-caps/.test(`${element.style.fontVariant} ${element.style.fontVariantCaps}`) ? 'capitalize' : '';
}

const emphasis =
  textFormats.bold |
  textFormats.italic |
  textFormats.strikethrough |
  textFormats.code |
  textFormats.subscript |
  textFormats.superscript |
  textFormats.smallCaps;

/** Underlines and markers are the look of the page that the words came from. */
function $keepEmphasis(node: LexicalNode): void {
  if ($isTextNode(node)) node.setFormat(node.getFormat() & emphasis);
  if ($isElementNode(node)) node.getChildren().forEach($keepEmphasis);
}
