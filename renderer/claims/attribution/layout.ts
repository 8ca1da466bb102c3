import { graphlib, layout } from '@dagrejs/dagre';
import type { AttributionGraph, AttributionNode } from '../../../domain/claims/attribution/graph.ts';

/** A node and where its box stands, by its top left corner, in CSS pixels. */
export type PlacedNode = AttributionNode & { x: number; y: number; width: number; height: number; lines: readonly string[] };
export type Picture = {
  width: number;
  height: number;
  nodes: readonly PlacedNode[];
  /** Each as the points that its line goes through. */
  edges: readonly { from: string; to: string; points: readonly { x: number; y: number }[] }[];
};

const boxWidth = 208;
const lineHeight = 18;
const padding = 10;
/** Letters that fit a line of a box, and lines that fit a box. */
const lineLength = 28;
const mostLines = 3;

/** Lays the graph out in layers from left to right: words, speakers, outlets, originals. */
export function pictureOf({ nodes, edges }: Pick<AttributionGraph, 'nodes' | 'edges'>): Picture {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 16, ranksep: 56, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  const lines = new Map(nodes.map(({ id, label }) => [id, wrapped(label)]));
  for (const { id } of nodes) graph.setNode(id, { width: boxWidth, height: padding * 2 + lineHeight * (lines.get(id)?.length ?? 1) });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  const placed = nodes.map((node): PlacedNode => {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(node.id);
    return { ...node, x: x - width / 2, y: y - height / 2, width, height, lines: lines.get(node.id) ?? [] };
  });
  return {
    width: Math.max(0, ...placed.map(({ x, width }) => x + width)) + 8,
    height: Math.max(0, ...placed.map(({ y, height }) => y + height)) + 8,
    nodes: placed,
    edges: edges.map(({ from, to }) => ({ from, to, points: graph.edge(from, to).points ?? [] })),
  };
}

/** SVG breaks no lines. */
function wrapped(label: string): string[] {
  const lines: string[] = [''];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + word.length < lineLength) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, mostLines).map((line) => (line.length > lineLength + 4 ? `${line.slice(0, lineLength + 2)}…` : line));
  if (lines.length > mostLines) shown[mostLines - 1] = `${shown[mostLines - 1]} …`;
  return shown;
}
