import { $generateNodesFromSerializedNodes, $insertGeneratedNodes, type ImportMimeTypeFunction } from '@lexical/clipboard';
import { $getEditor } from 'lexical';
import { z } from 'zod';

const payloadSchema = z.object({ namespace: z.string(), nodes: z.array(z.unknown()) });
type Payload = z.infer<typeof payloadSchema>;

/**
 * Pastes what was copied or cut from this very copy: every node kind, citations and block ids included.
 * Any page can put such text on the clipboard, so it is narrowed before Lexical reads it.
 */
export const $pasteLexicalJson: ImportMimeTypeFunction = (data, selection, $next) => {
  const editor = $getEditor();
  const payload = parsePayload(data);
  if (payload === undefined || payload.namespace !== editor._config.namespace) return $next();
  $insertGeneratedNodes(editor, $generateNodesFromSerializedNodes(narrow(payload.nodes, 0)), selection);
  return true;
};

function parsePayload(data: string): Payload | undefined {
  try {
    return payloadSchema.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
}

const leaves = new Set(['text', 'tab', 'linebreak', 'horizontalrule']);
const elements = new Set(['paragraph', 'heading', 'quote', 'list', 'listitem', 'link']);
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
  if (leaves.has(type) || isCitation(fields)) return [narrowed];
  return narrow(children, depth + 1);
}

const uuid = z.uuid();

function isCitation(fields: Record<string, unknown>): boolean {
  return fields['type'] === 'citation' && uuid.safeParse(fields['citationId']).success;
}

function keptState(state: unknown): { $?: { id: string } } {
  const id = isRecord(state) ? uuid.safeParse(state['id']).data : undefined;
  return id === undefined ? {} : { $: { id } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
