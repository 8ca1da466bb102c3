import { Button } from 'react-aria-components';
import { known, useQuery } from '../query.ts';
import { briefTime } from '../ui/time.ts';
import styles from './start.module.css';

/** The archives opened last on this computer. */
export function RecentList({ onOpen }: { onOpen: (path: string) => void }) {
  const recent = known(useQuery('archive.recent', {}, ['archive.changed'])) ?? [];
  if (recent.length === 0) return null;
  return (
    <section className={styles['recent']} aria-label="Recent archives">
      <h2>Recent archives</h2>
      <ul>
        {recent.map(({ path, name, openedAt }) => (
          <li key={path}>
            <Button className={styles['entry'] ?? ''} onPress={() => onOpen(path)}>
              <b>{name}</b>
              <span title={path}>{path}</span>
              <time dateTime={new Date(openedAt).toISOString()}>{briefTime(openedAt)}</time>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
