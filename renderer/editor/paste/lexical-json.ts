import { $generateNodesFromSerializedNodes, $insertGeneratedNodes, type ImportMimeTypeFunction } from '@lexical/clipboard';
import { $getEditor } from 'lexical';
import { validate } from 'uuid';
import { longestPictureSide, longestSaying, mostPictures, pictureKinds, pictureSizes } from '../../../domain/story/body-nodes.ts';

/**
 * Pastes what was copied or cut from this very copy: every node kind, citations and block ids included.
 * Any page can put such text on the clipboard, so it is narrowed before Lexical reads it.
 */
export const $pasteLexicalJson: ImportMimeTypeFunction = (data, selection, $next) => {
  const editor = $getEditor();
  const payload = parsePayload(data);
  if (payload?.['namespace'] !== editor._config.namespace) return $next();
  $insertGeneratedNodes(editor, $generateNodesFromSerializedNodes(narrow(payload['nodes'], 0)), selection);
  return true;
};

function parsePayload(data: string): Record<string, unknown> | undefined {
  try {
    const payload: unknown = JSON.parse(data);
    return isRecord(payload) ? payload : undefined;
  } catch {
    return undefined;
  }
}

const leaves = new Set(['text', 'tab', 'linebreak', 'horizontalrule']);
const elements = new Set(['paragraph', 'heading', 'quote', 'list', 'listitem', 'link', 'box', 'attribution', 'table', 'tablerow', 'tablecell']);
/** More than any copy nests; a deeper payload is not one of ours. */
const deepest = 64;

type Serialised = { type: string; children?: Serialised[] };

/** Unknown kinds give way to their children; of a node's state only a block's id stays. */
function narrow(nodes: unknown, depth: number): Serialised[] {
  if (!Array.isArray(nodes) || depth > deepest) return [];
  return nodes.flatMap((node: unknown) => narrowNode(node, depth));
}

function narrowNode(node: unknown, depth: number): Serialised[] {
  if (!isRecord(node) || typeof node['type'] !== 'string') return [];
  const { $: state, $slots: _slots, children, ...fields } = node;
  const type = node['type'];
  const narrowed = { ...fields, ...keptState(state), type };
  if (elements.has(type)) return [{ ...narrowed, children: narrow(children, depth + 1) }];
  if (leaves.has(type) || isCitation(fields) || isFootnote(fields) || isPicture(fields)) return [narrowed];
  return narrow(children, depth + 1);
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.isWellFormed() && value.length <= longestSaying;
const isLength = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= longestPictureSide;

/** As strict as the schema of the copy: what is not quite a picture is none. */
function isPicture({ type, pictures, size, version, ...others }: Record<string, unknown>): boolean {
  if (type !== 'picture' || version !== 1 || Object.keys(others).length > 0) return false;
  if (!pictureSizes.some((known) => known === size) || !Array.isArray(pictures) || pictures.length === 0 || pictures.length > mostPictures) return false;
  return pictures.every((picture: unknown) => {
    if (!isRecord(picture) || Object.keys(picture).length !== 8) return false;
    const { sha256, mediaType, width, height, alt, caption, credit, focus } = picture;
    const isKnown = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) && pictureKinds.some((kind) => kind === mediaType);
    return isKnown && isLength(width) && isLength(height) && [alt, caption, credit].every(isText) && focus === null;
  });
}

function isCitation(fields: Record<string, unknown>): boolean {
  return fields['type'] === 'citation' && validate(fields['citationId']);
}

function isFootnote(fields: Record<string, unknown>): boolean {
  return fields['type'] === 'footnote' && typeof fields['text'] === 'string';
}

function keptState(state: unknown): { $?: { id: string } } {
  const id = isRecord(state) ? state['id'] : undefined;
  return typeof id === 'string' && validate(id) ? { $: { id } } : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
