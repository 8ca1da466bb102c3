import { Button } from '../ui/button.tsx';
import { archiveActions } from './archive-actions.ts';
import { RecentList } from './recent-list.tsx';
import styles from './start.module.css';

/** The window without an archive: what one is, and the ways to have one. */
export function Start() {
  return (
    <main className={styles['start']}>
      <header>
        <h1>Standfirst</h1>
        <p className={styles['lead']}>
          An archive is one file that holds your stories, their sources and every version of both. It stays on this
          computer.
        </p>
      </header>
      <div className={styles['does']}>
        <Button look="filled" onPress={archiveActions.create}>
          New archive…
        </Button>
        <Button look="outlined" onPress={archiveActions.choose}>
          Open archive…
        </Button>
        <Button look="outlined" onPress={archiveActions.openSample}>
          Open the sample
        </Button>
      </div>
      <RecentList onOpen={archiveActions.openRecent} />
    </main>
  );
}
