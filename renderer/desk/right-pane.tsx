import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import styles from './right-pane.module.css';

export type RightTab = 'sources' | 'claims';

type RightPaneProps = {
  tab: RightTab;
  onTab: (tab: RightTab) => void;
  /** How many claims the story has; undefined while that is not known. */
  claimCount: number | undefined;
  sources: ReactNode;
  claims: ReactNode;
};

/** Sources or claims, beside the copy. */
export function RightPane({ tab, onTab, claimCount, sources, claims }: RightPaneProps) {
  return (
    <Tabs
      className={styles['pane'] ?? ''}
      selectedKey={tab}
      onSelectionChange={(key) => onTab(key === 'claims' ? 'claims' : 'sources')}
      keyboardActivation="manual"
    >
      <TabList aria-label="Beside the copy" className={styles['tabs'] ?? ''}>
        <Tab id="sources" className={styles['tab'] ?? ''}>
          Sources
        </Tab>
        <Tab id="claims" className={styles['tab'] ?? ''}>
          Claims{claimCount !== undefined && claimCount > 0 && ` ${claimCount}`}
        </Tab>
      </TabList>
      <TabPanel id="sources" className={styles['panel'] ?? ''}>
        {sources}
      </TabPanel>
      <TabPanel id="claims" className={styles['panel'] ?? ''}>
        {claims}
      </TabPanel>
    </Tabs>
  );
}
