import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import styles from './right-pane.module.css';

export type RightTab = 'sources' | 'claims' | 'comments';

const isTab = (key: unknown): key is RightTab => key === 'sources' || key === 'claims' || key === 'comments';

type RightPaneProps = {
  tab: RightTab;
  onTab: (tab: RightTab) => void;
  /** How many claims the story has; undefined while that is not known. */
  claimCount: number | undefined;
  /** How many comments are open. */
  commentCount: number | undefined;
  sources: ReactNode;
  claims: ReactNode;
  comments: ReactNode;
};

/** Sources, claims, or sign-offs and comments, beside the copy. */
export function RightPane({ tab, onTab, claimCount, commentCount, sources, claims, comments }: RightPaneProps) {
  return (
    <Tabs
      className={styles['pane'] ?? ''}
      selectedKey={tab}
      onSelectionChange={(key) => isTab(key) && onTab(key)}
      keyboardActivation="manual"
    >
      <TabList aria-label="Beside the copy" className={styles['tabs'] ?? ''}>
        <Tab id="sources" className={styles['tab'] ?? ''}>
          Sources
        </Tab>
        <Tab id="claims" className={styles['tab'] ?? ''}>
          Claims{claimCount !== undefined && claimCount > 0 && ` ${claimCount}`}
        </Tab>
        <Tab id="comments" className={styles['tab'] ?? ''}>
          Review{commentCount !== undefined && commentCount > 0 && ` ${commentCount}`}
        </Tab>
      </TabList>
      <TabPanel id="sources" className={styles['panel'] ?? ''}>
        {sources}
      </TabPanel>
      <TabPanel id="claims" className={styles['panel'] ?? ''}>
        {claims}
      </TabPanel>
      <TabPanel id="comments" className={styles['panel'] ?? ''}>
        {comments}
      </TabPanel>
    </Tabs>
  );
}
