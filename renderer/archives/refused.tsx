import type { ArchiveState } from '../../contract/views.ts';
import { Button } from '../ui/button.tsx';
import { archiveActions } from './archive-actions.ts';
import { RecentList } from './recent-list.tsx';
import styles from './start.module.css';

/** An archive that could not be opened: what happened, what was kept and what to do. */
export function Refused({ archive }: { archive: ArchiveState & { kind: 'refused' } }) {
  const { name, path, error } = archive;
  return (
    <main className={styles['start']}>
      <header role="alert">
        <h1>{name} did not open</h1>
        <p className={styles['lead']}>{error.happened}</p>
      </header>
      <dl className={styles['told']}>
        {error.kept !== '' && (
          <>
            <dt>What was kept</dt>
            <dd>{error.kept}</dd>
          </>
        )}
        {error.next !== '' && (
          <>
            <dt>What to do</dt>
            <dd>{error.next}</dd>
          </>
        )}
        <dt>The file</dt>
        <dd>{path}</dd>
      </dl>
      <div className={styles['does']}>
        <Button look="filled" onPress={() => archiveActions.openRecent(path)}>
          Try again
        </Button>
        <Button look="outlined" onPress={archiveActions.choose}>
          Open another…
        </Button>
        <Button look="outlined" onPress={archiveActions.create}>
          New archive…
        </Button>
      </div>
      <RecentList onOpen={archiveActions.openRecent} />
    </main>
  );
}
