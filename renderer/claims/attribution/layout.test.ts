import { expect, it } from 'vitest';
import { attributionGraph } from '../../../domain/claims/attribution/graph.ts';
import { pictureOf } from './layout.ts';

it('puts each step of the way to the right of the one before, and no box over another', () => {
  const path = (...names: string[]) => names.map((name, at) => ({ role: (['speaker', 'outlet', 'original'] as const)[at]!, name, unnamed: null }));
  const graph = attributionGraph({
    attributions: [
      { id: 'a', words: 'The pier is safe, and it will stay open for as long as anybody wants to walk on it.', path: path('Lena Berg', 'Harbour Times', 'Port Authority') },
      { id: 'b', words: 'It will close.', path: path('Koji Tomita', 'Harbour Times') },
    ],
    sources: [],
    claims: [],
    places: new Map(),
  });
  const picture = pictureOf(graph);
  const at = new Map(picture.nodes.map((node) => [node.id, node]));
  for (const { from, to, points } of picture.edges) {
    expect(at.get(to)!.x).toBeGreaterThan(at.get(from)!.x + at.get(from)!.width);
    expect(points.length).toBeGreaterThan(1);
  }
  for (const one of picture.nodes)
    for (const other of picture.nodes)
      if (one !== other) {
        const apart = one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y;
        expect(apart).toBe(true);
      }
  expect(Math.max(...picture.nodes.map(({ lines }) => lines.length))).toBeLessThanOrEqual(3);
});
