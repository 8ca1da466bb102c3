import { useMemo } from 'react';
import type { AttributionGraph } from '../../../domain/claims/attribution/graph.ts';
import { pictureOf } from './layout.ts';
import styles from './attribution.module.css';

/** Who says so, as a picture from the words on the left to where they were first said; the outline says the same. */
export function AttributionPicture({ graph }: { graph: AttributionGraph }) {
  const picture = useMemo(() => pictureOf(graph), [graph]);
  const { width, height, nodes, edges } = picture;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is wider than the window is scrolled by keyboard too
    <div className={styles['picture']} tabIndex={0} role="group" aria-label="Picture of who says so">
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${nodes.length} boxes, ${edges.length} lines`}>
        <defs>
          <marker id="attribution-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
            <path d="M0 0 8 4 0 8Z" className={styles['arrow']} />
          </marker>
        </defs>
        {edges.map(({ from, to, points }) => (
          <polyline key={`${from}\n${to}`} className={styles['edge']} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} markerEnd="url(#attribution-arrow)" />
        ))}
        {nodes.map(({ id, kind, x, y, width: across, height: down, lines, unnamed, amongSources }) => (
          <g key={id} className={styles['node']} data-kind={kind} data-unnamed={unnamed !== null || undefined} data-known={amongSources || undefined}>
            <rect x={x} y={y} width={across} height={down} rx={kind === 'words' ? 2 : 8} />
            {lines.map((line, at) => (
              <text key={line} x={x + 10} y={y + 24 + 18 * at}>
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}
